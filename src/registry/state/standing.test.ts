/** Where alliances stand and what happened to them, at the edges: no date, no act, the day before and the day of it. */
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { actsByAlliance } from '../decisions/acts.ts';
import { actOf, isOpenOn, lastActOf, unseenFiles } from './standing.ts';
import { stateOn } from './state-on.ts';
import { stepsOf } from './steps.ts';

const lived = (acts: readonly (readonly [DecisionKind, string])[], draft: Draft<Alliance> = {}) => ({
  draft,
  acts:
    actsByAlliance(
      acts.map(([kind, date], i) => ({ id: `${date.slice(0, 4)}/${i}`, draft: { kind, date, alliances: ['a'] } })),
    ).get('a') ?? [],
});

test('of one about whom nothing is written, a day knows nothing', () => {
  expect(stateOn(lived([]), '2025-01-01')).toStrictEqual({
    day: '2025-01-01',
    name: undefined,
    lead: undefined,
    members: [],
    standing: '申报',
    public: false,
    periods: [],
  });
});

test('the first and the last act of a kind, by a day or of all', () => {
  const all = lived([
    ['评审', '2024-07-10'],
    ['公示', '2024-07-22'],
    ['评审', '2024-08-10'],
  ]);
  expect([actOf(all, '评审')?.date, lastActOf(all, '评审')?.date]).toEqual(['2024-07-10', '2024-08-10']);
  expect([actOf(all, '公示')?.date, lastActOf(all, '公示')?.date]).toEqual(['2024-07-22', '2024-07-22']);
  expect([actOf(all, '评审', '2024-07-09'), lastActOf(all, '评审', '2024-07-09')]).toEqual([undefined, undefined]);
  expect([actOf(all, '评审', '2024-07-10')?.date, lastActOf(all, '评审', '2024-08-09')?.date]).toEqual([
    '2024-07-10',
    '2024-07-10',
  ]);
});

test('only an exit ends a time on the list, and there is none to end before one has begun', () => {
  const listed = lived([
    ['退出', '2024-01-05'],
    ['列入培育名单', '2024-08-05'],
    ['支持事项', '2025-03-02'],
    ['验收', '2025-04-02'],
  ]);
  expect(stateOn(listed, '2026-01-01').periods.map(({ from, until }) => [from, until])).toEqual([
    ['2024-08-05', undefined],
  ]);
  expect(Object.keys(stateOn(listed, '2024-02-01').periods)).toEqual([]);
});

test('open until it is off the list or ended before it', () => {
  const left = lived([
    ['列入培育名单', '2024-08-05'],
    ['退出', '2025-03-02'],
  ]);
  expect([isOpenOn(left, '2024-08-04'), isOpenOn(left, '2025-03-01'), isOpenOn(left, '2025-03-02')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isOpenOn(left), isOpenOn(lived([]))]).toEqual([false, true]);
});

test('the files of those nobody can see yet', () => {
  const file = (name: string, ...acts: Parameters<typeof lived>[0]) => ({ ...lived(acts), source: { file: name } });
  const files = [file('a.yaml', ['公示', '2024-07-22']), file('b.yaml', ['评审', '2024-07-10']), file('c.yaml')];
  expect([...unseenFiles(files, '2024-07-21')]).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  expect([...unseenFiles(files, '2024-07-22')]).toEqual(['b.yaml', 'c.yaml']);
});

describe('steps', () => {
  test('of one that has not said when it applied: what the bureau did', () => {
    const steps = (draft: Draft<Alliance>) => stepsOf(lived([['公示', '2024-07-22']], draft));
    expect(steps({}).map(({ kind }) => kind)).toEqual(['公示']);
    expect(steps({ application: {}, recommendation: {} }).map(({ kind }) => kind)).toEqual(['公示']);
  });

  test('each with the act behind it, on its day and not before', () => {
    const all = lived([['公示', '2024-07-22']], { application: { date: '2024-06-10' } });
    expect(stepsOf(all, '2024-07-21').map(({ act }) => act?.decision)).toEqual([undefined]);
    expect(stepsOf(all, '2024-07-22').map(({ act }) => act?.decision)).toEqual([undefined, '2024/0']);
    expect(stepsOf(all, '2024-06-09')).toEqual([]);
  });
});

describe('a 限期整改 that is open', () => {
  test('not before its day; another one takes its place; another finding does not end it', () => {
    const all = lived([
      ['列入培育名单', '2024-08-05'],
      ['限期整改', '2025-10-15'],
      ['支持事项', '2025-11-01'],
      ['限期整改', '2025-12-01'],
      ['退出', '2026-01-05'],
    ]);
    const open = (day: string) => stateOn(all, day).rectification?.date;
    expect(['2025-10-14', '2025-10-15', '2025-11-30', '2025-12-01', '2026-01-04', '2026-01-05'].map(open)).toEqual([
      undefined,
      '2025-10-15',
      '2025-10-15',
      '2025-12-01',
      '2025-12-01',
      undefined,
    ]);
  });

  test('that something else was passed, or nothing was said of it, does not end it', () => {
    const decisions = [
      { id: '2025/a', draft: { kind: '限期整改', date: '2025-10-15', alliances: ['a'] } },
      { id: '2025/c', draft: { kind: '整改验收', date: '2025-12-15', alliances: ['a'] } },
      { id: '2025/b', draft: { kind: '验收', date: '2025-11-15', results: [{ alliance: 'a', result: '通过' }] } },
    ] as const;
    const acts = actsByAlliance(decisions.map(({ id, draft }) => ({ id, draft: draft as never }))).get('a') ?? [];
    expect(stateOn({ draft: {}, acts }, '2026-01-01').rectification?.decision).toBe('2025/a');
  });
});
