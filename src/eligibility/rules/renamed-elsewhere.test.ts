/** What is said of names and of the days they were dropped, where another record says otherwise. */
import { expect, test } from 'vitest';
import type { Act } from '#src/registry/decisions/acts.ts';
import { actOn, contextOf, recordOf, said } from '#src/testing/checked.ts';
import type { AllianceDraft } from '../define-rule.ts';

type Member = NonNullable<AllianceDraft['members']>[number];

const CODE = '913207031110544666';
const named = (name: string, former: Member['formerNames'] = [], more: Partial<Member> = {}): Member => ({
  name,
  creditCode: CODE,
  kind: '企业',
  ...(former.length > 0 ? { formerNames: former } : {}),
  ...more,
});
const membersAre = (...members: Member[]): AllianceDraft => ({ members });
const renamed = (until: string) => membersAre(named('乙公司', [{ name: '甲公司', until }]));
const applied = (draft: AllianceDraft, date: string): AllianceDraft => ({ ...draft, application: { date } });

/** What is said of a record beside others that applied before it, on a day. */
const beside = (
  draft: AllianceDraft,
  others: readonly AllianceDraft[],
  { asOf = '2026-11-23', acts = [] }: { asOf?: string; acts?: readonly Act[] } = {},
) => {
  const before = others.map((each, i) => recordOf(`${i + 1}`, applied(each, '2024-06-01')));
  const own = recordOf('this', applied(draft, '2024-06-10'), acts);
  return said('organisation-consistent', own.draft, {}, contextOf([...before, own], { asOf, acts: [...acts] }));
};
const hint = (path: string, day: string) =>
  `${path} notice “甲公司”在 1.yaml 中${day}已更名为“乙公司”，这里还是原来的名称`;

test.each<[what: string, draft: AllianceDraft, expected: string[]]>([
  ['named as before', membersAre(named('甲公司')), [hint('members.0.name', '2025年1月1日')]],
  ['a lead named as before', { lead: named('甲 公司') }, ['lead.name']],
  ['renamed too', renamed('2025-01-01'), []],
  [
    'under a third name that grew out of it',
    membersAre(named('丙公司', [{ name: '乙公司', until: '2026-01-01' }])),
    [],
  ],
  ['left before the rename', membersAre(named('甲公司', [], { left: '2024-12-31' })), []],
  ['left on the day of the rename', membersAre(named('甲公司', [], { left: '2025-01-01' })), []],
  [
    'left the day after',
    membersAre(named('甲公司', [], { left: '2025-01-02' })),
    [hint('members.0.name', '2025年1月1日')],
  ],
  ['led until then', { formerLeads: [{ ...named('甲公司'), until: '2025-01-01' }] }, []],
  ['led for longer', { formerLeads: [{ ...named('甲公司'), until: '2025-03-01' }] }, ['formerLeads.0.name']],
  [
    'another organisation of that name',
    membersAre(named('甲公司', [], { creditCode: '913207002327633067' })),
    ['members.0.creditCode'],
  ],
])('beside one that was renamed on 2025-01-01: %s', (_what, draft, expected) => {
  const found = beside(draft, [renamed('2025-01-01')]);
  expect(found.map((each, i) => (expected[i]?.includes(' ') ? each : each.split(' ')[0]))).toEqual(expected);
});

test('a rename that lies ahead is none yet', () => {
  const others = [renamed('2026-11-24')];
  expect(beside(membersAre(named('甲公司')), others)).toEqual([]);
  expect(beside(membersAre(named('甲公司')), others, { asOf: '2026-11-24' })).toHaveLength(1);
});

test('of several renames the next name is told, and today’s; each earlier one is to be written', () => {
  const chain = membersAre(
    named('丙公司', [
      { name: '乙公司', until: '2026-02-02' },
      { name: '甲公司', until: '2025-03-03' },
    ]),
  );
  expect(beside(membersAre(named('甲公司')), [chain])).toEqual([
    'members.0.name notice “甲公司”在 1.yaml 中2025年3月3日已更名为“乙公司”，现名“丙公司”，这里还是原来的名称',
  ]);
});

test('a record that knows of more is not the one that is behind, wherever it stands', () => {
  const knows = membersAre(
    named('甲公司', [
      { name: '甲公司', until: '2025-01-01' },
      { name: '乙公司', until: '2026-02-02' },
    ]),
  );
  expect(beside(knows, [renamed('2025-01-01')])).toEqual([]);
  const thirdName = membersAre(
    named('丙公司', [
      { name: '甲公司', until: '2025-01-01' },
      { name: '乙公司', until: '2025-06-01' },
      { name: '甲公司', until: '2026-02-02' },
    ]),
  );
  expect(beside(thirdName, [renamed('2025-01-01')])).toEqual([]);
});

test('the name of an alliance that was off the list that day, and is on it again, is told', () => {
  const acts = [
    actOn('公示', '2024-07-01', { until: '2024-07-08' }),
    actOn('列入培育名单', '2024-08-01'),
    actOn('退出', '2024-12-01'),
    actOn('公示', '2025-03-01', { until: '2025-03-08' }),
    actOn('列入培育名单', '2025-04-01'),
  ];
  expect(beside(membersAre(named('甲公司')), [renamed('2025-01-01')], { acts })).toHaveLength(1);
  expect(beside(membersAre(named('甲公司')), [renamed('2025-01-01')], { acts, asOf: '2025-02-01' })).toEqual([]);
});

test('the name of an alliance that was off the list by then stays; of one that left later it is told', () => {
  const listed = [actOn('公示', '2024-07-01', { until: '2024-07-08' }), actOn('列入培育名单', '2024-08-01')];
  const left = (day: string) => ({ acts: [...listed, actOn('退出', day)] });
  expect(beside(membersAre(named('甲公司')), [renamed('2025-01-01')], left('2025-01-01'))).toEqual([]);
  expect(beside(membersAre(named('甲公司')), [renamed('2025-01-01')], left('2025-01-02'))).toHaveLength(1);
});

test('a name that was taken up again is today’s', () => {
  const back = membersAre(
    named('甲公司', [
      { name: '甲公司', until: '2025-01-01' },
      { name: '乙公司', until: '2025-06-01' },
    ]),
  );
  expect(beside(membersAre(named('甲公司')), [back])).toEqual([]);
});

test('the day a name was dropped: of the record that stands first, of one that had it twice any of the two', () => {
  const told = (days: string) =>
    `members.0.formerNames.0.until “乙公司”的曾用名“甲公司”在 1.yaml 中${days}停用，这里为2025年2月1日`;
  expect(beside(renamed('2025-02-01'), [renamed('2025-01-01')])).toEqual([told('2025年1月1日')]);
  expect(beside(renamed('2025-02-01'), [renamed('2025-01-01'), renamed('2025-02-01')])).toEqual([told('2025年1月1日')]);
  const twice = (...days: string[]) =>
    membersAre(
      named(
        '乙公司',
        days.map((until) => ({ name: '甲公司', until })),
      ),
    );
  expect(beside(renamed('2025-02-01'), [twice('2024-01-01', '2025-02-01')])).toEqual([]);
  expect(beside(renamed('2025-02-01'), [twice('2024-01-01', '2024-02-01')])).toEqual([
    told('2024年1月1日、2024年2月1日'),
  ]);
});
