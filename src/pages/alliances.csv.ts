/** The list as CSV. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toCsv } from '#src/exports/csv.ts';
import { publication } from '#src/publication/load-publication.ts';

export function GET(): Response {
  return new Response(toCsv(SUMMARY_COLUMNS, publication().records));
}
