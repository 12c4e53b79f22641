/** The JSON API: all alliances. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/api/alliances.json');
