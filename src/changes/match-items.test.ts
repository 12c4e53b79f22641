import { expect, test } from 'vitest';
import { itemName, matchItems } from './match-items.ts';

type Item = Record<string, unknown>;

/** Which item went with which, and what is left on either side, by their marks. */
const matched = (key: string, before: Item[], after: Item[]) => {
  const { pairs, removed, added } = matchItems(key, before, after);
  return [
    ...pairs.map(({ before: was, after: now, from, to }) => `${from}${was['mark']}→${to}${now['mark']}`),
    ...removed.map(({ mark }) => `-${mark}`),
    ...added.map(({ mark }) => `+${mark}`),
  ].join(' ');
};

test.each<[string, string, Item[], Item[], string]>([
  [
    'members by code before name',
    'members',
    [
      { mark: 'a', creditCode: '1', name: '甲' },
      { mark: 'b', creditCode: '2', name: '乙' },
    ],
    [
      { mark: 'c', creditCode: '2', name: '甲' },
      { mark: 'd', creditCode: '3', name: '甲' },
    ],
    '1b→0c 0a→1d',
  ],
  [
    'members in the order they are now, however they were found',
    'members',
    [
      { mark: 'a', creditCode: '1', name: '甲' },
      { mark: 'b', creditCode: '2', name: '乙' },
    ],
    [
      { mark: 'c', creditCode: '3', name: '甲' },
      { mark: 'd', creditCode: '2', name: '乙' },
    ],
    '0a→0c 1b→1d',
  ],
  ['members without a code by name', 'members', [{ mark: 'a', name: '甲' }], [{ mark: 'b', name: '甲' }], '0a→0b'],
  ['members with neither are not the same', 'members', [{ mark: 'a' }], [{ mark: 'b' }], '-a +b'],
  [
    'tasks by title, then by place',
    'tasks',
    [
      { mark: 'a', title: '甲' },
      { mark: 'b', title: '乙' },
    ],
    [
      { mark: 'c', title: '丙' },
      { mark: 'd', title: '甲' },
    ],
    '0a→1d -b +c',
  ],
  ['a task renamed in its place', 'tasks', [{ mark: 'a', title: '甲' }], [{ mark: 'b', title: '乙' }], '0a→0b'],
  [
    'waivers by rule and subject, then by place',
    'waivers',
    [
      { mark: 'a', rule: 'x', subject: '甲' },
      { mark: 'b', rule: 'x', subject: '乙' },
      { mark: 'c', rule: 'y' },
    ],
    [
      { mark: 'd', rule: 'x', subject: '乙' },
      { mark: 'e', rule: 'x', subject: '甲' },
      { mark: 'f', rule: 'z' },
    ],
    '1b→0d 0a→1e 2c→2f',
  ],
  [
    'entries by event, the first with the first',
    'history',
    [
      { mark: 'a', event: '评审' },
      { mark: 'b', event: '评审' },
      { mark: 'c', event: '公示' },
    ],
    [
      { mark: 'd', event: '评审' },
      { mark: 'e', event: '推荐' },
    ],
    '0a→0d -b -c +e',
  ],
  ['what has no identity by place', 'others', [{ mark: 'a' }], [{ mark: 'b' }, { mark: 'c' }], '0a→0b +c'],
])('%s', (_, key, before, after, expected) => {
  expect(matched(key, before, after)).toBe(expected);
});

test.each<[Item, string]>([
  [{ name: '示例研究院', title: '甲' }, '示例研究院'],
  [{ title: '原丝制备' }, '原丝制备'],
  [{ event: '公示', date: '2024-07-22' }, '公示 2024-07-22'],
  [{ event: '公示' }, '公示'],
  [{ rule: 'min-members', subject: '甲' }, 'min-members 甲'],
  [{ rule: 'min-members' }, 'min-members'],
  [{}, '未写名称'],
])('%j is called %s', (item, name) => {
  expect(itemName(item)).toBe(name);
});
