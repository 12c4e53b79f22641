/** The course of a record, entry by entry: what may follow what, what each must say, and days that go back or lie ahead. */
import { expect, test } from 'vitest';
import { StageEvent } from '#schemas/alliance.ts';
import type { AllianceDraft } from '../define-rule.ts';
import { said } from '#src/testing/checked.ts';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';
const event = (name: NonNullable<AllianceDraft['history']>[number]['event'], date?: string, more = {}) => ({
  event: name,
  date,
  ...more,
});
const applied = event('申报', '2024-06-10');
const recommended = event('推荐', '2024-06-25');

test.each<[what: string, draft: AllianceDraft, expected: string[]]>([
  [
    'an open record of today with an entry of tomorrow before',
    { history: [event('申报', TOMORROW), event('推荐', TODAY)] },
    [
      `history.0.date 申报的日期 ${TOMORROW} 晚于判断当日 ${TODAY}，将来的事项等发生后再写`,
      `history.1.date 推荐 ${TODAY} 早于前一事项申报 ${TOMORROW}，日期不得倒退`,
    ],
  ],
  [
    'a record closed today with an entry of tomorrow before',
    { history: [event('申报', TOMORROW), event('终止', TODAY, { reason: '示例' })] },
    [`history.1.date 终止 ${TODAY} 早于前一事项申报 ${TOMORROW}，日期不得倒退`],
  ],
  [
    'a record to be closed tomorrow',
    { history: [applied, event('终止', TOMORROW, { reason: '示例' })] },
    [`history.1.date 终止的日期 ${TOMORROW} 晚于判断当日 ${TODAY}，将来的事项等发生后再写`],
  ],
  [
    'a record closed today, its agreement signed tomorrow',
    { agreement: { signed: TOMORROW }, history: [event('申报'), event('终止', TODAY, { reason: '示例' })] },
    [`agreement.signed 组建协议签署日期 ${TOMORROW} 晚于判断当日 ${TODAY}，将来的事项等发生后再写`],
  ],
  [
    'a recommendation the course leaves out',
    { recommendation: { date: '2024-06-25' }, history: [applied, event('公示', '2024-07-01')] },
    ['history.1.event 申报之后不能是公示：公示之前应为推荐或形式审查或评审'],
  ],
  ['nothing', {}, []],
  ['events and dates left out', { history: [{}, applied, { date: '2024-06-01' }, event('推荐')] }, []],
  [
    'an event that can only be the first',
    { history: [recommended, event('申报', '2024-06-26')] },
    ['history.1.event 推荐之后不能是申报：申报只能是第一条'],
  ],
  [
    'an unread event before one that goes back',
    { history: [{ date: '2024-06-26' }, recommended] },
    ['history.1.date 推荐 2024-06-25 早于前一事项 2024-06-26，日期不得倒退'],
  ],
  [
    'today and tomorrow',
    { history: [event('申报', TODAY), event('推荐', TOMORROW)] },
    [`history.1.date 推荐的日期 ${TOMORROW} 晚于判断当日 ${TODAY}，将来的事项等发生后再写`],
  ],
  [
    'an unread event tomorrow',
    { history: [{ date: TOMORROW }] },
    [`history.0.date 事项的日期 ${TOMORROW} 晚于判断当日 ${TODAY}，将来的事项等发生后再写`],
  ],
  ['agreement and charter of today', { agreement: { signed: TODAY }, charter: { adopted: TODAY } }, []],
  ['agreement and charter without days', { agreement: {}, charter: {} }, []],
  [
    'a recommendation among no stages',
    { recommendation: { date: '2024-06-25' }, history: [applied] },
    ['recommendation key 已填写推荐，阶段中却没有推荐这一条'],
  ],
  [
    'a recommendation of a terminated application',
    { recommendation: { date: '2024-06-25' }, history: [applied, event('终止', '2024-06-30', { reason: '示例' })] },
    ['recommendation key 已填写推荐，阶段中却没有推荐这一条'],
  ],
  ['a recommendation without its day', { recommendation: {}, history: [applied] }, []],
  [
    'a recommendation beside stages that cannot be read',
    { recommendation: { date: '2024-06-25' }, history: [applied, { date: '2024-06-26' }] },
    [],
  ],
  [
    'a recommendation beside a stage without its day',
    { recommendation: { date: '2024-06-25' }, history: [applied, event('终止', undefined, { reason: '示例' })] },
    [],
  ],
  [
    'a recommendation whose stage has no day',
    { recommendation: { date: '2024-06-25' }, history: [applied, event('推荐')] },
    [],
  ],
  ['a recommendation beside no stages at all', { recommendation: { date: '2024-06-25' } }, []],
  ['a stage of which the recommendation has no day', { recommendation: {}, history: [applied, recommended] }, []],
  [
    'publicity without its end, or its end without a listing day',
    {
      history: [
        applied,
        recommended,
        event('公示', '2024-07-01'),
        event('列入培育名单', '2024-07-02', { document: '甲' }),
      ],
    },
    [],
  ],
  [
    'a listing without its day',
    {
      history: [
        applied,
        recommended,
        event('公示', '2024-07-01', { until: '2024-07-08' }),
        event('列入培育名单', undefined, { document: '甲' }),
      ],
    },
    [],
  ],
  [
    'something else during publicity',
    {
      history: [
        applied,
        recommended,
        event('公示', '2024-07-01', { until: '2024-07-08' }),
        event('终止', '2024-07-02', { reason: '示例' }),
      ],
    },
    [],
  ],
  [
    'what each event must say',
    {
      history: [
        applied,
        recommended,
        event('公示', '2024-07-01'),
        event('列入培育名单', '2024-07-20'),
        event('年度评估', '2025-07-20'),
        event('限期整改', '2025-08-20'),
        event('退出', '2025-09-20'),
      ],
    },
    [
      'history.3.document 列入培育名单没有写明文号（document）',
      'history.4.result 年度评估没有写明评估结果（result）',
      'history.5.reason 限期整改没有写明原因（reason）',
      'history.6.reason 退出没有写明原因（reason）',
    ],
  ],
  [
    'a termination says why',
    { history: [applied, event('终止', '2024-07-20')] },
    ['history.1.reason 终止没有写明原因（reason）'],
  ],
  [
    'ends and results of events that have none',
    { history: [event('申报', '2024-06-10', { until: '2024-06-11', result: '合格' })] },
    [
      'history.0.until key 截止日（until）只用于公示，不用于申报',
      'history.0.result key 评估结果（result）只用于年度评估，不用于申报',
    ],
  ],
  ['ends and results of events that cannot be read', { history: [{ until: '2024-06-11', result: '合格' }] }, []],
])('%s', (_what, draft, expected) => {
  expect(said('stage-order', draft)).toEqual(expected);
});

test.each([
  ['申报', ''],
  ['推荐', '申报'],
  ['形式审查', '推荐'],
  ['评审', '推荐 形式审查'],
  ['公示', '推荐 形式审查 评审'],
  ['列入培育名单', '公示'],
  ['年度评估', '列入培育名单 年度评估 限期整改'],
  ['限期整改', '列入培育名单 年度评估 限期整改'],
  ['终止', '申报 推荐 形式审查 评审 公示'],
  ['退出', '列入培育名单 年度评估 限期整改'],
] as const)('%s may come after: %s', (name, allowed) => {
  const follows = (before: StageEvent) =>
    !said('stage-order', { history: [{ event: before }, { event: name }] }).some((each) =>
      each.startsWith('history.1.event'),
    );
  expect(StageEvent.options.filter(follows).join(' ')).toBe(allowed);
});
