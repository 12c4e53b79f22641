/** Rules that compare a record with the others of the register, and organisations with what their codes say. */
import { describe, expect, test } from 'vitest';
import type { MemberKind } from '#schemas/organisation.ts';
import type { AllianceDraft } from '../define-rule.ts';
import { contextOf, recordOf, said } from '#src/testing/checked.ts';

const CODE = '913207031110544666';
const OTHER = '913207002327633067';
const DRAFT: AllianceDraft = { members: [{ name: '甲公司', creditCode: CODE, kind: '企业' }] };
const of = (name: string, creditCode = CODE, kind?: MemberKind): AllianceDraft => ({
  members: [{ name, creditCode, kind }],
});

/** What is said of a record that stands last among others. */
const beside = (rule: string, draft: AllianceDraft, ...others: AllianceDraft[]) => {
  const records = [...others.map((each, i) => recordOf(`${i + 1}`, each)), recordOf('this', draft)];
  return said(rule, draft, {}, contextOf(records));
};

describe('organisation-consistent', () => {
  test.each<[what: string, draft: AllianceDraft, others: AllianceDraft[], expected: string[]]>([
    ['alone', DRAFT, [], []],
    ['the same', DRAFT, [of('甲公司', CODE, '企业')], []],
    ['a kind unread elsewhere', DRAFT, [of('甲公司')], []],
    ['a kind unread here', of('甲公司'), [of('甲公司', CODE, '其他')], []],
    [
      'a name, a kind and a code each',
      of('甲公司', OTHER, '企业'),
      [of('乙公司', OTHER, '其他'), of('甲公司', CODE, '企业')],
      [
        `members.0.name 信用代码 ${OTHER} 的单位在 1.yaml 中名为“乙公司”，这里为“甲公司”`,
        'members.0.kind “甲公司”在 1.yaml 中类别为其他，这里为企业',
        `members.0.creditCode “甲公司”在 2.yaml 中信用代码为 ${CODE}，这里为 ${OTHER}`,
      ],
    ],
    ['the more common writing stands', DRAFT, [of('乙公司', CODE, '企业'), of('甲公司', CODE, '企业')], []],
    [
      'the more common writing is the one to agree with',
      DRAFT,
      [of('丙公司', CODE, '企业'), of('乙公司', CODE, '企业'), of('乙公司', CODE, '企业')],
      [`members.0.name 信用代码 ${CODE} 的单位在 2.yaml 中名为“乙公司”，这里为“甲公司”`],
    ],
    [
      'on a tie the first',
      DRAFT,
      [of('乙公司', CODE, '企业'), of('丙公司', CODE, '企业')],
      [`members.0.name 信用代码 ${CODE} 的单位在 1.yaml 中名为“乙公司”，这里为“甲公司”`],
    ],
    [
      'a repetition within the record is for another rule',
      {
        members: [
          { name: '甲公司', creditCode: CODE },
          { name: '乙公司', creditCode: CODE },
        ],
      },
      [],
      [],
    ],
    [
      'names and codes that cannot be read',
      { lead: { creditCode: CODE }, members: [{ name: '甲公司' }] },
      [of('乙公司'), of('甲公司', OTHER)],
      [],
    ],
    ['a code that cannot be read', { members: [{ name: '甲公司' }] }, [of('甲公司'), of('甲公司', OTHER)], []],
    [
      'at another place of its record',
      DRAFT,
      [{ members: [{}, { name: '乙公司', creditCode: CODE }] }],
      [`members.0.name 信用代码 ${CODE} 的单位在 1.yaml 中名为“乙公司”，这里为“甲公司”`],
    ],
    [
      'a lead has kinds of its own',
      { lead: { name: '甲公司', creditCode: CODE, kind: '行业龙头企业' } },
      [of('甲公司', CODE, '企业')],
      [],
    ],
    [
      'a lead that is a member of another kind',
      { lead: { name: '甲公司', creditCode: CODE, kind: '行业龙头企业' } },
      [of('甲公司', CODE), of('甲公司', CODE, '企业'), of('甲公司', CODE, '高校')],
      ['lead.kind 牵头单位为行业龙头企业，在 3.yaml 中作为成员类别却为高校'],
    ],
    [
      'a lead that is no enterprise',
      { lead: { name: '甲公司', creditCode: CODE, kind: '重点研发机构' } },
      [of('甲公司', CODE, '高校')],
      [],
    ],
    ['a lead without a kind', { lead: { name: '甲公司', creditCode: CODE } }, [of('甲公司', CODE, '高校')], []],
    [
      'a lead listed in its own record is for another rule',
      {
        lead: { name: '甲公司', creditCode: CODE, kind: '行业龙头企业' },
        members: [{ name: '甲公司', creditCode: CODE, kind: '其他' }],
      },
      [],
      [],
    ],
    [
      'the lead of another record has no kind of member',
      DRAFT,
      [{ lead: { name: '甲公司', creditCode: CODE, kind: '重点研发机构' } }],
      [],
    ],
  ])('%s', (_what, draft, others, expected) => {
    expect(beside('organisation-consistent', draft, ...others)).toEqual(expected);
  });
});

