/** What rules say of drafts in which anything may be missing: each gap where it is, and nothing made up about it. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { actOn, contextFor, contextOf, publicContext, ruleOf, said } from '#src/testing/checked.ts';

type Row = [what: string, draft: AllianceDraft, expected: string[], params?: object];

const signed = { name: '张示例', as: '法定代表人' as const };
const CONTENTS = '技术创新目标、任务分工、组织机构、工作职责、权利与义务';

const ROWS: Record<string, Row[]> = {
  'application-filed': [
    ['nothing', {}, ['application 申报日期尚未填写']],
    ['no day', { application: {} }, ['application.date 申报日期尚未填写']],
    ['a day', { application: { date: '2024-06-10' } }, []],
  ],
  'charter-complete': [
    ['nothing', {}, [`charter 章程尚未填写，应写明${CONTENTS}`]],
    [
      'a charter without day and contents',
      { charter: {} },
      ['charter.adopted 章程通过日期尚未填写', `charter.covers key 章程没有写明${CONTENTS}，应写明${CONTENTS}`],
    ],
    [
      'two contents missing',
      { charter: { adopted: '2024-05-20', covers: ['任务分工', '工作职责', '权利与义务'] } },
      [`charter.covers key 章程没有写明技术创新目标、组织机构，应写明${CONTENTS}`],
    ],
  ],
  'goals-stated': [
    ['nothing', {}, ['positioning 建设定位尚未填写', 'plan 中长期发展规划尚未填写', 'tasks 任务尚未填写，至少一项']],
    [
      'tasks without anything',
      { positioning: '甲', plan: '乙', tasks: [{ title: '丙', goal: '丁', start: '2024-07', end: '2024-07' }, {}] },
      [
        'tasks.1.goal 任务“第 2 项”没有考核指标',
        'tasks.1.start 任务“第 2 项”没有开始年月',
        'tasks.1.end 任务“第 2 项”没有结束年月',
      ],
    ],
    ['an empty list', { positioning: '甲', plan: '乙', tasks: [] }, ['tasks 任务尚未填写，至少一项']],
  ],
  'industry-in-catalogue': [['nothing', {}, []]],
  'name-unique': [['nothing', {}, []]],
  'agreement-signed': [
    ['nothing', {}, ['agreement 组建协议的签署日期尚未填写']],
    ['an agreement without its day', { agreement: {} }, ['agreement.signed 组建协议的签署日期尚未填写']],
    [
      'signatories in part',
      { agreement: { signed: '2024-05-20' }, lead: { signatory: {} }, members: [{ signatory: { as: '授权人' } }, {}] },
      [
        'lead.signatory.as [（未填名称的单位）] （未填名称的单位）的签字人没有写明身份',
        'members.0.signatory.name [（未填名称的单位）] （未填名称的单位）的签字人没有写明姓名',
        'members.1.signatory [（未填名称的单位）] （未填名称的单位）没有组建协议签字人',
      ],
    ],
    [
      'a signatory without a name, or a lead without its representative',
      { agreement: { signed: '2024-05-20' }, lead: { name: '甲', signatory: signed } },
      [],
    ],
    [
      'the representative without the name he signed by',
      {
        agreement: { signed: '2024-05-20' },
        lead: { name: '甲', signatory: { as: '法定代表人' }, legalRepresentative: '李示例' },
      },
      ['lead.signatory.name [甲] 甲的签字人没有写明姓名'],
    ],
    [
      'somebody authorised is somebody else',
      {
        agreement: { signed: '2024-05-20' },
        lead: { name: '甲', signatory: { ...signed, as: '授权人' }, legalRepresentative: '李示例' },
      },
      [],
    ],
    ['an application without its day', { agreement: { signed: '2024-05-20' }, application: {} }, []],
    [
      'one that was the representative when it was signed, and is no more',
      {
        agreement: { signed: '2024-05-20' },
        lead: {
          name: '甲',
          signatory: signed,
          legalRepresentative: '李示例',
          formerLegalRepresentatives: [{ name: '张示例', until: '2025-01-01' }, { name: '王示例' }],
        },
      },
      [],
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s', (_what, draft, expected, params) => {
    expect(said(rule, draft, params)).toEqual(expected);
  });
});

test('a public repository names nobody', () => {
  const draft = { agreement: { signed: '2024-05-20' }, lead: { name: '甲', signatory: { as: '授权人' as const } } };
  expect(said('agreement-signed', draft, {}, publicContext())).toEqual([]);
  expect(said('lead-legal-representative', draft, {}, publicContext())).toEqual([]);
});

test.each([
  ['publicity-period', {}, false],
  ['recommender', {}, false],
  ['recommender', { recommendation: {} }, true],
  ['research-member-team', {}, false],
  ['research-member-team', { members: [{}, { kind: '高校' as const }] }, true],
  ['member-high-tech', {}, false],
  ['member-high-tech', { members: [{}, { kind: '企业' as const }] }, false],
  ['leader-revenue', {}, false],
  ['leader-revenue', { lead: {} }, false],
  ['leader-rd-intensity', {}, false],
  ['leader-rd-intensity', { lead: {} }, false],
  ['finance-last-year', {}, false],
  ['finance-last-year', { lead: {} }, false],
  ['finance-last-year', { lead: { kind: '重点研发机构' as const } }, false],
  ['finance-last-year', { lead: { finance: {} } }, false],
])('%s arises for %j: %s', (rule, draft, arises) => {
  expect(ruleOf(rule).applies?.(draft, { kinds: ['高校'] }, contextFor(draft))).toBe(arises);
});

test.each([
  ['publicity-period', ['公示'], true],
  ['publicity-period', ['评审', '列入培育名单'], false],
  ['recommender', ['终止'], false],
  ['recommender', ['形式审查'], true],
  ['recommender', ['评审'], true],
  ['recommender', ['公示'], true],
  ['recommender', ['列入培育名单'], true],
] as const)('%s arises after %j: %s', (rule, kinds, arises) => {
  const acts = kinds.map((kind) => actOn(kind, '2024-07-22'));
  expect(ruleOf(rule).applies?.({}, {}, contextFor({}, contextOf([], { acts })))).toBe(arises);
});
