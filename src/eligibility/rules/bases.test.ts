/** What a pass rests on, where the examples do not say it: several kinds, nothing written, numbers of another notice. */
import { expect, test } from 'vitest';
import type { PublicAlliance } from '#schemas/alliance.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { actOn, contextFor, publicContext, ruleOf, said, VOCABULARY } from '#src/testing/checked.ts';

const EMPTY = {};
const members = (...kinds: string[]) => ({ members: kinds.map((kind) => ({ kind })) });

test.each<[rule: string, alliance: object, expected: string, params?: object, acts?: Act[]]>([
  ['agreement-signed', { agreement: { signed: '2024-05-20' } }, '牵头单位和 0 家成员单位于2024年5月20日签署'],
  ['application-filed', { application: { date: '2024-06-10' } }, '2024年6月10日申报'],
  [
    'charter-complete',
    { charter: { adopted: '2024-05-20' } },
    '2024年5月20日通过，写明技术创新目标、任务分工、组织机构、工作职责、权利与义务',
  ],
  ['finance-last-year', { batch: '2024' }, '数据为 2022 年度', { yearsBefore: 2 }],
  ['leader-revenue', EMPTY, '上一年度销售收入不低于 1.5 万元', { atLeast: 1.5 }],
  ['leader-rd-intensity', EMPTY, '上一年度研发投入强度不低于 2.5%', { atLeastPercent: 2.5 }],
  ['member-high-tech', EMPTY, '0 家企业成员均有有效证书', { kinds: ['企业'] }],
  ['member-high-tech', members('企业', '高校', '其他'), '2 家企业成员均有有效证书', { kinds: ['企业', '其他'] }],
  ['min-members', EMPTY, '成员单位 0 家', { countLead: false }],
  ['min-members', members('企业', '高校'), '成员单位 2 家，连牵头单位 3 家', { countLead: true }],
  ['min-research-members', EMPTY, '', { countLead: false, kinds: ['高校'] }],
  ['min-research-members', EMPTY, '', { countLead: true, kinds: ['高校'] }],
  [
    'min-research-members',
    { ...members('高校', '企业'), lead: { kind: '重点研发机构' } },
    '高校 1 家，连牵头单位 2 家',
    { countLead: true, kinds: ['高校'] },
  ],
  [
    'min-research-members',
    { ...members('企业'), lead: { kind: '重点研发机构' } },
    '牵头单位为重点研发机构，计入 1 家',
    { countLead: true, kinds: ['高校'] },
  ],
  [
    'min-research-members',
    { ...members('高校'), lead: { kind: '行业龙头企业' } },
    '高校 1 家',
    { countLead: true, kinds: ['高校'] },
  ],
  [
    'min-research-members',
    members('企业', '高校', '科研院所', '高校'),
    '高校 2 家，科研院所 1 家',
    { kinds: ['高校', '新型研发机构', '科研院所'] },
  ],
  ['publicity-period', EMPTY, ''],
  [
    'publicity-period',
    EMPTY,
    '',
    {},
    [actOn('公示', '2024-07-01'), actOn('限期整改', '2024-07-01', { until: '2024-08-01' })],
  ],
  [
    'publicity-period',
    EMPTY,
    '2024年7月1日至2024年7月8日公示，2024年8月1日至2024年8月8日公示',
    {},
    [actOn('公示', '2024-07-01', { until: '2024-07-08' }), actOn('公示', '2024-08-01', { until: '2024-08-08' })],
  ],
  ['stage-order', EMPTY, '申报'],
  [
    'stage-order',
    { recommendation: {} },
    '申报 → 推荐 → 评审 → 公示 → 列入培育名单',
    {},
    (['评审', '书面同意', '公示', '列入培育名单', '年度评估', '退出'] as const).map((kind) =>
      actOn(kind, '2024-07-01'),
    ),
  ],
  ['recommended-in-time', EMPTY, ''],
  ['research-member-team', EMPTY, '0 家高校院所均写明团队', { kinds: ['高校'] }],
  ['research-member-team', members('企业', '高校'), '1 家高校院所均写明团队', { kinds: ['高校', '科研院所'] }],
  ['task-kinds', EMPTY, ''],
  [
    'task-kinds',
    { tasks: [{ kind: '成果转化' }, { kind: '科研人才' }, { kind: '成果转化' }] },
    '科研人才 1 项，成果转化 2 项',
  ],
  ['undertakers-known', EMPTY, '牵头单位和 0 家成员单位各有分工'],
  ['max-per-board', EMPTY, '没有超过推荐数量', { atMost: 3 }],
  ['one-alliance-per-lead', EMPTY, '没有牵头其他在建的联合体', { atMost: 1 }],
  ['one-alliance-per-lead', EMPTY, '牵头的在建联合体不超过 2 个', { atMost: 2 }],
  ['not-checked', EMPTY, '由公共信用部门查询', { because: '由公共信用部门查询' }],
])('%s on %j: %s', (rule, alliance, expected, params = {}, acts = []) => {
  expect(
    ruleOf(rule).basis?.(alliance as PublicAlliance, params, {
      acts,
      vocabulary: VOCABULARY,
      year: 2024,
      isLater: false,
    }),
  ).toBe(expected);
});

