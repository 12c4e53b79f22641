/** Addresses as they are read elsewhere: apart from those within the site, which a reader's browser makes at every search. */
import { link } from './link.ts';

/** The full address of a page or file: for feeds, sitemaps and data read elsewhere. */
export const fullAddress = (path: `/${string}`): string =>
  new URL(link(path), import.meta.env.SITE ?? 'http://localhost').href;
