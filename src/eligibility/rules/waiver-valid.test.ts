/** Written excuses: for which rule, for whom, how long, and whether there was anything to excuse. */
import { expect, test } from 'vitest';
import type { AllianceDraft, Finding, RuleContext } from '../define-rule.ts';
import { contextOf, said } from '#src/testing/checked.ts';

const finding = (subject?: string): Finding => ({ path: [], message: '示例', ...(subject ? { subject } : {}) });
const raised: RuleContext['raised'] = new Map([
  ['charter-complete', { waivable: false, findings: [finding()] }],
  ['min-members', { waivable: true, findings: [finding()] }],
  ['member-high-tech', { waivable: true, findings: [finding('甲公司（海州）')] }],
  ['leader-revenue', { waivable: true, findings: [] }],
]);
const ALLIANCE: AllianceDraft = {
  lead: { name: '示例股份公司' },
  members: [{ name: '甲公司（海州）' }, {}, { name: '乙大学' }],
};
const TODAY = '2026-11-23';
const CLOSED = [{ event: '退出' as const, date: TODAY }];
const WAIVABLE = 'min-members、member-high-tech、leader-revenue';

test.each<
  [
    what: string,
    waiver: NonNullable<AllianceDraft['waivers']>[number],
    expected: string[],
    more?: AllianceDraft,
    whole?: boolean,
  ]
>([
  ['nothing', {}, []],
  ['one that excuses', { rule: 'min-members', expires: TODAY }, []],
  [
    'one that has expired',
    { rule: 'min-members', expires: '2026-11-22' },
    [`waivers.0.expires 对 min-members 的书面说明已于 2026-11-22 到期（判断当日 ${TODAY}）`],
  ],
  ['one that has expired, of a rule that cannot be read', { expires: '2026-11-22' }, []],
  [
    'a rule that must be met',
    { rule: 'charter-complete', expires: '2026-11-22' },
    [`waivers.0.rule “charter-complete”是必须满足的条款，不能书面说明；可以说明的有：${WAIVABLE}`],
  ],
  [
    'a rule nearly right',
    { rule: 'min-member', subject: '某某风电场' },
    ['waivers.0.rule 没有“min-member”这条可以说明的规则，是否为 min-members？'],
  ],
  ['a rule there is not', { rule: 'x' }, ['waivers.0.rule 没有“x”这条可以说明的规则']],
  [
    'a stranger',
    { rule: 'min-members', subject: '某某风电场', expires: '2026-11-22' },
    ['waivers.0.subject “某某风电场”不是本联合体的牵头单位或成员单位'],
  ],
  [
    'a name nearly right',
    { rule: 'member-high-tech', subject: '乙大字' },
    ['waivers.0.subject “乙大字”不是本联合体的牵头单位或成员单位，是否为“乙大学”？'],
  ],
  [
    'a stranger in a record that cannot be read throughout',
    { rule: 'min-members', subject: '某某风电场' },
    [],
    {},
    false,
  ],
  ['no need, in a record that cannot be read throughout', { rule: 'leader-revenue' }, [], {}, false],
  ['no need, in a record that is closed', { rule: 'leader-revenue' }, [], { history: CLOSED }],
  ['no need', { rule: 'leader-revenue' }, ['waivers.0.rule 这条说明没有必要：本联合体已符合 leader-revenue']],
  [
    'no need for this one',
    { rule: 'member-high-tech', subject: '乙大学' },
    ['waivers.0.rule 这条说明没有必要：“乙大学”已符合 member-high-tech'],
  ],
  ['needed for this one, in brackets of another width', { rule: 'member-high-tech', subject: '甲公司(海州)' }, []],
  ['needed for some', { rule: 'member-high-tech' }, []],
  [
    'one for what concerns nobody alone',
    { rule: 'min-members', subject: '乙大学' },
    ['waivers.0.subject min-members 不针对某一家单位，不写所涉单位'],
  ],
  ['one for somebody, of a rule that cannot be read', { subject: '乙大学' }, []],
])('%s', (_what, waiver, expected, more = {}, whole = true) => {
  const context = contextOf([], { raised, whole });
  expect(said('waiver-valid', { ...ALLIANCE, waivers: [waiver], ...more }, {}, context)).toEqual(expected);
});

test('each excuse is looked at where it stands', () => {
  const waivers = [{ rule: 'min-members' }, {}, { rule: 'x' }];
  expect(said('waiver-valid', { waivers }, {}, contextOf([], { raised }))).toEqual([
    'waivers.2.rule 没有“x”这条可以说明的规则',
  ]);
  expect(said('waiver-valid', {}, {}, contextOf([], { raised }))).toEqual([]);
});