test('who came later is not told to have signed when the others did, nor to have figures of their year', () => {
  const later = (rule: string, year: number, params: object) =>
    ruleOf(rule).basis?.({ agreement: { signed: '2024-05-20' }, members: [{}] } as PublicAlliance, params, {
      acts: [],
      vocabulary: VOCABULARY,
      year,
      isLater: true,
    });
  expect(later('agreement-signed', 2024, {})).toBe('已写明签字人');
  expect(later('finance-last-year', 2026, { yearsBefore: 1 })).toBe('数据为 2025 年度');
});

const NAME = { name: '示例股份公司' };
const REVENUE = { kinds: ['行业龙头企业'], atLeast: 50_000 };
const INTENSITY = { kinds: ['行业龙头企业'], atLeastPercent: 3 };
const SHORT = 'lead.finance.salesRevenue [示例股份公司] 上一年度销售收入 49999.999999 万元，不低于 50000 万元';

test.each<[rule: string, finance: object | undefined, attested: boolean, expected: string[]]>([
  ['leader-revenue', undefined, false, ['lead.finance.salesRevenue follows [示例股份公司] 上一年度销售收入尚未填写']],
  ['leader-revenue', { confirmedBy: '示例市科技局' }, true, []],
  ['leader-revenue', { confirmedBy: '示例市科技局', salesRevenue: 49_999.999999 }, false, [SHORT]],
  ['leader-revenue', { salesRevenue: 50_000 }, false, []],
  [
    'leader-rd-intensity',
    undefined,
    false,
    ['lead.finance.rdExpenditure follows [示例股份公司] 数据不全，无法计算研发投入强度'],
  ],
  [
    'leader-rd-intensity',
    { rdExpenditure: 1 },
    false,
    ['lead.finance.rdExpenditure follows [示例股份公司] 数据不全，无法计算研发投入强度'],
  ],
  [
    'leader-rd-intensity',
    { salesRevenue: 1 },
    false,
    ['lead.finance.rdExpenditure follows [示例股份公司] 数据不全，无法计算研发投入强度'],
  ],
  ['leader-rd-intensity', { confirmedBy: '示例市科技局' }, true, []],
  [
    'leader-rd-intensity',
    { confirmedBy: '示例市科技局', salesRevenue: 100, rdExpenditure: 2.999999 },
    false,
    ['lead.finance.rdExpenditure [示例股份公司] 研发投入强度 2.9999%（2.999999 ÷ 100 万元），不低于 3%'],
  ],
  ['leader-rd-intensity', { salesRevenue: 100, rdExpenditure: 3 }, false, []],
  [
    'leader-rd-intensity',
    { salesRevenue: 0, rdExpenditure: 0 },
    false,
    [
      'lead.finance.rdExpenditure follows [示例股份公司] 研发投入强度 无法计算（销售收入为 0）（0 ÷ 0 万元），不低于 3%',
    ],
  ],
])('%s of %j; attested: %s', (id, finance, attested, expected) => {
  const rule = ruleOf(id);
  const params = id === 'leader-revenue' ? REVENUE : INTENSITY;
  const lead = { ...NAME, kind: '行业龙头企业' as const, ...(finance ? { finance } : {}) };
  expect(said(id, { lead }, params)).toEqual(expected);
  expect(said(id, { lead: { ...lead, name: undefined } }, params)).toEqual(
    expected.map((each) => each.replace(' [示例股份公司]', '')),
  );
  expect(rule.attested?.({ lead }, params, contextFor({ lead }))).toBe(attested);
  expect(rule.attested?.({}, params, contextFor({}))).toBe(false);
  if (!finance) expect(said(id, {}, params)).toHaveLength(1);
});

test.each(['agreement-signed', 'lead-legal-representative'])('%s is attested where nobody may be named', (id) => {
  expect(ruleOf(id).attested?.({}, {}, contextFor({}, publicContext()))).toBe(true);
  expect(ruleOf(id).attested?.({}, {}, contextFor({}))).toBe(false);
});
