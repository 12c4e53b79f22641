/** Rules that compare a record with the others of the register, and organisations with what their codes say. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { actOn, contextOf, recordOf, said } from '#src/testing/checked.ts';

const CODE = '913207031110544666';
const OTHER = '913207002327633067';
const DRAFT: AllianceDraft = { members: [{ name: '甲公司', creditCode: CODE, kind: '企业' }] };
const of = (name: string, creditCode = CODE, kind?: string): AllianceDraft => ({
  members: [{ name, creditCode, kind }],
});

const on = (date: string, draft: AllianceDraft): AllianceDraft => ({ ...draft, application: { date } });

/** What is said of a record that stands last among others. */
const beside = (rule: string, draft: AllianceDraft, ...others: AllianceDraft[]) => {
  const records = [...others, draft].map((each, i) =>
    recordOf(i < others.length ? `${i + 1}` : 'this', { batch: '2024', ...each }),
  );
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
    [
      'the first to apply is right, however many differ from it',
      { ...DRAFT, application: { date: '2024-06-10' } },
      [on('2024-06-11', of('乙公司', CODE, '企业')), on('2024-06-12', of('乙公司', CODE, '企业'))],
      [],
    ],
    [
      'the first to apply is the one to agree with',
      { ...DRAFT, application: { date: '2024-06-10' } },
      [
        on('2024-06-09', of('丙公司', CODE, '企业')),
        on('2024-06-08', of('乙公司', CODE, '企业')),
        on('2024-06-12', of('丁公司', CODE, '企业')),
      ],
      [`members.0.name 信用代码 ${CODE} 的单位在 2.yaml 中名为“乙公司”，这里为“甲公司”`],
    ],
    [
      'who agrees with the first has nothing to answer for, whoever else stands before it',
      DRAFT,
      [of('甲公司', CODE, '企业'), of('乙公司', CODE, '企业')],
      [],
    ],
    [
      'of those who applied on one day the first',
      DRAFT,
      [of('乙公司', CODE, '企业'), of('丙公司', CODE, '企业')],
      [`members.0.name 信用代码 ${CODE} 的单位在 1.yaml 中名为“乙公司”，这里为“甲公司”`],
    ],
    [
      'a name that another record knows as a former one, of no day',
      DRAFT,
      [{ members: [{ name: '乙公司', formerNames: [{ name: '甲公司' }], creditCode: CODE, kind: '企业' }] }],
      [],
    ],
    [
      'a former name of its own that another record has',
      {
        members: [
          { name: '乙公司', formerNames: [{ name: '甲 公司', until: '2025-01-01' }], creditCode: CODE, kind: '企业' },
        ],
      },
      [of('甲公司', CODE, '企业')],
      [],
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
  expect(said('organisation-consistent', DRAFT, {}, contextOf(elsewhere))).toEqual([]);
});

test('the record that was listed first is right, though it applied later', () => {
  const listed = recordOf('listed', on('2024-06-20', of('乙公司')), [actOn('列入培育名单', '2024-08-05')]);
  const applied = recordOf('applied', on('2024-06-10', of('甲公司')));
  const ask = (record: typeof listed) =>
    said('organisation-consistent', record.draft, {}, contextOf([applied, listed], { id: record.id }));
  expect(ask(listed)).toEqual([]);
  expect(ask(applied)).toEqual([`members.0.name 信用代码 ${CODE} 的单位在 listed.yaml 中名为“乙公司”，这里为“甲公司”`]);
});

test('name-unique: a record that is not in the register itself', () => {
  expect(said('name-unique', { name: '示例创新联合体' }, {}, contextOf())).toEqual([]);
});

describe('name-unique', () => {
  const named = (name: string, date: string): AllianceDraft => ({ name, application: { date } });
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

test.each<[string, string]>([
  ['企业', '91、92、93'],
  ['高校', '11、12、19、52、A1'],
  ['科研院所', '11、12、13、19、52、91、A1'],
  ['新型研发机构', '12、19、52、91'],
])('credit-code-plausible: a code of %s begins with one of %s', (kind, pairs) => {
  const all = ['11', '12', '13', '19', '31', '51', '52', '53', '59', '91', '92', '93', 'A1'];
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
    { lead: { creditCode: '91320703111054460K' } },
    ['lead.creditCode warning “”信用代码第 9–17 位（组织机构代码）的校验位不符'],
  ],
  ['a last character that does not fit is for another rule', { lead: { creditCode: '913207031110544600' } }, []],
  [
    'one mistake is enough',
    of('甲', '123207031110544600', '企业'),
    ['members.0.creditCode warning “甲”类别为企业，信用代码以 12 开头，通常以 91、92、93 开头'],
  ],
])('credit-code-plausible: %s', (_what, draft, expected) => {
  expect(beside('credit-code-plausible', draft)).toEqual(expected);
});
