/** The published copy of the JSON Schema of a record. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/schema/alliance.schema.json');
