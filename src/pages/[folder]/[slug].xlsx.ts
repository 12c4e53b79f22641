/** The list of one industry, board or batch as a workbook. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import { publication } from '#src/publication/load-publication.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';
import type { Facet } from '#src/views/facets.ts';

export const getStaticPaths = () => facetDownloads(publication());

export async function GET({ props: { facet } }: { props: { facet: Facet } }): Promise<Response> {
  const { site, asOf } = publication();
  const about = { title: `${site.city}创新联合体推荐汇总表（${facet.name}）`, publisher: facet.note, asOf };
  return new Response(new Uint8Array(await toXlsx(SUMMARY_COLUMNS, facet.records, about)));
}
