/** What the search over several registers reads in the browser. */
import { publication } from '#src/publication/load-publication.ts';
import { registersIndex } from '#src/views/registers-index.ts';

export function GET(): Response {
  return new Response(JSON.stringify(registersIndex(publication().registers ?? [])));
}
