/** The course of a record, step by step: what may follow what, days that go back, and days that lie ahead. */
import { chineseDate } from '#src/dates.ts';
import { expect, test } from 'vitest';
import { DecisionKind } from '#schemas/decision.ts';
import { inCourse, type Act } from '#src/registry/decisions/acts.ts';
import { isStep, type StepKind } from '#src/registry/decisions/course.ts';
import { actOn, contextOf, said } from '#src/testing/checked.ts';
import type { AllianceDraft } from '../define-rule.ts';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const APPLIED: AllianceDraft = { name: '甲', application: { date: '2024-06-10' } };
const RECOMMENDED: AllianceDraft = { ...APPLIED, recommendation: { date: '2024-06-25' } };
const on = (draft: AllianceDraft, ...acts: Act[]) => said('stage-order', draft, {}, contextOf([], { acts }));
const ahead = (what: string, date = TOMORROW) =>
  `${what}${chineseDate(date)}晚于今天（${chineseDate(TODAY)}），将来的事项等发生后再写`;
const published = actOn('公示', '2024-07-22', { until: '2024-07-28' });
const listed = actOn('列入培育名单', '2024-08-05');
const inspected = (date: string, result: '通过' | '不通过'): Act => ({
  ...actOn('整改验收', date),
  result: { alliance: 'this', result },
});
const evaluated = (year: number | undefined, date: string) =>
  actOn('年度评估', date, year === undefined ? {} : { year });

test.each<[what: string, draft: AllianceDraft, acts: Act[], expected: string[]]>([
  ['nothing', {}, [], []],
  ['no days', { application: {}, recommendation: {}, agreement: {}, charter: {}, members: [{}], tasks: [{}] }, [], []],
  [
    'applied and recommended on one day',
    { application: { date: '2024-06-25' }, recommendation: { date: '2024-06-25' } },
    [],
    [],
  ],
  ['all of today', { application: { date: TODAY }, agreement: { signed: TODAY }, charter: { adopted: TODAY } }, [], []],
  [
    'all of tomorrow',
    {
      application: { date: TOMORROW },
      recommendation: { date: TOMORROW },
      agreement: { signed: TOMORROW },
      charter: { adopted: TOMORROW },
      tasks: [{ outcome: { date: TOMORROW } }],
    },
    [],
    [
      `application.date ${ahead('申报日期')}`,
      `recommendation.date ${ahead('推荐日期')}`,
      `agreement.signed ${ahead('组建协议签署日期')}`,
      `charter.adopted ${ahead('章程通过日期')}`,
      `tasks.0.outcome.date ${ahead('认定日期')}`,
    ],
  ],
  [
    'recommended before it applied',
    { name: '甲', application: { date: '2024-06-10' }, recommendation: { date: '2024-06-09' } },
    [],
    ['recommendation.date “甲”推荐（2024年6月9日）早于申报（2024年6月10日），日期不得倒退'],
  ],
  [
    'in the year before, which another rule says',
    { ...RECOMMENDED, batch: '2024', recommendation: { date: '2023-12-31' } },
    [],
    ['recommendation.date follows “甲”推荐（2023年12月31日）早于申报（2024年6月10日），日期不得倒退'],
  ],
  [
    'an act before the recommendation: the order cannot be told',
    RECOMMENDED,
    [actOn('列入培育名单', '2024-06-24', {}, '2024/lieru'), evaluated(2024, '2024-09-01')],
    ['2024/lieru: date “甲”列入培育名单（2024年6月24日）早于推荐（2024年6月25日），日期不得倒退'],
  ],
  [
    'an act of an application that nobody recommended',
    APPLIED,
    [published],
    ['公示 2024-07-22: kind follows “甲”申报之后不能是公示：公示之前应为推荐或形式审查或评审或公示或异议处理或退出'],
  ],
  [
    'an act without an application',
    {},
    [published],
    ['公示 2024-07-22: kind follows “这个联合体”还没有申报，不能公示'],
  ],
  [
    'listed on the last day of the publicity',
    RECOMMENDED,
    [published, actOn('列入培育名单', '2024-07-28', {}, '2024/lieru')],
    ['2024/lieru: date “甲”2024年7月28日列入培育名单，公示到2024年7月28日才结束，应在公示结束之后'],
  ],
  [
    'listed during the publicity, an objection having been dealt with',
    RECOMMENDED,
    [published, actOn('异议处理', '2024-07-26'), actOn('列入培育名单', '2024-07-27', {}, '2024/lieru')],
    ['2024/lieru: date “甲”2024年7月27日列入培育名单，公示到2024年7月28日才结束，应在公示结束之后'],
  ],
  ['listed on the day after', RECOMMENDED, [published, actOn('列入培育名单', '2024-07-29')], []],
  ['a publicity without its end', RECOMMENDED, [actOn('公示', '2024-07-22'), actOn('列入培育名单', '2024-07-22')], []],
  ['ended during the publicity', RECOMMENDED, [published, actOn('终止', '2024-07-23')], []],
  [
    'one year twice, another once, and years that cannot be read',
    RECOMMENDED,
    [
      published,
      listed,
      ...[undefined, 2025, undefined, 2026, 2025].map((year, i) => evaluated(year, `2026-0${i + 1}-01`)),
    ],
    ['年度评估 2026-05-01: year “甲”2025 年度已在2026年2月1日评估过，一年只评估一次'],
  ],
  [
    'rectified once, not twice',
    RECOMMENDED,
    [
      published,
      listed,
      actOn('限期整改', '2025-01-01'),
      inspected('2025-02-01', '通过'),
      inspected('2025-03-01', '通过'),
    ],
    ['整改验收 2025-03-01: kind “甲”没有尚未验收的限期整改，不能整改验收'],
  ],
  [
    'not passed the first time, inspected again',
    RECOMMENDED,
    [
      published,
      listed,
      actOn('限期整改', '2025-01-01'),
      inspected('2025-02-01', '不通过'),
      inspected('2025-03-01', '通过'),
    ],
    [],
  ],
  [
    'off the list before it was inspected, and on it again',
    RECOMMENDED,
    [
      published,
      listed,
      actOn('限期整改', '2025-01-01'),
      actOn('退出', '2025-02-01'),
      actOn('公示', '2025-03-01', { until: '2025-03-08' }),
      actOn('列入培育名单', '2025-03-10'),
      inspected('2025-04-01', '通过'),
    ],
    ['整改验收 2025-04-01: kind “甲”没有尚未验收的限期整改，不能整改验收'],
  ],
  [
    'evaluated for years before and of the listing',
    RECOMMENDED,
    [published, listed, evaluated(2023, '2025-01-01'), evaluated(2024, '2025-02-01')],
    ['年度评估 2025-01-01: year “甲”2023 年度不在培育名单上，不能评估'],
  ],
  [
    'evaluated for the year it was not on the list at all, between two times',
    RECOMMENDED,
    [
      published,
      listed,
      actOn('退出', '2025-01-01'),
      actOn('公示', '2025-12-20', { until: '2025-12-27' }),
      actOn('列入培育名单', '2026-01-01'),
      evaluated(2024, '2026-02-01'),
      evaluated(2025, '2026-03-01'),
      evaluated(2026, '2026-10-01'),
    ],
    ['年度评估 2026-03-01: year “甲”2025 年度不在培育名单上，不能评估'],
  ],
  [
    'an objection upheld, reviewed and made public again, all on one day',
    RECOMMENDED,
    [
      ...inCourse([
        published,
        actOn('公示', '2024-07-26', { until: '2024-08-02' }, '2024/a'),
        actOn('评审', '2024-07-26', {}, '2024/b'),
        actOn('异议处理', '2024-07-26', {}, '2024/c'),
      ]),
      actOn('列入培育名单', '2024-08-03'),
    ],
    [],
  ],
  [
    'off the list and on it again, after another publicity',
    RECOMMENDED,
    [
      published,
      listed,
      actOn('退出', '2025-01-01'),
      actOn('公示', '2025-02-01', { until: '2025-02-08' }),
      actOn('列入培育名单', '2025-03-01'),
      evaluated(2025, '2025-09-01'),
    ],
    [],
  ],
])('%s', (_what, draft, acts, expected) => {
  expect(on(draft, ...acts)).toEqual(expected);
});

