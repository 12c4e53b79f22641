/** The bureau's annex for 推荐汇总表, which the form fills in. */
import { serveDownload } from '#src/exports/downloads.ts';
import { templateRoutes } from '#src/exports/template-downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const getStaticPaths = () => templateRoutes(publication(), 'xlsx');

export const GET = ({ params }: { params: { template: string } }) =>
  serveDownload(publication(), `/apply/templates/${params.template}.xlsx`);
