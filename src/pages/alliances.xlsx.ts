/** The list as a workbook. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toXlsx } from '#src/exports/xlsx.ts';
import { publication } from '#src/publication/load-publication.ts';

export async function GET(): Promise<Response> {
  const { records, site, asOf } = publication();
  const about = { title: `${site.city}创新联合体推荐汇总表`, publisher: site.bureau, asOf };
  return new Response(new Uint8Array(await toXlsx(SUMMARY_COLUMNS, records, about)));
}
