import { expect, test } from 'vitest';
import { entryName } from './entry-name.ts';
import type { Fields } from './telling.ts';

test.each<[what: string, entry: Fields, name: string]>([
  ['a word', { word: '高校', meaning: 'university', name: '甲' }, '高校'],
  ['a year', { year: 2024, name: '甲' }, '2024 年'],
  [
    'a clause',
    { id: 'goals', citation: '二、（一）1', rule: 'goals-stated' },
    '二、（一）1 定位、规划和任务明确（goals）',
  ],
  ['a clause of no known rule', { id: 'goals', citation: '二、（一）1', rule: 'nothing' }, '二、（一）1（goals）'],
  ['a clause whose rule is like a method', { id: 'goals', citation: '二', rule: 'constructor' }, '二（goals）'],
  [
    'a clause that a person answers',
    { id: 'goals', citation: '二', title: '甲', rule: 'goals-stated' },
    '二 甲（goals）',
  ],
  ['a board', { id: 'haizhou', name: '海州区', title: '甲' }, '海州区（haizhou）'],
  ['an id alone', { id: 'haizhou' }, '（haizhou）'],
  ['a former name', { name: '海州区', citation: '一', until: '2024-01-01' }, '海州区 2024-01-01'],
  ['a reading of a passage', { citation: '二、（一）', clause: 'goals' }, '二、（一）'],
  ['a reading of a clause', { clause: 'goals' }, 'goals'],
  ['a name with a number', { id: 'x', name: '13800138000' }, '138****8000（x）'],
  ['a word with a number', { word: '13800138000' }, '138****8000'],
])('%s', (_, entry, name) => {
  expect(entryName(entry)).toBe(name);
});
