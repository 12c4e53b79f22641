/** The workbook of a day that has passed. */
import { bookOf } from './book.ts';
import { DAY_COLUMNS, dayNote, dayTitle, type AboutDay, type DayRow } from './day-columns.ts';
import { DAY_PRINT } from './print-sets.ts';
import { toTable } from './table.ts';
import { toXlsx } from './workbook.ts';

/** @throws Error when a cell does not come back as it was written. */
export function dayBook(rows: readonly DayRow[], about: AboutDay): Promise<Uint8Array> {
  const { publisher, asOf } = about;
  const full = toTable(
    DAY_COLUMNS,
    rows.map((each) => ({ ...each, id: each.row.id })),
  );
  const sheets = bookOf(DAY_PRINT, { full }, dayTitle(about));
  return toXlsx(sheets, { publisher, asOf, note: dayNote(about, rows.length) });
}
