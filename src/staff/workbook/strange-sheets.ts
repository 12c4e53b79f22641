/** Sheets of a workbook that are none of its own. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { nearest } from '#src/registry/nearest.ts';
import { AS_EXPORTED } from './as-exported.ts';
import type { RawBook, RawSheet } from './cells.ts';
import { bookFinding, cellPlace } from './checks.ts';
import { DECISIONS, ONLY_TO_LOOK_UP } from './decision-sheet.ts';
import { findHeadings, textOf } from './headings.ts';
import { CHOICES, FINDING_LIST, GUIDE, type BookSheet } from './layout.ts';
import { ID_COLUMN, OWNER_COLUMN } from './read-rows.ts';

/** Sheets that are none of the workbook's: with rows of data they are a mistake, else they are only mentioned. */
export function strangeSheets(file: string, book: RawBook, sheets: readonly BookSheet[]): Diagnostic[] {
  const known = [GUIDE, CHOICES, AS_EXPORTED, FINDING_LIST, ...sheets.map(({ name }) => name)];
  const names = new Set(book.sheets.map(({ name }) => name.normalize('NFKC').trim()));
  const open = sheets.map(({ name }) => name).filter((name) => !names.has(name));
  return book.sheets.flatMap((raw) => {
    if (known.includes(raw.name.normalize('NFKC').trim()) || !hasContent(raw)) return [];
    const at = cellPlace(file, raw.name, 1, 1);
    if (raw.name === DECISIONS)
      return [bookFinding('workbook/sheet', `工作表“${DECISIONS}”${ONLY_TO_LOOK_UP}`, '', at, 'notice')];
    const original = raw.name.normalize('NFKC').replace(/(?:\s*\(\d+\)|[\s\-—]*副本)$/, '');
    if (
      original !== raw.name.normalize('NFKC') &&
      sheets.some(({ name }) => name === original) &&
      names.has(original)
    ) {
      const said = `“${raw.name}”和“${original}”是同一张表的两份，不知道以哪份为准`;
      return [bookFinding('workbook/sheet', said, `两份的内容都要的，并入“${original}”；再删去“${raw.name}”`, at)];
    }
    const alike = sheetLike(file, raw, sheets)?.name;
    const meant =
      nearest(raw.name.replace(/[\s\d()（）]/g, ''), open) ?? (alike && open.includes(alike) ? alike : undefined);
    if (!meant && !alike)
      return [bookFinding('workbook/sheet', `工作表“${raw.name}”不登记，没有读入`, '', at, 'notice')];
    const said = `没有“${raw.name}”这张工作表${meant ? `，是否为“${meant}”？` : ''}`;
    return [
      bookFinding(
        'workbook/sheet',
        said,
        meant
          ? `改名为“${meant}”`
          : `把内容并入${sheets.map(({ name }) => `“${name}”`).join('、')}；不登记的，删去这张表`,
        at,
      ),
    ];
  });
}

const hasContent = (raw: RawSheet) =>
  [...raw.rows.values()].some((cells) => [...cells.values()].some((cell) => textOf(cell) !== ''));

/** The sheet whose heading row another one has. */
const sheetLike = (file: string, raw: RawSheet, sheets: readonly BookSheet[]): BookSheet | undefined =>
  sheets.find(({ list, columns }) => {
    const key = list === undefined ? ID_COLUMN : OWNER_COLUMN;
    const found = findHeadings(file, raw, [key, ...columns]);
    const missing = columns.filter((column) => column.indispensable && !found?.columns.has(column));
    return found?.columns.has(key) && missing.length === 0;
  });
