/** What the form reads of the published register. */
import { publication } from '#src/publication/load-publication.ts';
import { publicFormRegister } from '#src/publication/public-form-register.ts';

export function GET(): Response {
  return new Response(JSON.stringify(publicFormRegister(publication())));
}
