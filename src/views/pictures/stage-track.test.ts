import { expect, test } from 'vitest';
import { LISTED, madeUp, type Did } from '#src/testing/made-up.ts';
import { longLife } from '#src/testing/long-life.ts';
import { stageTakeaway, stageTrack } from './stage-track.ts';

const begun = LISTED.slice(0, 1);
const evaluated: Did[] = [...LISTED, { kind: '年度评估', date: '2025-09-22', year: 2025, result: '合格' }];
const ended: Did[] = [...begun, { kind: '终止', date: '2024-09-13', reason: '撤回' }];
const left: Did[] = [...evaluated, { kind: '退出', date: '2026-03-16', cause: '自愿' }];
const track = (decisions: readonly Did[]) =>
  stageTrack(madeUp({ id: 'a', decisions })).map(({ event, state }) => `${event} ${state}`);
const takeaway = (decisions: readonly Did[], asOf = '2026-11-23') =>
  stageTakeaway(madeUp({ id: 'a', decisions, asOf }), asOf);

test('what has been, what came last, what is ahead', () => {
  expect(track(begun)).toEqual(['申报 已完成', '推荐 已完成', '公示 最近', '列入培育名单 未到', '年度评估 未到']);
  expect(track(LISTED).slice(2)).toEqual(['公示 已完成', '列入培育名单 最近', '年度评估 未到']);
  expect(track(evaluated).at(-1)).toBe('年度评估 最近');
  expect(stageTrack(madeUp({ id: 'a', recommended: '', decisions: [] }))).toHaveLength(5);
});

test('a closed record has nothing ahead; one that is listed again has an exit behind it', () => {
  expect(track(ended).at(-1)).toBe('终止 已结束');
  expect(track(left).at(-1)).toBe('退出 已结束');
  const again = track([...left, { kind: '列入培育名单', date: '2026-05-01', document: '连科〔2026〕30号' }]);
  expect(again.slice(-2)).toEqual(['退出 已结束', '列入培育名单 最近']);
});

test('days and results stand with their stage', () => {
  const stages = stageTrack(madeUp({ id: 'a', decisions: evaluated }));
  expect(stages[2]?.days).toEqual(['2024-07-22', '2024-07-28']);
  expect(stages[4]).toEqual({ event: '年度评估', state: '最近', days: ['2025-09-22'], result: '合格' });
});

test('says where it stands, and of what is over that it is', () => {
  expect(takeaway(begun, '2024-07-28')).toBe('正在公示（2024年7月22日至2024年7月28日）。');
  expect(takeaway(begun, '2024-07-29')).toBe('2024年7月22日至2024年7月28日公示，公示已结束。');
  expect(takeaway(LISTED)).toBe('2024年8月5日列入培育名单。');
  expect(takeaway(evaluated)).toBe('2024年8月5日列入培育名单，最近一步是2025 年度评估（2025年9月22日，合格）。');
  expect(takeaway(left)).toBe('2024年8月5日列入培育名单，2026年3月16日退出。');
  expect(takeaway(ended)).toBe('2024年9月13日终止，未列入培育名单。');
});

test('tells every time on the list, and a 整改 as long as it is open', () => {
  const [record = expect.unreachable()] = longLife().published.records;
  expect(stageTakeaway(record, '2026-11-23')).toBe(
    '2024年8月12日列入培育名单，2026年3月1日退出，2026年5月1日再次列入，限期整改至2026年12月31日。',
  );
  const passed: Did[] = [
    ...LISTED,
    { kind: '限期整改', date: '2025-09-05', until: '2025-12-31', document: '连科函〔2025〕7号' },
    { kind: '整改验收', date: '2026-01-08', result: '通过' },
  ];
  expect(takeaway(passed.slice(0, -1))).toBe('2024年8月5日列入培育名单，限期整改至2025年12月31日。');
  expect(takeaway(passed)).toBe('2024年8月5日列入培育名单，最近一步是整改验收（2026年1月8日，通过）。');
});
