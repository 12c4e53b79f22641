/** The site's main navigation. A page that does not exist yet is not in it. */
import { link } from './link.ts';

export interface NavigationEntry {
  label: string;
  path: `/${string}`;
  /** Whether an address belongs under this entry. */
  owns: (address: string) => boolean;
}

const under =
  (...paths: `/${string}`[]) =>
  (address: string) =>
    paths.some((path) => address.startsWith(link(path)));

export const NAVIGATION: readonly NavigationEntry[] = [{ label: '培育名单', path: '/', owns: under('/alliances/') }];
