/** The public records of one industry or batch, or the 推荐汇总表 of a board, as a workbook. */
import { serveDownload } from '#src/exports/downloads.ts';
import { publication } from '#src/publication/load-publication.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';

export const getStaticPaths = () => facetDownloads(publication());

export const GET = ({ params }: { params: { folder: string; slug: string } }) =>
  serveDownload(publication(), `/${params.folder}/${params.slug}.xlsx`);
