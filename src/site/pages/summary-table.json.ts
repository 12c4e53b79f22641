/** The summary table as values: the list picks the rows its filters leave and makes files of them. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toTable } from '#src/exports/table.ts';
import { publication } from '#src/publication/load-publication.ts';

export function GET(): Response {
  const { records, site, asOf } = publication();
  const about = { title: `${site.city}创新联合体推荐汇总表`, publisher: site.bureau, asOf };
  return new Response(JSON.stringify({ about, ...toTable(SUMMARY_COLUMNS, records) }));
}
