/** That tables come out of their files as they went in, whatever stands in them, and that nothing in them acts. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#src/testing/e2e/parse-csv.ts';
import { hostileText } from '#src/testing/fuzz/texts.ts';
import { holdsFor, holdsInTheEnd } from '#src/testing/fuzz/trials.ts';
import { inert, type Cell, type Column } from './columns.ts';
import { toCsv } from './csv.ts';
import { tableSheet } from './sheet.ts';
import { toXlsx } from './xlsx.ts';

const ABOUT = { publisher: '示例市科学技术局', asOf: '2026-11-23' };
const columnsOf = (width: number): Column<readonly Cell[]>[] =>
  Array.from({ length: width }, (_, i) => ({ header: `列${i + 1}`, width: 20, value: (row) => row[i] ?? null }));

/** A table of up to four columns; at least one, since a workbook has no rows without. */
const tableOf = (text: fc.Arbitrary<string>) => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: text },
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  return fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
};

/** Signs at the start of a cell that a spreadsheet takes for a formula or a command. */
const ACTS = /^[=+\-@\t\r＝＋－＠]/;

describe('CSV', () => {
  test('comes back cell by cell', () => {
    holdsFor(500, [tableOf(hostileText)], (rows) => {
      const columns = columnsOf(rows[0]?.length ?? 0);
      const written = parseCsv(toCsv(columns, rows));
      const expected = rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? inert(cell) : String(cell ?? ''))),
      );
      expect(written).toEqual([columns.map(({ header }) => header), ...expected]);
    });
  });

  test('holds no cell of text that a spreadsheet would run, and loses nothing of it', () => {
    holdsFor(
      500,
      [fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), hostileText],
      (start, rest) => {
        const [, [cell = ''] = []] = parseCsv(toCsv(columnsOf(1), [[start + rest]]));
        expect(cell).not.toMatch(ACTS);
        expect(cell).toBe(ACTS.test(start + rest) ? `'${start + rest}` : start + rest);
      },
    );
  });

  test('a negative number is a number', () => {
    expect(parseCsv(toCsv(columnsOf(2), [[-2, '-2']]))[1]).toEqual(['-2', "'-2"]);
  });
});

/** What XML can hold: neither control characters, nor halves of characters, nor U+FFFE and U+FFFF. */
const UNHOLDABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const isHoldable = (cell: Cell) => typeof cell !== 'string' || !UNHOLDABLE.test(cell);

describe('a workbook', () => {
  test('comes back cell by cell as text, numbers and nothing else; what it cannot hold it refuses in words', async () => {
    let held = 0;
    let refused = 0;
    await holdsInTheEnd(60, [tableOf(hostileText)], async (rows) => {
      const columns = columnsOf(rows[0]?.length ?? 0);
      const bytes = await toXlsx([tableSheet('表', '表', columns, rows)], ABOUT).catch((error: Error) => error);
      if (bytes instanceof Error) {
        refused += 1;
        expect(bytes.message).toMatch(/^工作簿写不了“[^]*”：有字符 U\+[0-9A-F]{4}$/);
        expect(rows.flat().every(isHoldable)).toBe(false);
        return;
      }
      held += 1;
      expect(rows.flat().every(isHoldable)).toBe(true);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      for (const [r, row] of rows.entries())
        for (const [c, cell] of row.entries()) {
          const read = workbook.worksheets[0]?.getCell(4 + r, c + 1);
          expect([ExcelJS.ValueType.Null, ExcelJS.ValueType.Number, ExcelJS.ValueType.String]).toContain(read?.type);
          if (typeof cell !== 'string') expect(read?.value ?? null).toBe(cell);
          else if (cell !== '') expect(read?.numFmt).toBe('@');
        }
    });
    expect([held > 0, refused > 0]).toEqual([true, true]);
  });
});
