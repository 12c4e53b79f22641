import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import {
  act,
  BRANCH_DAY,
  decision,
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_TEXT,
  STORAGE,
  STORAGE_TEXT,
  VIDEO,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const told = (change: Texts, more: Texts = {}) => compareRegisters(versionsOf(change, more), BRANCH_DAY).change;
// What a new record says is told by introduce-record.test.ts.
const records = (...each: Parameters<typeof told>) =>
  told(...each).records.map((record) => {
    const { introduced: _, ...rest } = record;
    return rest;
  });
const bare = { fields: [], fieldsLeftOut: 0, clauses: [] };
const NAME = '连云港市校验用创新联合体';
const GANYU = 'data/alliances/ganyu/fibre.yaml';
const OTHER = 'data/alliances/haizhou/fibres.yaml';

test.each<[string, Texts, object]>([
  [
    'new',
    { [STORAGE]: STORAGE_TEXT },
    {
      kind: '新增',
      id: 'storage',
      file: STORAGE,
      name: '连云港市长时储能创新联合体',
      stage: { to: '推荐' },
    },
  ],
  ['gone', { [FIBRE]: null }, { kind: '移除', id: 'fibre', file: FIBRE, name: NAME, stage: { from: '推荐' } }],
  ['edited', { [FIBRE]: `# 甲\n${FIBRE_TEXT}` }, { kind: '修改', id: 'fibre', file: FIBRE, name: NAME }],
  [
    'moved',
    { [FIBRE]: null, [GANYU]: FIBRE_TEXT },
    {
      kind: '移动',
      id: 'fibre',
      file: GANYU,
      fromFile: FIBRE,
      name: NAME,
    },
  ],
  [
    'renamed',
    { [FIBRE]: null, [OTHER]: FIBRE_TEXT },
    {
      kind: '改标识',
      id: 'fibres',
      file: OTHER,
      fromFile: FIBRE,
      name: NAME,
    },
  ],
  [
    'further',
    { [decision('2024/gongshi-0812')]: act('公示', '2024-08-12', 'fibre', 'until: 2024-08-18\n') },
    {
      kind: '受影响',
      id: 'fibre',
      file: FIBRE,
      name: NAME,
      stage: { from: '推荐', to: '公示' },
      clauses: [
        { clause: 'publicity-seven-days', rule: 'publicity-period', title: '公示期', from: '不适用', to: '通过' },
      ],
    },
  ],
  [
    'unreadable, under the name it had',
    { [FIBRE]: 'name: [\n' },
    {
      kind: '修改',
      id: 'fibre',
      file: FIBRE,
      name: NAME,
      unreadable: true,
    },
  ],
  ['unreadable and new', { [STORAGE]: 'name: [\n' }, { kind: '新增', id: 'storage', file: STORAGE, unreadable: true }],
])('a record that is %s', (_, change, expected) => {
  expect(records(change)).toEqual([{ ...bare, ...expected }]);
});

test('a record that was unreadable and can be read', () => {
  expect(records({ [FIBRE]: FIBRE_TEXT }, { [FIBRE]: 'name: [\n' })).toEqual([
    { ...bare, kind: '修改', id: 'fibre', file: FIBRE, name: NAME, stage: { to: '推荐' } },
  ]);
});

test('names are masked, and long ones cut', () => {
  const [masked] = records({
    [FIBRE]: null,
    'data/alliances/haizhou/13800138000.yaml': edited(FIBRE_TEXT, [NAME, '连云港市 13800138000 创新联合体']),
  });
  expect(masked).toMatchObject({
    id: '138****8000',
    file: 'data/alliances/haizhou/138****8000.yaml',
    name: '连云港市 138****8000 创新联合体',
  });
  const [cut] = records({ [FIBRE]: edited(FIBRE_TEXT, [NAME, `连云港市${'甲'.repeat(300)}创新联合体`]) });
  expect(cut?.name?.length ?? 0).toBeLessThan(200);
});

test('a hundred fields are told, and of more how many there are', () => {
  const task = (i: number, year: number) =>
    `  - { kind: 关键技术攻关, title: 任务${i}, goal: ${year} 年完成, undertakers: [示例海洋大学], start: 2024-07, end: ${year}-12 }\n`;
  const text = (year: number) =>
    edited(FIBRE_TEXT, ['lead:\n', `${Array.from({ length: 51 }, (_, i) => task(i, year)).join('')}lead:\n`]);
  const [record] = records({ [FIBRE]: text(2026) }, { [FIBRE]: text(2025) });
  expect([record?.fields.length, record?.fieldsLeftOut]).toEqual([100, 2]);
});

test('a hundred records are told, in the order of files, and of more how many there are', () => {
  const many = Object.fromEntries(
    Array.from({ length: 101 }, (_, i) => [`data/alliances/haizhou/copy-${200 - i}.yaml`, STORAGE_TEXT]),
  );
  const change = told({ ...many, [VIDEO]: `# 甲\n${VIDEO_TEXT}`, [LAVER]: `# 甲\n${LAVER_TEXT}` });
  expect([change.records.length, change.recordsLeftOut]).toEqual([100, 3]);
  expect(change.records[0]?.file).toBe(LAVER);
  const files = change.records.map(({ file }) => file);
  expect(files).toEqual([...files].sort());
  expect(told({}).recordsLeftOut).toBe(0);
});

test('clauses are compared for a record that moved as for one in its place', () => {
  const wrong = edited(FIBRE_TEXT, ['industry: 高性能纤维及复合材料', 'industry: 造船业']);
  const flip = expect.objectContaining({ rule: 'industry-in-catalogue', from: '通过', to: '待认定' });
  expect(records({ [FIBRE]: wrong })[0]?.clauses).toEqual([flip]);
  expect(records({ [FIBRE]: null, [GANYU]: wrong })[0]?.clauses).toEqual([flip]);
});
