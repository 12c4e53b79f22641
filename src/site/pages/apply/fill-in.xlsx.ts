/** The blank fill-in workbook: made from the schemas and the catalogue, it holds no record. */
import { publication } from '#src/publication/load-publication.ts';
import { blankBook } from '#src/staff/workbook/blank-download.ts';

export const GET = async () => new Response(new Uint8Array(await blankBook(publication())));
