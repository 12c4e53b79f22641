/** The JSON API: all public decisions. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/api/decisions.json');
