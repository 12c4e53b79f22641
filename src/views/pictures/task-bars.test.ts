import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { madeUp, numbersIn, shuffles, WORDS } from '#src/testing/made-up.ts';
import { USUAL } from '#src/testing/registers.ts';
import { taskBars, tasksTakeaway } from './task-bars.ts';
import { textWidth } from './text.ts';
import { endOfMonth, timeAxis, timeOf } from './time-axis.ts';

const sample = loadPublication(USUAL, { asOf: '2026-11-23' }).records;
type Task = NonNullable<PublicRecord['alliance']['tasks']>[number];
const task = (kind: Task['kind'], title: string, start?: string, end?: string): Task => ({
  kind,
  title,
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
});
const tasks = [
  task('成果转化', '推广', '2025-03', '2027-06'),
  task('关键技术攻关', '攻关二', '2025-01', '2026-12'),
  task('关键技术攻关', '攻关一', '2024-07', '2026-03'),
];
const record = madeUp({ id: 'a', tasks });
const of = (...own: Task[]) => madeUp({ id: 'a', tasks: own });

test('every task has its row, its bar is within the axis, years do not run into each other', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    task('科研人才', `第 ${i} 项`, `20${20 + (i % 9)}-0${1 + (i % 9)}`),
  );
  for (const one of [...sample, of(...many)]) {
    const { rows, lines, width, fontSize } = taskBars(one);
    expect(rows).toHaveLength(one.alliance.tasks?.length ?? 0);
    for (const { bar } of rows) {
      expect(bar?.x).toBeGreaterThanOrEqual(0);
      expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100.5);
    }
    for (const [i, { x, label }] of lines.entries())
      if (label)
        expect((x / 100) * width + textWidth(label, fontSize)).toBeLessThan(((lines[i + 1]?.x ?? 110) / 100) * width);
    expect(numbersIn(rows).every(Number.isFinite)).toBe(true);
  }
});

test('rows stand in the order of the notice, then of time; the order in the file does not matter', () => {
  expect(taskBars(record).rows.map(({ kind, title }) => [kind, title])).toEqual([
    ['关键技术攻关', '攻关一'],
    ['关键技术攻关', '攻关二'],
    ['成果转化', '推广'],
  ]);
  for (const other of shuffles(tasks)) expect(taskBars(of(...other))).toEqual(taskBars(record));
});

test('tasks without months: open bars, or none, and no axis', () => {
  const half = taskBars(
    of(task('科研人才', '甲', '2024-07'), task('科研人才', '乙', '', '2025-06'), task('科研人才', '丙')),
  );
  expect(half.rows.map(({ span, bar }) => [span.join(''), bar?.open])).toEqual([
    ['2024年7月起', true],
    ['至2025年6月', true],
    ['', undefined],
  ]);
  expect(taskBars(of(task('科研人才', '丙'))).lines).toEqual([]);
  expect(taskBars(madeUp({ id: 'a' }))).toMatchObject({ lines: [], rows: [] });
});

test('what came of a task stands with it', () => {
  const done = {
    ...task('成果转化', '推广', '2025-03', '2026-06'),
    outcome: { state: '已完成', date: '2026-07-01' } as const,
  };
  const late = { ...done, outcome: { state: '延期', date: '2026-06-30', note: '设备晚到' } as const };
  expect(taskBars(of(done, late)).rows.map(({ outcome }) => outcome)).toEqual([
    '已完成，2026年7月1日',
    '延期，2026年6月30日：设备晚到',
  ]);
  expect(tasksTakeaway(of(done, late, task('成果转化', '丙')))).toBe(
    '3 项任务，2025年3月至2026年6月，均为成果转化。登记了完成情况的 2 项：已完成 1 项、延期 1 项。',
  );
});

test('years are labelled, quarters where there is room', () => {
  const labels = (from: string, to: string, least: number) =>
    timeAxis(timeOf(from), endOfMonth(to), { least, fontSize: 13 }).lines.map(({ label }) => label);
  expect(labels('2024-08', '2025-06', 600)).toEqual(['2024年', '10月', '2025年', '4月']);
  expect(labels('2024-08', '2025-06', 200)).toEqual(['2024年', '', '2025年', '']);
  expect(labels('2024-11', '2026-12', 280)[0]).toBe('');
  expect(labels('2010-01', '2030-12', 600)).toHaveLength(21);
});

test('says how many, when and of which kind most, and that nothing was filed of what came of them', () => {
  const takeaway = (...own: Task[]) => tasksTakeaway(of(...own));
  expect(tasksTakeaway(record)).toBe('3 项任务，2024年7月至2027年6月，其中关键技术攻关 2 项。尚未登记完成情况。');
  expect(takeaway(tasks[0] as Task)).toBe('1 项任务，2025年3月至2027年6月，均为成果转化。尚未登记完成情况。');
  expect(takeaway(tasks[0] as Task, tasks[1] as Task)).toBe(
    '2 项任务，2025年1月至2027年6月，关键技术攻关和成果转化各 1 项。尚未登记完成情况。',
  );
  expect(takeaway(task('科研人才', '丙'))).toBe('1 项任务，均为科研人才。尚未登记完成情况。');
  expect(takeaway()).toBe('尚无任务。');
});

test('the kinds and their order are the notice’s; a kind it does not have comes last', () => {
  const own = [task('科研人才', '丙'), task('关键技术攻关', '乙'), task('成果转化', '甲')];
  const titles = (taskKinds: string[]) =>
    taskBars(madeUp({ id: 'a', tasks: own, vocabulary: { ...WORDS, taskKinds } })).rows.map(({ title }) => title);
  expect(titles(['成果转化', '关键技术攻关'])).toEqual(['甲', '乙', '丙']);
  expect(titles([])).toHaveLength(3);
});
