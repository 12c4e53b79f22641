import { expect, test } from 'vitest';
import { LISTED, madeUp, type Did } from '#src/testing/made-up.ts';
import { stagesOf } from './stages.ts';

const begun = LISTED.slice(0, 1);
const evaluated: Did[] = [...LISTED, { kind: '年度评估', date: '2025-09-22', year: 2025, result: '不合格' }];
const ended: Did[] = [...begun, { kind: '终止', date: '2024-09-13', reason: '撤回' }];
const left: Did[] = [...evaluated, { kind: '退出', date: '2026-03-16', cause: '自愿', reason: '业务调整' }];
const stages = (decisions: readonly Did[]) => stagesOf(madeUp({ id: 'a', decisions }));
const told = (decisions: readonly Did[]) => stages(decisions).map(({ event, state }) => `${event} ${state}`);

test('what has been, what came last, what is ahead', () => {
  expect(told(begun)).toEqual(['申报 已过', '推荐 已过', '公示 最近', '列入培育名单 未到', '年度评估 未到']);
  expect(told(LISTED).slice(2)).toEqual(['公示 已过', '列入培育名单 最近', '年度评估 未到']);
  expect(told(evaluated).at(-1)).toBe('2025 年度评估：不合格 最近');
  expect(stagesOf(madeUp({ id: 'a', recommended: '', decisions: [] }))).toHaveLength(5);
});

test('an evaluation is ahead only where the notice has one; one that took place is told all the same', () => {
  const ahead = (decisions: readonly Did[]) =>
    stagesOf(madeUp({ id: 'a', decisions, isEvaluated: false })).map(({ event, state }) => `${event} ${state}`);
  expect(ahead(begun).slice(-2)).toEqual(['公示 最近', '列入培育名单 未到']);
  expect(ahead(LISTED).at(-1)).toBe('列入培育名单 最近');
  expect(ahead(evaluated).at(-1)).toBe('2025 年度评估：不合格 最近');
});

test('a closed record has nothing ahead; one that is listed again has an exit behind it', () => {
  expect(told(ended).at(-1)).toBe('终止 止');
  expect(told(left).at(-1)).toBe('退出 止');
  const again = told([...left, { kind: '列入培育名单', date: '2026-05-01', document: '连科〔2026〕30号' }]);
  expect(again.slice(-2)).toEqual(['退出 止', '列入培育名单 最近']);
});

test('a publicity has both of its days, once; an act its result with it and the rest beside it', () => {
  const [, , publicity, , evaluation, exit] = stages(left);
  expect([publicity?.date, publicity?.days, publicity?.details]).toEqual(['2024-07-22', '2024年7月22日至7月28日', []]);
  expect([evaluation?.days, evaluation?.details]).toEqual(['2025年9月22日', []]);
  expect(exit?.details).toEqual(['自愿', '业务调整']);
});

test('限期整改 and results that are no good ask for attention, nothing else does', () => {
  const rectified: Did[] = [
    ...evaluated,
    { kind: '限期整改', date: '2025-10-15', until: '2026-04-13' },
    { kind: '整改验收', date: '2026-01-08', result: '通过' },
  ];
  expect(stages(rectified).flatMap(({ event, attention }) => (attention ? event : []))).toEqual([
    '2025 年度评估：不合格',
    '限期整改',
  ]);
});

test('support is no stage: it is told by itself', () => {
  const supported: Did[] = [...LISTED, { kind: '支持事项', date: '2025-04-01', title: '项目' }];
  expect(told(supported)).toEqual(told(LISTED));
});

test("the board's number stands with the recommendation", () => {
  const record = madeUp({ id: 'a' });
  const alliance = { ...record.alliance, recommendation: { date: '2024-06-20', document: '海科〔2024〕12号' } };
  expect(stagesOf({ ...record, alliance }).map(({ document }) => document)).toEqual([
    undefined,
    '海科〔2024〕12号',
    undefined,
    undefined,
    undefined,
  ]);
});
