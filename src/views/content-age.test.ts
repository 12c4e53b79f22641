import { expect, test } from 'vitest';
import { decisionAge, latestDay, recordAge, stepsAge } from './content-age.ts';
import { longLife } from '#src/testing/long-life.ts';

test.each([
  [{ date: '2024-08-05', until: '2026-12-01', deep: [{ day: '2025-01-02' }] }, '2025-01-02'],
  [{ text: '见 2025-01-02 的文件', month: '2026-01', none: null }, undefined],
  ['2026-11-29', '2026-11-29'],
  ['2026-11-30', undefined],
  [[], undefined],
])('the latest day of %j on 2026-11-29 is %s', (value, day) => {
  expect(latestDay(value, '2026-11-29')).toBe(day);
});

const [record = expect.unreachable()] = longLife().published.records;

test('a record tells its last change, or without its history the last step', () => {
  const edits = [{ commit: 'abcdef0', date: '2026-02-03', changes: [] }];
  expect(recordAge({ ...record, edits })).toBe('本记录的版本：abcdef0（2026年2月3日最近一次修改）');
  expect(recordAge({ ...record, edits: [] })).toMatch(/^最近一步：20\d\d年\d+月\d+日$/);
});

test('a list tells the last step of any of its records', () => {
  const step = (date: string) => ({ steps: [{ ...record.steps[0]!, date }] });
  expect(stepsAge([step('2024-08-05'), step('2025-10-20'), { steps: [] }])).toBe('所列联合体最近一步：2025年10月20日');
  expect(stepsAge([])).toBeUndefined();
});

test('a document tells its own day, or that of its last correction', () => {
  const on = (date: string) => ({ counts: { date } }) as Parameters<typeof decisionAge>[0];
  expect(decisionAge(on('2024-08-05'), undefined)).toBe('文件日期：2024年8月5日，没有更正过');
  expect(decisionAge(on('2024-08-05'), on('2024-09-01'))).toBe('最近一次更正：2024年9月1日');
});
