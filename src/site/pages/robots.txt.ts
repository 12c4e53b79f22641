/** What search engines may read: all of the site; nothing of a preview, which shows what is not public yet. */
import { publication } from '#src/publication/load-publication.ts';
import { fullAddress } from '#src/views/full-address.ts';

export function GET(): Response {
  const { preview } = publication();
  return new Response(
    `User-agent: *\n${preview ? 'Disallow: /' : 'Disallow:'}\n\nSitemap: ${fullAddress('/sitemap.xml')}\n`,
  );
}
