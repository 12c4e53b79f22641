import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import {
  escapeUnits,
  fromCellText,
  joinItems,
  joinTexts,
  splitItems,
  splitTexts,
  toCellText,
  unescapeUnits,
} from './cell-text.ts';
import { HOSTILE } from '#src/testing/workbooks/hostile.ts';
import { sheetsOf } from './layout.ts';
import { firstDifference, putAt, recordOfRows, rowsOfRecord, valueOfRow, withoutEmpties } from './record-rows.ts';
import { anyText } from '#src/testing/fuzz/texts.ts';

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  anyText(),
  fc.string({ unit: fc.constantFrom(..."=+-@'_x0D\\、；;，,（）\n甲𠮷 24-".split('')) }),
);

describe('texts of cells', () => {
  test('are undone by reading', () => {
    holdsFor(2000, [text], (written) => {
      expect(fromCellText(toCellText(written))).toBe(written);
      expect(unescapeUnits(escapeUnits(written))).toBe(written);
    });
  });

  test('are nothing a spreadsheet would run', () => {
    for (const written of HOSTILE) expect(toCellText(written)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test('hold lists that come apart again', () => {
    const item = text.filter((each) => each.trim() !== '');
    holdsFor(2000, [fc.array(item, { minLength: 1 })], (texts) => {
      expect(splitTexts(joinTexts(texts))).toEqual(texts);
    });
  });

  test.each([
    ['甲、乙', ['甲', '乙']],
    ['甲；乙;丙\n丁', ['甲', '乙', '丙', '丁']],
    ['甲、、乙、', ['甲', '乙']],
    ['、', []],
    ['甲\\、乙', ['甲、乙']],
    [' 甲、乙　；\t丙 ', ['甲', '乙', '丙']],
    ['\\ 甲\\ 、乙\\\\ ', [' 甲 ', '乙\\']],
    ['甲、　、乙', ['甲', '乙']],
  ])('as people write them: %j', (written, texts) => {
    expect(splitTexts(written)).toEqual(texts);
  });
});

describe('pairs of texts in a cell', () => {
  test('come apart again, whatever stands in them', () => {
    const pair = fc.tuple(fc.option(text, { nil: '' }), fc.option(text, { nil: '' }));
    const dated = fc
      .tuple(text, fc.constantFrom('', '2024-07-01'))
      .map(([name, day]): [string, string] => [`${name} 2023-11-06`, day]);
    const said = fc.oneof(pair, dated).filter((texts) => texts.some((each) => each.trim() !== ''));
    holdsFor(2000, [fc.array(said, { minLength: 1 })], (pairs) => {
      expect(splitItems(joinItems(pairs))).toEqual(pairs);
    });
  });

  test.each([
    [
      '甲，2024-07-01；乙，2025-07-01',
      [
        ['甲', '2024-07-01'],
        ['乙', '2025-07-01'],
      ],
    ],
    [
      '甲,2024-07-01\n乙',
      [
        ['甲', '2024-07-01'],
        ['乙', ''],
      ],
    ],
    [
      'GR202332001234 2023-11-06、GR202632001234（2026年11月5日）',
      [
        ['GR202332001234', '2023-11-06'],
        ['GR202632001234', '2026年11月5日'],
      ],
    ],
    ['，2024-07-01', [['', '2024-07-01']]],
    ['甲，乙，丙', [['甲', '乙，丙']]],
    ['；，', []],
  ])('as people write them: %j', (written, pairs) => {
    expect(splitItems(written)).toEqual(pairs);
  });

  test('are written as short as can be', () => {
    expect(
      joinItems([
        ['甲', '2024-07-01'],
        ['乙', ''],
        ['丙 2024-07-01', ''],
      ]),
    ).toBe('甲，2024-07-01；乙；丙 2024-07-01，');
    expect(joinItems([['', '']])).toBe('');
  });
});

describe('rows of a record', () => {
  const SHEETS = sheetsOf(true);
  const group = (name: string | undefined) => {
    const { columns } = SHEETS.find(({ list }) => list?.join('.') === name) ?? expect.unreachable();
    return fc
      .array(fc.option(text), { minLength: columns.length, maxLength: columns.length })
      .map((texts) => withoutEmpties(valueOfRow(columns, texts)) as PlainMap);
  };
  const record = fc
    .record({
      own: group(undefined),
      members: fc.array(group('members'), { maxLength: 3 }),
      tasks: fc.array(group('tasks'), { maxLength: 2 }),
      formerLeads: fc.array(group('formerLeads'), { maxLength: 2 }),
      others: fc.array(group('recommendation.opinion.others'), { maxLength: 2 }),
    })
    .map(({ own, others, ...lists }) => {
      const value = structuredClone({ ...own, ...lists }) as PlainMap;
      if (others.length > 0) putAt(value, ['recommendation', 'opinion', 'others'], others);
      return withoutEmpties(value) as PlainMap;
    });

  test('give the record again, whatever stands in it', () => {
    holdsFor(500, [record], (value) => {
      const again = recordOfRows(SHEETS, (sheet) => rowsOfRecord(sheet, value));
      expect(firstDifference(value, again)).toBeUndefined();
    });
  });

  test('differ where the records do', () => {
    expect(firstDifference({ a: ['x', { b: 'y' }] }, { a: ['x', { b: 'z' }] })).toBe('a.1.b');
    expect(firstDifference({ a: 'x' }, {})).toBe('a');
    expect(firstDifference({ a: ['x'] }, { a: { 0: 'x' } })).toBe('a');
    expect(firstDifference({ a: 'x', b: [] }, { b: [], a: 'x' })).toBeUndefined();
  });
});
