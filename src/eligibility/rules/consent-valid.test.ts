/** The bureau's consents: to which clause, for whom, in time, and whether there was anything to excuse. */
import { expect, test } from 'vitest';
import { actOn, contextOf, said } from '#src/testing/checked.ts';
import type { AllianceDraft, Finding, RuleContext } from '../define-rule.ts';

type Content = Parameters<typeof actOn>[2];

const finding = (subject?: string): Finding => ({ path: [], message: '示例', ...(subject ? { subject } : {}) });
const raised: RuleContext['raised'] = new Map([
  ['charter', { excusable: false, besideOthers: false, findings: [finding()] }],
  ['members-three', { excusable: true, besideOthers: false, findings: [finding()] }],
  ['high-tech', { excusable: true, besideOthers: false, findings: [finding('甲公司（海州）')] }],
  ['revenue', { excusable: true, besideOthers: false, findings: [] }],
  ['one-a-lead', { excusable: true, besideOthers: true, findings: [] }],
]);
const ALLIANCE: AllianceDraft = {
  name: '示例创新联合体',
  application: { date: '2024-06-10' },
  formerLeads: [{ name: '丁公司', since: '2025-01-01', until: '2026-01-01' }],
  lead: { name: '示例股份公司', formerNames: [{ name: '示例有限公司', until: '2024-01-01' }] },
  members: [{ name: '甲公司（海州）' }, {}, { name: '乙大学' }, { name: '丙公司', joined: '2025-12-01' }],
};
const EXCUSABLE = 'members-three、high-tech、revenue、one-a-lead';
const LISTING = actOn('列入培育名单', '2024-08-05');
const ENDED = actOn('终止', '2024-07-05');
const consent = (content: Content, date = '2024-07-01') => actOn('书面同意', date, content, '2024/tongyi');

const NEEDLESS = '2024/tongyi: clause 这份书面同意没有必要：“示例创新联合体”已符合 revenue';

test.each<[what: string, acts: ReturnType<typeof actOn>[], expected: string[], more?: Partial<RuleContext>]>([
  ['nothing', [], []],
  ['one that confirms a code', [consent({ code: '91320706522377040Q' })], []],
  ['one that excuses', [consent({ clause: 'members-three' })], []],
  ['another kind of act', [actOn('公示', '2024-07-22', { clause: 'x' })], []],
  [
    'a clause that must be met',
    [consent({ clause: 'charter' })],
    [`2024/tongyi: clause 条款 charter 不是“原则上”条款，不能例外；可以例外的有：${EXCUSABLE}`],
  ],
  [
    'a clause nearly right',
    [consent({ clause: 'member-three', subject: '某某风电场' })],
    ['2024/tongyi: clause 这一批次的通知没有 member-three 这个可以例外的条款，是否为 members-three？'],
  ],
  [
    'a clause there is not',
    [consent({ clause: 'x' })],
    ['2024/tongyi: clause 这一批次的通知没有 x 这个可以例外的条款'],
  ],
  [
    'a stranger',
    [consent({ clause: 'members-three', subject: '某某风电场' })],
    ['2024/tongyi: subject “某某风电场”不是“示例创新联合体”的牵头单位或成员单位'],
  ],
  [
    'a name nearly right',
    [consent({ clause: 'high-tech', subject: '乙大字' })],
    ['2024/tongyi: subject “乙大字”不是“示例创新联合体”的牵头单位或成员单位，是否为“乙大学”？'],
  ],
  [
    'a stranger in a record that cannot be read throughout',
    [consent({ clause: 'members-three', subject: '某某风电场' })],
    [],
    { whole: false },
  ],
  ['no need, in a record that cannot be read throughout', [consent({ clause: 'revenue' })], [], { whole: false }],
  ['no need, of an application that was ended', [consent({ clause: 'revenue' }), ENDED], []],
  ['no need, of one that is listed: that is settled', [consent({ clause: 'revenue' }), LISTING], []],
  ['no need', [consent({ clause: 'revenue' })], [NEEDLESS]],
  ['no need, as far as this record can tell: others have a say', [consent({ clause: 'one-a-lead' })], []],
  [
    'no need for this one',
    [consent({ clause: 'high-tech', subject: '乙大学' })],
    ['2024/tongyi: clause 这份书面同意没有必要：“乙大学”已符合 high-tech'],
  ],
  [
    'no need, by a former name',
    [consent({ clause: 'high-tech', subject: '示例有限公司' })],
    ['2024/tongyi: clause 这份书面同意没有必要：“示例有限公司”已符合 high-tech'],
  ],
  [
    'needed for this one, in brackets of another width',
    [consent({ clause: 'high-tech', subject: '甲公司(海州)' })],
    [],
  ],
  ['needed for some', [consent({ clause: 'high-tech' })], []],
  ['for one that came later', [consent({ clause: 'high-tech', subject: '丙公司' })], []],
  [
    'one for what concerns nobody alone',
    [consent({ clause: 'members-three', subject: '乙大学' })],
    ['2024/tongyi: subject 条款 members-three 不针对某一家单位，不写所涉单位'],
  ],
  ['on the day of the listing', [consent({ clause: 'members-three' }, '2024-08-05'), LISTING], []],
  [
    'on the day after',
    [LISTING, consent({ clause: 'members-three' }, '2024-08-06')],
    ['2024/tongyi: date 书面同意的日期2024年8月6日晚于“示例创新联合体”列入培育名单的2024年8月5日，列入时并没有例外'],
  ],
  [
    'after the listing, for one that was there',
    [LISTING, consent({ clause: 'high-tech', subject: '乙大学' }, '2024-08-06')],
    ['2024/tongyi: date 书面同意的日期2024年8月6日晚于“示例创新联合体”列入培育名单的2024年8月5日，列入时并没有例外'],
  ],
  [
    'after the listing, for a lead that came later and has gone since',
    [LISTING, consent({ clause: 'high-tech', subject: '丁公司' }, '2025-01-01')],
    [],
  ],
  [
    'after the listing, for one that came later',
    [LISTING, consent({ clause: 'high-tech', subject: '丙公司' }, '2025-12-01')],
    [],
  ],
])('%s', (_what, acts, expected, more = {}) => {
  expect(said('consent-valid', ALLIANCE, {}, contextOf([], { raised, acts, ...more }))).toEqual(expected);
});

test('each consent is looked at in its own file', () => {
  const acts = [
    actOn('书面同意', '2024-07-01', { clause: 'members-three' }, '2024/tongyi-1'),
    actOn('书面同意', '2024-07-02', { clause: 'x' }, '2024/tongyi-2'),
  ];
  expect(said('consent-valid', {}, {}, contextOf([], { raised, acts }))).toEqual([
    '2024/tongyi-2: clause 这一批次的通知没有 x 这个可以例外的条款',
  ]);
});
