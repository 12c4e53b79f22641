/** The public records of one industry, board or batch as a workbook. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';

export const getStaticPaths = () => facetDownloads(publication());

export const GET = ({ params }: { params: { folder: string; slug: string } }) =>
  serveDownload(publication(), `/${params.folder}/${params.slug}.xlsx`);