const KINDS = DecisionKind.options.filter(isStep);
/** How an alliance comes to each step. */
const WAY: Readonly<Partial<Record<StepKind, readonly Act['kind'][]>>> = {
  申报: [],
  推荐: [],
  形式审查: ['形式审查'],
  评审: ['评审'],
  公示: ['公示'],
  异议处理: ['公示', '异议处理'],
  列入培育名单: ['公示', '列入培育名单'],
  限期整改: ['公示', '列入培育名单', '限期整改'],
  终止: ['终止'],
  退出: ['公示', '列入培育名单', '退出'],
};

test.each<[before: StepKind, allowed: string]>([
  ['申报', '终止'],
  ['推荐', '形式审查 评审 公示 终止'],
  ['形式审查', '形式审查 评审 公示 终止'],
  ['评审', '评审 公示 终止'],
  ['公示', '公示 异议处理 列入培育名单 终止'],
  ['异议处理', '评审 公示 异议处理 列入培育名单 终止'],
  ['列入培育名单', '变更备案 支持事项 年度评估 限期整改 验收 退出'],
  ['限期整改', '变更备案 支持事项 年度评估 限期整改 整改验收 验收 退出'],
  ['终止', ''],
  ['退出', '形式审查 评审 公示 变更备案'],
])('after %s may come: %s', (before, allowed) => {
  const draft = before === '申报' ? APPLIED : RECOMMENDED;
  const way = (WAY[before] ?? []).map((kind, i) => actOn(kind, `2024-07-0${i + 1}`));
  expect(on(draft, ...way)).toEqual([]);
  const follows = KINDS.filter((kind) => on(draft, ...way, actOn(kind, '2024-09-01')).length === 0);
  expect(follows.join(' ')).toBe(allowed);
});
