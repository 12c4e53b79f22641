/** What search and lookup read in the browser. */
import { publication } from '#src/publication/load-publication.ts';
import { searchIndex } from '#src/views/search-index.ts';

export function GET(): Response {
  return new Response(JSON.stringify(searchIndex(publication())));
}
