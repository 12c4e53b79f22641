/** Every time on the list as CSV. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/periods.csv');
