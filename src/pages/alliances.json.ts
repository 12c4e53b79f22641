/** The list as JSON. */
import { toJson } from '#src/exports/json.ts';
import { publication } from '#src/publication/load-publication.ts';

export function GET(): Response {
  return new Response(toJson(publication()));
}
