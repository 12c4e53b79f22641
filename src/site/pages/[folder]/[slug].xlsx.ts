/** The public records of one industry, board or batch as a workbook. */
import { beginWorkbooks, serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';

/** All paths are known before the first page is made: there the workbooks are begun. */
export const getStaticPaths = () => {
  beginWorkbooks(publication());
  return facetDownloads(publication());
};

export const GET = ({ params }: { params: { folder: string; slug: string } }) =>
  serveDownload(publication(), `/${params.folder}/${params.slug}.xlsx`);
