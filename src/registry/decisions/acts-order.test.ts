/** In which order acts count: by day, and on one day so that each can follow what came before. */
import { expect, test } from 'vitest';
import { DecisionKind, type Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { actsByAlliance, type WrittenDecision } from './acts.ts';
import { BEGINNING, hindranceAt, isStep, placeAfter, type StepKind } from './course.ts';

type Kind = Decision['kind'];

const written = (id: string, draft: Draft<Decision>): WrittenDecision => ({ id, draft });

test('in the order of days, on one day in the order of kinds, of one kind in the order of ids', () => {
  const on = (id: string, kind: Decision['kind'], date: string) => written(id, { kind, date, alliances: ['a'] });
  const decisions = [
    on('2024/z', '评审', '2024-07-10'),
    on('2024/b', '列入培育名单', '2024-08-05'),
    on('2024/y', '评审', '2024-07-10'),
    on('2024/c', '书面同意', '2024-08-05'),
    on('2024/a', '形式审查', '2024-07-10'),
  ];
  const expected = ['2024/a', '2024/y', '2024/z', '2024/c', '2024/b'];
  for (const order of [decisions, decisions.toReversed()])
    expect(
      actsByAlliance(order)
        .get('a')
        ?.map(({ decision }) => decision),
    ).toEqual(expected);
});

/** Kinds of the acts of one day, in the order they have after others on days before. */
const onOneDay = (before: readonly Kind[], kinds: readonly Kind[]) => {
  const acts = [
    ...before.map((kind, i) => written(`2024/${i}`, { kind, date: `2024-07-0${i + 1}`, alliances: ['a'] })),
    ...kinds.map((kind, i) => written(`2025/${i}`, { kind, date: '2025-09-01', alliances: ['a'] })),
  ];
  return actsByAlliance(acts)
    .get('a')!
    .slice(before.length)
    .map(({ kind }) => kind);
};
const listed: Kind[] = ['公示', '列入培育名单'];
test.each<[what: string, before: Kind[], kinds: Kind[], expected: Kind[]]>([
  ['an objection upheld, and reviewed again', ['公示'], ['评审', '异议处理'], ['异议处理', '评审']],
  ['reviewed again, made public again', ['公示'], ['公示', '评审', '异议处理'], ['异议处理', '评审', '公示']],
  ['an objection settled, and made public again', ['公示'], ['公示', '异议处理'], ['异议处理', '公示']],
  ['made public, and an objection settled', ['评审'], ['异议处理', '公示'], ['公示', '异议处理']],
  ['off the list, and on the way again', listed, ['公示', '评审', '退出'], ['退出', '评审', '公示']],
  ['evaluated, and off the list', listed, ['退出', '年度评估'], ['年度评估', '退出']],
  ['inspected, and to be mended again', [...listed, '限期整改'], ['限期整改', '整改验收'], ['整改验收', '限期整改']],
  ['to be mended, and inspected', listed, ['整改验收', '限期整改'], ['限期整改', '整改验收']],
  ['what can come in no order: that of the kinds', listed, ['公示', '评审'], ['评审', '公示']],
])('on one day each after what it may follow: %s', (_what, before, kinds, expected) => {
  expect(onOneDay(before, kinds)).toEqual(expected);
  expect(onOneDay(before, kinds.toReversed())).toEqual(expected);
});

test('on one day, whatever can come in some order comes in one that can', () => {
  const steps = DecisionKind.options.filter(isStep);
  const ways: Kind[][] = [
    [],
    ['评审'],
    ['公示'],
    ['公示', '异议处理'],
    listed,
    [...listed, '限期整改'],
    [...listed, '退出'],
  ];
  const can = (kinds: readonly Kind[]): boolean => {
    let place = placeAfter(BEGINNING, '推荐');
    return kinds.every((kind) => {
      const step = kind as StepKind;
      const isPossible = hindranceAt(place, step) === undefined;
      place = placeAfter(place, step);
      return isPossible;
    });
  };
  let possible = 0;
  for (const way of ways)
    for (const a of steps)
      for (const b of steps) {
        if (!can([...way, a, b]) && !can([...way, b, a])) continue;
        possible += 1;
        expect(can([...way, ...onOneDay(way, [a, b])]), `${way.join(' ')} · ${a} ${b}`).toBe(true);
      }
  expect(possible).toBeGreaterThan(100);
});

test('of two inspections on one day the one that was passed is the last, whichever decision it stands in', () => {
  const inspected = (id: string, result: '通过' | '不通过') =>
    written(id, { kind: '整改验收', date: '2025-09-01', results: [{ alliance: 'a', result }] });
  const results = (...decisions: WrittenDecision[]) =>
    actsByAlliance(decisions)
      .get('a')
      ?.map(({ result }) => result?.result);
  expect(results(inspected('2025/a', '通过'), inspected('2025/b', '不通过'))).toEqual(['不通过', '通过']);
  expect(results(inspected('2025/a', '不通过'), inspected('2025/b', '通过'))).toEqual(['不通过', '通过']);
});

test('days come before kinds: an earlier listing stands before a later review', () => {
  const decisions = [
    written('2024/a', { kind: '评审', date: '2024-09-01', alliances: ['a'] }),
    written('2024/b', { kind: '列入培育名单', date: '2024-08-05', alliances: ['a'] }),
  ];
  for (const order of [decisions, decisions.toReversed()])
    expect(
      actsByAlliance(order)
        .get('a')
        ?.map(({ date, kind, decision }) => `${date} ${kind} ${decision}`),
    ).toEqual(['2024-08-05 列入培育名单 2024/b', '2024-09-01 评审 2024/a']);
});

test('days come before what can follow: one that cannot yet stands before those of a later day', () => {
  const on = (id: string, kind: Kind, date: string) => written(id, { kind, date, alliances: ['a'] });
  const acts = [
    on('2024/a', '列入培育名单', '2024-07-01'),
    on('2024/b', '公示', '2024-07-10'),
    on('2024/c', '评审', '2024-07-10'),
  ];
  expect(
    actsByAlliance(acts)
      .get('a')
      ?.map(({ kind }) => kind),
  ).toEqual(['列入培育名单', '评审', '公示']);
});
