import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '#schemas/alliance.ts';
import { currentStage, entryOf, isListedOn, isOpen, isPublicOn, judgementDay } from './stages.ts';

const LISTED: HistoryEntry[] = [
  { event: '申报', date: '2024-06-10' },
  { event: '推荐', date: '2024-06-25' },
  { event: '公示', date: '2024-07-22', until: '2024-07-28' },
  { event: '列入培育名单', date: '2024-08-05', document: '连科〔2024〕52号' },
  { event: '年度评估', date: '2025-08-30', result: '合格' },
];
const EXITED: HistoryEntry[] = [...LISTED, { event: '退出', date: '2025-12-01' }];
const ENDED: HistoryEntry[] = [...LISTED.slice(0, 2), { event: '终止', date: '2024-07-10' }];

describe('the current stage is the last event', () => {
  test.each([
    [LISTED, '年度评估', true],
    [EXITED, '退出', false],
    [ENDED, '终止', false],
    [LISTED.slice(0, 1), '申报', true],
  ] as const)('%#', (history, stage, open) => {
    expect(currentStage({ history })).toBe(stage);
    expect(isOpen({ history })).toBe(open);
  });

  test('of an unfinished record there may be none', () => {
    expect(currentStage({})).toBeUndefined();
    expect(currentStage({ history: [] })).toBeUndefined();
    expect(currentStage({ history: [{ date: '2024-06-10' }] })).toBeUndefined();
    expect(isOpen({})).toBe(true);
  });
});

describe('on a day', () => {
  test.each([
    [LISTED, '2024-07-21', false, false],
    [LISTED, '2024-07-22', true, false],
    [LISTED, '2024-08-04', true, false],
    [LISTED, '2024-08-05', true, true],
    [LISTED, '2030-01-01', true, true],
    [EXITED, '2025-11-30', true, true],
    [EXITED, '2025-12-01', true, false],
    [ENDED, '2030-01-01', false, false],
  ] as const)('%# %s', (history, day, isPublic, isListed) => {
    expect(isPublicOn({ history }, day)).toBe(isPublic);
    expect(isListedOn({ history }, day)).toBe(isListed);
  });

  test('an unfinished record is neither public nor listed', () => {
    expect(isPublicOn({}, '2030-01-01')).toBe(false);
    expect(isListedOn({ history: [{}] }, '2030-01-01')).toBe(false);
  });
});

test('the first entry of an event is found, up to a day', () => {
  const twice: HistoryEntry[] = [...LISTED, { event: '年度评估', date: '2026-08-30', result: '优秀' }];
  expect(entryOf({ history: twice }, '年度评估')?.date).toBe('2025-08-30');
  expect(entryOf({ history: twice }, '年度评估', '2025-08-29')).toBeUndefined();
  expect(entryOf({ history: twice }, '退出')).toBeUndefined();
});

test('an entry whose date cannot be read has happened', () => {
  expect(entryOf({ history: [{ event: '公示' }] }, '公示', '1900-01-01')).toEqual({ event: '公示' });
});

describe('the day of judgement', () => {
  test.each([
    ['an open record is judged today', LISTED, '2026-01-01', '2026-01-01'],
    ['a closed one on the day it closed', EXITED, '2026-01-01', '2025-12-01'],
    ['a terminated one too', ENDED, '2026-01-01', '2024-07-10'],
    ['one that closes later, today', EXITED, '2025-11-30', '2025-11-30'],
    ['one that closes today, today', EXITED, '2025-12-01', '2025-12-01'],
  ] as const)('%s', (_, history, asOf, day) => {
    expect(judgementDay({ history }, asOf)).toBe(day);
  });

  test('an empty history is judged today', () => {
    expect(judgementDay({ history: [] }, '2026-01-01')).toBe('2026-01-01');
    expect(judgementDay({}, '2026-01-01')).toBe('2026-01-01');
  });

  test('an exit without a date does not count', () => {
    expect(judgementDay({ history: [{ event: '退出' }] }, '2026-01-01')).toBe('2026-01-01');
  });
});
