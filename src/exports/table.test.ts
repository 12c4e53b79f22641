import { expect, test } from 'vitest';
import type { Column } from './columns.ts';
import { toCsv } from './csv.ts';
import { columnsOf, toTable, type Table } from './table.ts';

const COLUMNS: Column<{ id: string; text: string; count: number | null }>[] = [
  { header: '名称', width: 20, value: ({ text }) => text },
  { header: '数', width: 5, value: ({ count }) => count },
];
const RECORDS = [
  { id: 'a', text: '=1+1', count: 0 },
  { id: 'b', text: '甲,“乙”\n丙', count: null },
];

test('files made from a table that went through JSON are those of the records', () => {
  const table = JSON.parse(JSON.stringify(toTable(COLUMNS, RECORDS))) as Table;
  expect(toCsv(columnsOf(table), table.rows)).toBe(toCsv(COLUMNS, RECORDS));
  const picked = table.rows.filter(({ id }) => id === 'b');
  expect(toCsv(columnsOf(table), picked)).toBe(toCsv(COLUMNS, RECORDS.slice(1)));
});
