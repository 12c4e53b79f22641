/** All public records as a workbook. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const GET = () => serveDownload(publication(), '/alliances.xlsx');
