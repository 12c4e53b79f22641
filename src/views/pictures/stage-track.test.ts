import { expect, test } from 'vitest';
import { madeUp } from '#src/testing/made-up.ts';
import { stageTakeaway, stageTrack } from './stage-track.ts';

const begun = [
  { event: '申报' as const, date: '2024-06-01' },
  { event: '推荐' as const, date: '2024-06-20' },
  { event: '公示' as const, date: '2024-07-22', until: '2024-07-28' },
];
const listed = [...begun, { event: '列入培育名单' as const, date: '2024-08-05', document: '连科〔2024〕52号' }];
const evaluated = [...listed, { event: '年度评估' as const, date: '2025-09-22', result: '合格' as const }];
const track = (history: Parameters<typeof madeUp>[0]['history'] & object) =>
  stageTrack(madeUp({ id: 'a', history })).map(({ event, state }) => `${event} ${state}`);
const takeaway = (history: Parameters<typeof madeUp>[0]['history'] & object) =>
  stageTakeaway(madeUp({ id: 'a', history }));

test('what has been, where it stands, what is ahead', () => {
  expect(track(begun)).toEqual(['申报 已完成', '推荐 已完成', '公示 当前', '列入培育名单 未到', '年度评估 未到']);
  expect(track(listed).slice(2)).toEqual(['公示 已完成', '列入培育名单 当前', '年度评估 未到']);
  expect(track(evaluated).at(-1)).toBe('年度评估 当前');
  expect(track(begun.slice(0, 1))).toHaveLength(5);
});

test('a closed record has nothing ahead', () => {
  expect(track([...begun, { event: '终止', date: '2024-09-13', reason: '撤回' }]).at(-1)).toBe('终止 已结束');
  expect(track([...evaluated, { event: '退出', date: '2026-03-16', reason: '不合格' }]).at(-1)).toBe('退出 已结束');
});

test('days and results stand with their stage', () => {
  const stages = stageTrack(madeUp({ id: 'a', history: evaluated }));
  expect(stages[2]?.days).toEqual(['2024-07-22', '2024-07-28']);
  expect(stages[4]).toEqual({ event: '年度评估', state: '当前', days: ['2025-09-22'], result: '合格' });
});

test('says where it stands', () => {
  expect(takeaway(begun)).toBe('现处于公示阶段（2024年7月22日至2024年7月28日）。');
  expect(takeaway(listed)).toBe('2024年8月5日列入培育名单。');
  expect(takeaway(evaluated)).toBe('2024年8月5日列入培育名单，现处于年度评估阶段（2025年9月22日，合格）。');
  expect(takeaway([...evaluated, { event: '退出', date: '2026-03-16', reason: '不合格' }])).toBe(
    '2024年8月5日列入培育名单，2026年3月16日退出。',
  );
  expect(takeaway([...begun, { event: '终止', date: '2024-09-13', reason: '撤回' }])).toBe(
    '2024年9月13日终止，未列入培育名单。',
  );
});
