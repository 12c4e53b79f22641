/** The tables of the register as values: the list picks the rows its filters leave and makes files of them. */
import type { PublishedTables } from '#src/exports/filtered-book.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from '#src/exports/register-columns.ts';
import { toTable } from '#src/exports/table.ts';
import { publication } from '#src/publication/load-publication.ts';
import { filteredTitle } from '#src/views/table-titles.ts';

export function GET(): Response {
  const registry = publication();
  const { records, site, asOf } = registry;
  const tables: PublishedTables = {
    title: filteredTitle(registry),
    publisher: site.bureau,
    asOf,
    full: toTable(REGISTER_COLUMNS, records),
    periods: toTable(PERIOD_COLUMNS, periodRows(records)),
  };
  return new Response(JSON.stringify(tables));
}
