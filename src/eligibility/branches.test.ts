/** Who is a branch of whom, by name, by code and by the time they were there. */
import { describe, expect, test } from 'vitest';
import { isBranch, partiesOf, sameLegalPerson } from './branches.ts';
import type { AllianceDraft } from './define-rule.ts';

test.each([
  '示例钢铁有限公司南京分公司',
  '示例钢铁有限公司分公司（连云港）',
  '示例钢铁有限公司分公司(连云港)（筹）',
  '示例钢铁有限公司冷轧事业部',
  '示例钢铁有限公司连云港分部',
  '示例钢铁有限公司上海办事处',
  '示例株式会社上海代表处',
  '示例钢铁有限公司营业部',
  '示例钢铁有限公司第二分厂',
  '示例银行连云港分行',
  '示例设计有限公司连云港分院',
  '示例设计有限公司 分 公 司',
])('“%s” is a branch', (name) => {
  expect(isBranch(name)).toBe(true);
});

test.each([
  '示例钢铁有限公司',
  '示例（连云港）钢铁有限公司',
  '示例研究院连云港分院',
  '示例研究所连云港分所',
  '示例大学连云港分校',
  '分公司管理有限公司',
  '示例公司分校服务中心',
  '示例部件有限公司',
  '示例大学（连云港分部）研究院',
])('“%s” is none', (name) => {
  expect(isBranch(name)).toBe(false);
});

const STEEL = '示例钢铁有限公司';
const [OWN, ANOTHER, SAME] = ['91320706522377040Q', '913207031110544666', '12320706522377040M'];

/** Names of those members for whom somebody stands already, and who that is. */
const twice = (draft: AllianceDraft) => {
  const { parties, leads } = partiesOf(draft);
  return (draft.members ?? []).flatMap(({ name }, i) => {
    const other = sameLegalPerson(parties, leads + i);
    return other ? [[name, other.organisation.name]] : [];
  });
};

describe('one legal person', () => {
  test.each<[string, AllianceDraft, [string, string][]]>([
    ['nobody', {}, []],
    [
      'a branch of the lead',
      { lead: { name: STEEL }, members: [{ name: `${STEEL}分公司` }] },
      [[`${STEEL}分公司`, STEEL]],
    ],
    [
      'a branch before its owner',
      { members: [{ name: `${STEEL}分公司` }, { name: STEEL }] },
      [[`${STEEL}分公司`, STEEL]],
    ],
    ['a branch of nobody here', { lead: { name: '示例硅业有限公司' }, members: [{ name: `${STEEL}分公司` }] }, []],
    [
      'two branches of nobody here: the second',
      { members: [{ name: `${STEEL}南京分公司` }, { name: `${STEEL}徐州分公司` }] },
      [[`${STEEL}徐州分公司`, `${STEEL}南京分公司`]],
    ],
    ['two branches of two', { members: [{ name: `${STEEL}分公司` }, { name: '示例硅业有限公司分公司' }] }, []],
    [
      'two branches of somebody whose name tells no legal person',
      { members: [{ name: '甲事业部' }, { name: '乙事业部' }] },
      [],
    ],
    ['the same written twice is another matter', { lead: { name: STEEL }, members: [{ name: STEEL }] }, []],
    [
      'a branch written twice is another matter',
      { members: [{ name: `${STEEL}分公司` }, { name: `${STEEL}分公司` }] },
      [],
    ],
    [
      'a branch of one whose name differs only in brackets',
      { members: [{ name: '示例公司' }, { name: '示例（海州）公司赣榆分公司' }] },
      [],
    ],
    [
      'one that is a branch now, and had the name of its owner before',
      { members: [{ name: `${STEEL}分公司`, formerNames: [{ name: STEEL, until: '2024-01-01' }] }] },
      [],
    ],
    [
      'a branch of one that was a branch of another before: the owner of either name',
      {
        lead: { name: STEEL },
        members: [{ name: '示例硅业有限公司分公司', formerNames: [{ name: `${STEEL}分公司`, until: '2024-01-01' }] }],
      },
      [['示例硅业有限公司分公司', STEEL]],
    ],
    [
      'the same organisation code under another registration',
      { lead: { name: STEEL, creditCode: OWN }, members: [{ name: '示例学院', creditCode: SAME }] },
      [['示例学院', STEEL]],
    ],
    [
      'the same code is another matter',
      { lead: { name: STEEL, creditCode: OWN }, members: [{ name: '示例', creditCode: OWN }] },
      [],
    ],
    ['two codes', { lead: { name: STEEL, creditCode: OWN }, members: [{ name: '示例', creditCode: ANOTHER }] }, []],
    [
      'a branch under the former name of its owner',
      {
        lead: { name: '示例特钢有限公司', formerNames: [{ name: STEEL, until: '2024-01-01' }] },
        members: [{ name: `${STEEL}分公司` }],
      },
      [[`${STEEL}分公司`, '示例特钢有限公司']],
    ],
  ])('%s', (_what, draft, found) => {
    expect(twice(draft)).toEqual(found);
  });

  const branch = { name: `${STEEL}分公司` };
  test.each<[string, AllianceDraft, number]>([
    [
      'the owner left on the day the branch joined',
      {
        members: [
          { name: STEEL, left: '2025-01-01' },
          { ...branch, joined: '2025-01-01' },
        ],
      },
      0,
    ],
    [
      'the owner left a day later',
      {
        members: [
          { name: STEEL, left: '2025-01-02' },
          { ...branch, joined: '2025-01-01' },
        ],
      },
      1,
    ],
    [
      'the owner led before the branch joined',
      { formerLeads: [{ name: STEEL, until: '2025-01-01' }], members: [{ ...branch, joined: '2025-01-01' }] },
      0,
    ],
    [
      'the owner led until after it',
      { formerLeads: [{ name: STEEL, until: '2025-01-02' }], members: [{ ...branch, joined: '2025-01-01' }] },
      1,
    ],
    [
      'the owner took the lead when the branch had left',
      { lead: { name: STEEL, since: '2025-01-01' }, members: [{ ...branch, left: '2025-01-01' }] },
      0,
    ],
    [
      'the owner took the lead while it was there',
      { lead: { name: STEEL, since: '2025-01-01' }, members: [branch] },
      1,
    ],
  ])('%s', (_what, draft, count) => {
    expect(twice(draft)).toHaveLength(count);
  });
});
