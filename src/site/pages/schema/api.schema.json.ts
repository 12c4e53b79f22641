/** The JSON Schema of the API. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/schema/api.schema.json');
