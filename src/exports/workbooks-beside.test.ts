/** Workbooks made in a thread are those that would be made here; one is kept only while all that it is made of is the same. */
import { expect, onTestFinished, test } from 'vitest';
import type { Cell, Column } from './columns.ts';
import { tableSheet, type Sheet } from './sheet.ts';
import { workbooksBeside, type Kept } from './workbooks-beside.ts';
import { toXlsx, type About } from './xlsx.ts';

const ABOUT: About = { publisher: '示例市科学技术局', asOf: '2026-11-23', note: '共 2 个' };
const COLUMNS: Column<readonly Cell[]>[] = ['名称', '个数'].map((header, i) => ({
  header,
  width: 12,
  value: (row) => row[i] ?? null,
}));
const ROWS: Cell[][] = [
  ['示例创新联合体', 3],
  ['=第二个𠮷', null],
];
const sheetOf = (rows: Cell[][] = ROWS, columns = COLUMNS, title = '全部公开记录') =>
  tableSheet('表', title, columns, rows);

const beside = (kept: Kept = () => undefined) => {
  const started = workbooksBeside(kept);
  onTestFinished(started.stop);
  return started;
};

test('the thread makes what would be made here, however many are asked for at once', async () => {
  const { make } = beside();
  const asked = Array.from({ length: 5 }, (_, i) => [...ROWS, [`第 ${i} 次`, i]]);
  const made = await Promise.all(asked.map((rows) => make('/a.xlsx', [sheetOf(rows)], ABOUT)));
  for (const [i, bytes] of made.entries())
    expect(Buffer.from(bytes).equals(await toXlsx([sheetOf(asked[i])], ABOUT)), String(i)).toBe(true);
});

test('what cannot be written is told in the same words, and the next is made all the same', async () => {
  const { make } = beside();
  const bad = [sheetOf([['甲\u0001', 1]])];
  const said = await toXlsx(bad, ABOUT).catch((error: Error) => error.message);
  expect(said).toContain('U+0001');
  const [first, next] = await Promise.allSettled([make('/a.xlsx', bad, ABOUT), make('/b.xlsx', [sheetOf()], ABOUT)]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: said } });
  expect(next.status).toBe('fulfilled');
});

test('whoever waits for a workbook is told when the thread is stopped', async () => {
  const { make, stop } = beside();
  await make('/a.xlsx', [sheetOf()], ABOUT);
  const waiting = expect(make('/b.xlsx', [sheetOf()], ABOUT)).rejects.toThrow('做工作簿的线程停下了');
  await new Promise(setImmediate);
  await stop();
  await waiting;
  // Nor is another begun, which would keep the process from ending.
  await expect(make('/c.xlsx', [sheetOf()], ABOUT)).rejects.toThrow('做工作簿的线程停下了');
});

test('one that is kept is not made; any change of a cell, a head, a title or what is said of it gives another key', async () => {
  const keys: [string, string][] = [];
  const old = new Uint8Array([1, 2, 3]);
  const { make } = beside((...asked) => (keys.push(asked), old));
  expect(await make('/a.xlsx', [sheetOf()], ABOUT)).toBe(old);
  const changed: [Sheet[], About][] = [
    [[sheetOf([['示例创新联合体', 3], ROWS[1]!.with(1, 0)])], ABOUT],
    [[sheetOf([['示例创新联合体', '3'], ROWS[1]!])], ABOUT],
    [[sheetOf(ROWS.toReversed())], ABOUT],
    [[sheetOf(ROWS.slice(1))], ABOUT],
    [[sheetOf(ROWS, [{ ...COLUMNS[0]!, header: '名字' }, COLUMNS[1]!])], ABOUT],
    [[sheetOf(ROWS, [{ ...COLUMNS[0]!, width: 13 }, COLUMNS[1]!])], ABOUT],
    [[sheetOf(ROWS, COLUMNS, '培育名单')], ABOUT],
    [[{ ...sheetOf(), name: '别的' }], ABOUT],
    [[{ ...sheetOf(), look: 'paper' }], ABOUT],
    [[{ ...sheetOf(), none: '没有' }], ABOUT],
    [[{ ...sheetOf(), stamp: true }], ABOUT],
    [[sheetOf(), sheetOf()], ABOUT],
    [[sheetOf()], { ...ABOUT, publisher: '别的局' }],
    [[sheetOf()], { ...ABOUT, asOf: '2026-11-24' }],
    [[sheetOf()], { publisher: ABOUT.publisher, asOf: ABOUT.asOf }],
  ];
  for (const [sheets, about] of changed) await make('/a.xlsx', sheets, about);
  expect(new Set(keys.map(([, key]) => key)).size).toBe(changed.length + 1);
  await make('/b.xlsx', [sheetOf(ROWS.map((row) => [...row]))], { ...ABOUT });
  expect(keys.at(-1)).toEqual(['/b.xlsx', keys[0]?.[1]]);
});
