/** What the bureau's form reads of the published register. */
import { publication } from '#src/publication/load-publication.ts';
import { publicDecidingRegister } from '#src/publication/public-deciding-register.ts';

export function GET(): Response {
  return new Response(JSON.stringify(publicDecidingRegister(publication())));
}
