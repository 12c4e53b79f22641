/** Addresses of all pages: every page file names its own paths, so a new page is in the sitemap without further ado. */
import { escapeXml } from '#src/exports/atom.ts';
import { publication } from '#src/publication/load-publication.ts';
import { fullAddress } from '#src/views/full-address.ts';
import { pageAddresses, type PageModule } from '#src/views/page-addresses.ts';

const pages = import.meta.glob<PageModule>('./**/*.astro');

export async function GET(): Promise<Response> {
  // The page of other registers is no file of this folder: a site without them has none of it.
  const others: `/${string}`[] = publication().registers ? ['/registers/'] : [];
  const addresses = [...(await pageAddresses(pages)), ...others].sort();
  const urls = addresses.map((path) => `  <url><loc>${escapeXml(fullAddress(path))}</loc></url>\n`).join('');
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`,
  );
}
