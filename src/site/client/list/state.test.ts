import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import type { FilterOptions } from '#src/views/list-filters.ts';
import { activeKeys, describeState, formatState, NOTHING, parseState } from './state.ts';

const OPTIONS: FilterOptions = {
  district: [{ value: 'haizhou', label: '海州区' }],
  industry: [{ value: 'high-performance-fibres', label: '高性能纤维及复合材料' }],
  batch: [{ value: '2024', label: '2024' }],
  lead: [{ value: '重点研发机构', label: '重点研发机构' }],
  standing: [{ value: '已退出', label: '已退出' }],
};
const parse = (search: string) => parseState(new URLSearchParams(search), OPTIONS);

test.each([
  ['', NOTHING],
  ['?q=碳纤维', { ...NOTHING, q: '碳纤维' }],
  ['?district=haizhou&batch=2024', { ...NOTHING, district: 'haizhou', batch: '2024' }],
  ['?industry=high-performance-fibres', { ...NOTHING, industry: 'high-performance-fibres' }],
  ['?industry=高性能纤维及复合材料', { ...NOTHING, industry: 'high-performance-fibres' }],
  ['?district=海州区', { ...NOTHING, district: 'haizhou' }],
  ['?standing=在册', NOTHING],
  ['?standing=列入培育名单', { ...NOTHING, standing: '列入培育名单' }],
  ['?on=2025-1-1', { ...NOTHING, on: '2025-01-01' }],
  ['?on=二〇二五年一月一日', { ...NOTHING, on: '2025-01-01' }],
  ['?on=去年', { ...NOTHING, on: '去年' }],
  ['?district=atlantis', { ...NOTHING, district: 'atlantis' }],
  ['?q=%20%00a%E2%80%AE&utm_source=x', { ...NOTHING, q: 'a' }],
])('%s', (search, state) => expect(parse(search)).toEqual(state));

test('an address says what the state asks for, in one order, and nothing else', () => {
  expect(formatState(NOTHING)).toBe('');
  expect(formatState({ ...NOTHING, q: '  ' })).toBe('');
  expect(formatState({ ...NOTHING, standing: '已退出', on: '2025-01-01', q: 'a b&c', district: 'haizhou' })).toBe(
    '?q=a+b%26c&district=haizhou&standing=%E5%B7%B2%E9%80%80%E5%87%BA&on=2025-01-01',
  );
});

test('an address read back is the same state', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const any = fc.record({ q: text, district: text, industry: text, batch: text, lead: text, standing: text, on: text });
  holdsFor(100, [any], (asked) => {
    const state = parse(formatState(asked));
    expect(parse(formatState(state))).toEqual(state);
  });
});

test('a state in words', () => {
  const state = parse('?q=碳纤维&district=haizhou&lead=x');
  expect(activeKeys(state)).toEqual(['q', 'district', 'lead']);
  expect(describeState(state, OPTIONS)).toBe('搜索：“碳纤维”；板块：海州区；牵头单位类别：x；名单状态：在册');
  expect(describeState({ ...NOTHING, standing: '已退出', on: '2025-01-01' }, OPTIONS)).toBe(
    '名单状态：已退出；日期：2025年1月1日',
  );
});
