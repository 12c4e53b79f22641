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
    'results by alliance',
    'results',
    [
      { mark: 'a', alliance: 'x' },
      { mark: 'b', alliance: 'y' },
    ],
    [
      { mark: 'c', alliance: 'y' },
      { mark: 'd', alliance: 'z' },
    ],
    '1b→0c -a +d',
  ],
  [
    'filed changes by alliance, matter and name, then by place',
    'changes',
    [
      { mark: 'a', what: '成员加入', name: '甲' },
      { mark: 'b', what: '成员退出', name: '甲' },
    ],
    [
      { mark: 'c', what: '成员退出', name: '甲' },
      { mark: 'd', what: '成员退出', name: '乙' },
    ],
    '1b→0c -a +d',
  ],
  ['former leads by code', 'formerLeads', [{ mark: 'a', creditCode: '1' }], [{ mark: 'b', creditCode: '1' }], '0a→0b'],
  ['former names by name', 'formerNames', [{ mark: 'a', name: '甲' }], [{ mark: 'b', name: '乙' }], '-a +b'],
  [
    'certificates by number',
    'highTech',
    [{ mark: 'a', certificate: 'GR1' }],
    [{ mark: 'b', certificate: 'GR2' }],
    '-a +b',
  ],
  ['what has no identity by place', 'others', [{ mark: 'a' }], [{ mark: 'b' }, { mark: 'c' }], '0a→0b +c'],
])('%s', (_, key, before, after, expected) => {
  expect(matched(key, before, after)).toBe(expected);
});

/** What tells the items of each list apart. */
const IDENTITIES: readonly (readonly [list: string, ...fields: string[]])[] = [
  ['members', 'creditCode'],
  ['members', 'name'],
  ['tasks', 'id'],
  ['tasks', 'title'],
  ['formerLeads', 'creditCode'],
  ['formerLeads', 'name'],
  ['formerNames', 'name'],
  ['highTech', 'certificate'],
  ['results', 'alliance'],
  ['districts', 'id'],
  ['registers', 'id'],
  ['alliances', 'id'],
  ['periods', 'from'],
  ['formerAuthorities', 'name'],
  ['industries', 'id'],
  ['years', 'year'],
  ['leadKinds', 'word'],
  ['memberKinds', 'word'],
  ['clauses', 'id'],
  ['measures', 'id'],
  ['practice', 'id'],
  ['readings', 'clause'],
  ['readings', 'citation'],
  ['changes', 'alliance'],
  ['changes', 'what'],
  ['changes', 'name'],
];

test.each(IDENTITIES)('%s are told apart by their %s, wherever they stand', (list, field) => {
  const [a, b] = [
    { mark: 'a', [field]: '1' },
    { mark: 'b', [field]: '2' },
  ];
  expect(matched(list, [a, b], [{ mark: 'c', [field]: '2' }]).split(' ')[0]).toBe('1b→0c');
});

test('a reading of a clause is known by the clause, whatever passage it cites', () => {
  const [a, b] = [
    { mark: 'a', clause: 'x', citation: '一' },
    { mark: 'b', clause: 'y', citation: '一' },
  ];
  expect(matched('readings', [a, b], [{ mark: 'c', clause: 'y', citation: '二' }])).toBe('1b→0c -a');
});

test.each<[Item, string]>([
  [{ name: '示例研究院', title: '甲' }, '示例研究院'],
  [{ title: '原丝制备' }, '原丝制备'],
  [{ name: '示例研究院', until: '2025-12-01' }, '示例研究院 2025-12-01'],
  [{ certificate: 'GR202232005678', issued: '2022-10-12' }, 'GR202232005678'],
  [{ alliance: 'fibre', result: '合格', reason: '甲' }, 'fibre 合格'],
  [{ what: '成员加入', name: '示例研究院', from: '2025-12-01' }, '成员加入 示例研究院 2025-12-01'],
  [{ alliance: 'fibre' }, 'fibre'],
  [{}, '没有读出名称'],
])('%j is called %s', (item, name) => {
  expect(itemName(item)).toBe(name);
});
