/** A filled-in workbook of an evaluation → the decision it is, each value with its cell. Never throws on bad data. */
import { Decision } from '#schemas/decision.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { readCells, type RawBook, type RawSheet } from '#src/staff/workbook/cells.ts';
import { bookFinding, cellPlace } from '#src/staff/workbook/checks.ts';
import { shorten } from '#src/registry/plain.ts';
import { readCell } from '#src/staff/workbook/read-cell.ts';
import { openParts } from '#src/staff/workbook/zip-parts.ts';
import { COLUMNS, FIRST_ROW, HEAD, HEADING_ROW, SHEET, type ColumnKey } from './layout.ts';

/** A decision as a workbook says it. */
export interface ReadEvaluation {
  value: PlainMap;
  /** The alliances of its rows: what each row calls its own. */
  names: readonly { id: string; name: string; at: Location }[];
  findings: readonly Diagnostic[];
  /** The cell in which what stands at a path of the decision was written; the sheet's first for the whole. */
  locate: (path: DataPath) => Location;
}

/** Undefined for a workbook that is none of an evaluation, whatever else it is. */
export async function readEvaluation(bytes: Uint8Array, file: string): Promise<ReadEvaluation | undefined> {
  const book = await openParts(bytes)
    .then(readCells)
    .catch(() => undefined);
  const sheet = book?.sheets.find(({ name }) => name.normalize('NFKC').trim() === SHEET);
  return book && sheet ? readSheet(file, book, sheet) : undefined;
}

function readSheet(file: string, { from1904 }: RawBook, sheet: RawSheet): ReadEvaluation {
  const findings: Diagnostic[] = [];
  const place = (row: number, column: number) => cellPlace(file, sheet.name, row, column);
  const text = (row: number, column: number, heading: string, kind: 'text' | 'date'): string => {
    const cell = sheet.rows.get(row)?.get(column);
    if (!cell) return '';
    const read = readCell(cell, { column: { heading, kind }, at: place(row, column), from1904 });
    findings.push(...read.findings);
    return (read.text ?? '').trim();
  };
  const columns = columnsIn(sheet);
  for (const { key, heading } of COLUMNS)
    if (!columns.has(key) && (key === 'id' || key === 'name' || key === 'result'))
      findings.push(
        bookFinding(
          'workbook/heading',
          `第 ${HEADING_ROW} 行没有“${heading}”这一列`,
          '重新导出，把内容填在其中',
          place(HEADING_ROW, 1),
        ),
      );
  const head = HEAD.map(({ key, row, kind }) => [key, text(row, 2, labelOf(key), kind)] as const);
  const rows = [...sheet.rows.keys()]
    .filter((row) => row >= FIRST_ROW)
    .sort((a, b) => a - b)
    .map((row) => ({
      row,
      ...Object.fromEntries(
        COLUMNS.map(({ key, heading }) => {
          const column = columns.get(key);
          return [key, column === undefined ? '' : text(row, column, heading, 'text')];
        }),
      ),
    }))
    .map((each) => each as { row: number } & Record<ColumnKey, string>)
    .filter(({ row: _row, ...texts }) => Object.values(texts).some((each) => each !== ''))
    .filter(({ row, ...texts }) => {
      const note = noteIn(texts);
      if (note !== undefined)
        findings.push(
          bookFinding('workbook/note', `第 ${row} 行“${shorten(note)}”不登记，没有读入`, '', place(row, 1), 'notice'),
        );
      return note === undefined;
    });
  const results = rows.map(({ id, result, reason, internalReason }) =>
    withoutEmpty({ alliance: id, result, reason, internalReason }),
  );
  const at = (row: number, key: ColumnKey) => place(row, columns.get(key) ?? 1);
  return {
    value: { kind: '年度评估', ...withoutEmpty(Object.fromEntries(head)), ...(results.length > 0 ? { results } : {}) },
    names: rows.map(({ row, id, name }) => ({ id, name, at: at(row, 'name') })),
    findings,
    locate: ([first, index, field]) => {
      const asked = HEAD.find(({ key }) => key === first);
      if (asked) return place(asked.row, 2);
      const row = typeof index === 'number' ? rows[index]?.row : undefined;
      if (first !== 'results' || row === undefined) return place(1, 1);
      return at(row, field === 'alliance' ? 'id' : ((field ?? 'id') as ColumnKey));
    },
  };
}

const labelOf = (key: (typeof HEAD)[number]['key']) => Decision.shape[key].meta()?.title ?? key;

/** What was written below the table, as 填表人：张: one cell that can be neither an id nor of an alliance. */
function noteIn(texts: Readonly<Record<ColumnKey, string>>): string | undefined {
  const [only, ...more] = Object.entries(texts).filter(([, text]) => text !== '');
  if (!only || more.length > 0) return undefined;
  const [key, text] = only;
  return (key === 'id' || key === 'name') && /[：:]/.test(text) ? text : undefined;
}

/** The column of each heading, wherever it was moved to. */
function columnsIn({ rows }: RawSheet): ReadonlyMap<ColumnKey, number> {
  const headings = [...(rows.get(HEADING_ROW) ?? [])].flatMap(([column, { value }]) =>
    value?.type === 'text' ? [[value.text.trim(), column] as const] : [],
  );
  return new Map(
    COLUMNS.flatMap(({ key, heading }) => {
      const found = headings.find(([text]) => text === heading);
      return found ? [[key, found[1]] as const] : [];
    }),
  );
}

const withoutEmpty = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
