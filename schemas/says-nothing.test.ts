import { expect, test } from 'vitest';
import { saysNothing } from './says-nothing.ts';

test.each([
  '',
  ' ',
  '无',
  '无。',
  '无！',
  '（无）',
  '略',
  '从略',
  '待定',
  '待补充',
  '暂无',
  '尚无',
  '没有',
  '同上',
  '同上。',
  '/',
  '／',
  '—',
  '……',
  '***',
  '_'.repeat(40),
  '……'.repeat(20),
  '— \n'.repeat(30),
  '好',
  '好。',
  '空',
  '不详',
  'N/A',
  'none',
  'TBD',
  '见附件',
  '见附件。',
  '（见附件 1）',
  '详见附件三',
  '请见附表',
  '见申请书',
  '详见建设申请书第二部分',
  '见章程第三章',
])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  '无人机',
  '无溶剂法',
  '待定向',
  '暂无同类装置，拟新建一条',
  '同上海大学合作',
  '好氧',
  '良好',
  '专户管理',
  '3 人',
  '见附件，另建中试线',
  '见附件一所列的十二家单位',
])('%j says something', (text) => {
  expect(saysNothing(text)).toBe(false);
});

test('a text that is long says something, whatever it begins with', () => {
  expect(saysNothing('无'.repeat(31))).toBe(false);
  expect(saysNothing(`无${'。'.repeat(29)}`)).toBe(true);
  expect(saysNothing(`${'—'.repeat(40)}3 人`)).toBe(false);
});
