/** What stands in each column on paper, from the cells of the full table. */
import { expect, test } from 'vitest';
import { BOARD_PRINT, DAY_PRINT, FILTERED_PRINT, LISTED_PRINT, REGISTER_PRINT, type PrintSet } from './print-sets.ts';

const LISTED = {
  联合体名称: '示例联合体',
  所属产业: '新材料',
  批次: '2024',
  板块: '海州区',
  牵头单位: '示例甲有限公司',
  牵头单位信用代码: '91320700',
  高校院所成员: '示例大学',
  企业及其他成员: '示例乙有限公司、示例丙有限公司',
  成员单位: '示例大学、示例乙有限公司',
  名单状态: '在册',
  最近一步: '列入培育名单',
  列入日期: '2024-08-20',
  列入文号: '连科〔2024〕60号',
};

const rowOf = ({ columns }: PrintSet, row: Readonly<Record<string, string>>) =>
  Object.fromEntries(columns.map(({ header, value }) => [header, value((name) => row[name] ?? '', 3)]));

test('the list: who is on it, since when, and what is due', () => {
  expect(rowOf(LISTED_PRINT, LISTED)).toEqual({
    序号: 3,
    联合体名称: '示例联合体',
    所属产业: '新材料',
    推荐板块: '海州区',
    牵头单位: '示例甲有限公司',
    成员单位: '示例大学、示例乙有限公司、示例丙有限公司',
    列入日期: '2024-08-20',
    列入文号: '连科〔2024〕60号',
    备注: '',
  });
  expect(rowOf(LISTED_PRINT, { ...LISTED, 整改期限: '2026-09-01' })['备注']).toBe('限期整改，至2026-09-01');
  expect(rowOf(LISTED_PRINT, { ...LISTED, 高校院所成员: '' })['成员单位']).toBe('示例乙有限公司、示例丙有限公司');
});

test('all records: where each stands', () => {
  const row = rowOf(REGISTER_PRINT, LISTED);
  expect(row).toMatchObject({ 推荐板块: '海州区', 名单状态: '在册', 列入: '2024-08-20\n连科〔2024〕60号' });
  const last = (more: Readonly<Record<string, string>>) =>
    rowOf(REGISTER_PRINT, { ...LISTED, ...more })['退出、公示截止或整改期限'];
  expect(last({})).toBe('');
  expect(last({ 公示截止: '2024-08-15' }), 'a past 公示').toBe('');
  expect(last({ 名单状态: '公示', 公示截止: '2024-08-15' })).toBe('公示至2024-08-15');
  expect(last({ 名单状态: '公示' }), 'no day is known').toBe('');
  expect(last({ 整改期限: '2026-09-01' })).toBe('限期整改，至2026-09-01');
  const exited = { 名单状态: '已退出', 退出日期: '2026-01-05', 退出文号: '连科〔2026〕1号', 整改期限: '2026-09-01' };
  expect(last({ ...exited, 退出情形: '自愿' })).toBe('2026-01-05退出\n连科〔2026〕1号\n（自愿）');
  expect(last({ ...exited, 退出文号: '' })).toBe('2026-01-05退出');
});

test('of a day that has passed members stand in one column; of a selection all is as of all records', () => {
  expect(DAY_PRINT.name).toBe('当日情形');
  expect(rowOf(DAY_PRINT, LISTED)).toEqual({
    ...rowOf(REGISTER_PRINT, LISTED),
    成员单位: '示例大学、示例乙有限公司',
  });
  expect(DAY_PRINT.columns.map(({ width }) => width)).toEqual(REGISTER_PRINT.columns.map(({ width }) => width));
  expect(FILTERED_PRINT).toEqual({ ...REGISTER_PRINT, name: '筛选结果' });
});

test('a board’s records: codes and the last step too', () => {
  expect(rowOf(BOARD_PRINT, LISTED)).toEqual({
    序号: 3,
    联合体名称: '示例联合体',
    所属产业: '新材料',
    批次: '2024',
    牵头单位及信用代码: '示例甲有限公司\n91320700',
    成员单位: '示例大学、示例乙有限公司、示例丙有限公司',
    名单状态: '在册',
    最近一步: '列入培育名单',
    列入: '2024-08-20\n连科〔2024〕60号',
  });
});

test.each([LISTED_PRINT, REGISTER_PRINT, DAY_PRINT, BOARD_PRINT])('$name fits on a page', ({ columns }) => {
  expect(columns.length).toBeLessThanOrEqual(9);
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(134);
});
