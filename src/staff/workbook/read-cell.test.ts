/** The way out that a cell is told follows its kind. */
import { expect, test } from 'vitest';
import { readCell } from './read-cell.ts';

const AT = { file: '填报.xlsx', line: 6, column: 6, cell: '任务!F6' };

test.each([
  [
    'month',
    '45901',
    'plain',
    '“开始”是数字 45901，不是日期；如果它本是日期，应为 2025-09',
    '核对后直接填写年月，如 2024-05',
  ],
  [
    'date',
    '45901',
    'plain',
    '“开始”是数字 45901，不是日期；如果它本是日期，应为 2025-09-01',
    '核对后直接填写日期，如 2024-05-20',
  ],
  ['month', '-5', 'date', '“开始”是日历上没有的日期（序号 -5）', '重新填写年月，如 2024-05'],
  ['date', '-5', 'date', '“开始”是日历上没有的日期（序号 -5）', '重新填写日期，如 2024-05-20'],
] as const)('a %s that is %s, shown as a %s', (kind, digits, shown, message, fix) => {
  const { findings } = readCell(
    { value: { type: 'number', digits, shown }, formula: false },
    { column: { heading: '开始', kind }, at: AT, from1904: false },
  );
  expect(findings.map((each) => [each.message, each.fix])).toEqual([[message, fix]]);
});
