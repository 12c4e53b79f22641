/** What the search for documents reads in the browser. */
import { publication } from '#src/publication/load-publication.ts';
import { documentIndex } from '#src/views/document-index.ts';

export function GET(): Response {
  return new Response(JSON.stringify(documentIndex(publication())));
}