test('organisation-consistent: a record that is not in the register itself', () => {
  const lead = { name: '甲公司', creditCode: CODE, kind: '行业龙头企业' as const };
  const elsewhere = ['乙公司', '丙公司'].map((name, i) => recordOf(`${i}`, { lead: { ...lead, name } }));
  expect(said('organisation-consistent', { lead }, {}, contextOf())).toEqual([]);
  expect(said('organisation-consistent', DRAFT, {}, contextOf(elsewhere))).toEqual([
    `members.0.name 信用代码 ${CODE} 的单位在 0.yaml 中名为“乙公司”，这里为“甲公司”`,
  ]);
});

test('name-unique: a record that is not in the register itself', () => {
  expect(said('name-unique', { name: '示例创新联合体' }, {}, contextOf())).toEqual([]);
});

describe('name-unique', () => {
  const named = (name: string, date: string): AllianceDraft => ({ name, history: [{ event: '申报', date }] });
  const own = named('示例创新联合体', '2024-06-10');
  test.each<[string, AllianceDraft[], string[]]>([
    ['alone', [], []],
    ['an earlier one of the same name', [named('示例创新联合体', '2024-06-09')], ['name 名称与 1.yaml 相同，不得重复']],
    ['a later one of the same name', [named('示例创新联合体', '2024-06-11')], []],
    [
      'an earlier one from another place',
      [named('海州区示例创新联合体', '2024-06-09')],
      ['name warning 名称与“海州区示例创新联合体”（1.yaml）只差地名或括号，容易混淆'],
    ],
    ['a later one from another place', [named('海州区示例创新联合体', '2024-06-11')], []],
  ])('%s', (_what, others, expected) => {
    expect(beside('name-unique', own, ...others)).toEqual(expected);
  });
});

/** A code whose organisation code adds up, with a pair of characters in front. */
const codeWith = (pair: string) => `${pair}${CODE.slice(2)}`;

test.each<[MemberKind, string]>([
  ['企业', '91、92、93'],
  ['高校', '11、12、19、52'],
  ['科研院所', '11、12、13、19、52、91'],
  ['新型研发机构', '12、19、52、91'],
])('credit-code-plausible: a code of %s begins with one of %s', (kind, pairs) => {
  const all = ['11', '12', '13', '19', '31', '51', '52', '53', '59', '91', '92', '93'];
  const warned = all.filter((pair) => beside('credit-code-plausible', of('甲', codeWith(pair), kind)).length > 0);
  expect(warned).toEqual(all.filter((pair) => !pairs.split('、').includes(pair)));
  expect(beside('credit-code-plausible', of('甲', codeWith('31'), kind))).toEqual([
    `members.0.creditCode warning “甲”类别为${kind}，信用代码以 31 开头，通常以 ${pairs} 开头`,
  ]);
});

test.each<[what: string, draft: AllianceDraft, expected: string[]]>([
  ['nothing', {}, []],
  ['no code', { members: [{ name: '甲', kind: '高校' }] }, []],
  ['no kind', { members: [{ creditCode: codeWith('31') }] }, []],
  ['a kind of which nothing is known', of('甲', codeWith('31'), '其他'), []],
  ['a lead is for another rule', { lead: { name: '甲', creditCode: codeWith('12'), kind: '行业龙头企业' } }, []],
  [
    'an organisation code that does not add up',
    { lead: { creditCode: '913207031110544600' } },
    ['lead.creditCode warning “”信用代码第 9–17 位（组织机构代码）的校验位不符'],
  ],
  [
    'one mistake is enough',
    of('甲', '123207031110544600', '企业'),
    ['members.0.creditCode warning “甲”类别为企业，信用代码以 12 开头，通常以 91、92、93 开头'],
  ],
])('credit-code-plausible: %s', (_what, draft, expected) => {
  expect(beside('credit-code-plausible', draft)).toEqual(expected);
});
