/** The bureau's annex for 建设申请书, which the form fills in. */
import { serveDownload } from '#src/exports/downloads.ts';
import { templateRoutes } from '#src/exports/template-downloads.ts';
import { publication } from '#src/publication/load-publication.ts';

export const getStaticPaths = () => templateRoutes(publication(), 'docx');

export const GET = ({ params }: { params: { template: string } }) =>
  serveDownload(publication(), `/apply/templates/${params.template}.docx`);
