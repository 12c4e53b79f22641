import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { madeUp, WORDS, numbersIn, shuffles } from '#src/testing/made-up.ts';
import { taskTimeline, tasksTakeaway, TIMELINE_SIZES, type TimelineSize } from './task-timeline.ts';
import { textWidth } from './text.ts';
import { endOfMonth, timeAxis, timeOf } from './time-axis.ts';
import { USUAL } from '#src/testing/registers.ts';

const sample = loadPublication(USUAL, { asOf: '2026-11-23' }).records;
const SIZES: readonly TimelineSize[] = ['wide', 'narrow'];
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

test.each(SIZES)('%s: every word fits at the least width, rows do not touch, numbers are finite', (size) => {
  const { least, fontSize, smallSize } = TIMELINE_SIZES[size];
  const many = Array.from({ length: 40 }, (_, i) =>
    task('科研人才', `第 ${i} 项：${'很长的任务名称'.repeat(i % 7)}`, `20${20 + (i % 9)}-0${1 + (i % 9)}`),
  );
  for (const one of [...sample, madeUp({ id: 'many', tasks: many })]) {
    const view = taskTimeline(one, '2026-11-23', size);
    if (!view) throw new Error('no picture');
    const rows = view.groups.flatMap(({ tasks: own }) => own);
    expect(rows).toHaveLength(one.alliance.tasks?.length ?? 0);
    for (const { x, anchor, lines, span, bar } of rows) {
      const room = ((anchor === 'start' ? 100 - x : x) / 100) * least;
      for (const { text } of lines)
        expect(textWidth(text, fontSize) + textWidth(span, smallSize)).toBeLessThanOrEqual(room + 1);
      expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100.5);
    }
    const baselines = rows.flatMap(({ lines }) => lines.map(({ y }) => y));
    for (const [i, y] of baselines.slice(1).entries()) expect(y - (baselines[i] ?? 0)).toBeGreaterThan(fontSize);
    expect(view.height).toBeGreaterThan(Math.max(...baselines));
    expect(numbersIn(view).every(Number.isFinite)).toBe(true);
  }
});

test('bars stand in the order of the notice, then of time; the order in the file does not matter', () => {
  const view = taskTimeline(record, '2026-01-01', 'wide');
  expect(view?.groups.map(({ kind, tasks: own }) => [kind, ...own.flatMap(({ lines }) => lines[0]?.text)])).toEqual([
    ['关键技术攻关', '攻关一', '攻关二'],
    ['成果转化', '推广'],
  ]);
  for (const other of shuffles(tasks))
    expect(taskTimeline(madeUp({ id: 'a', tasks: other }), '2026-01-01', 'wide')).toEqual(view);
});

test('the day stands on the axis when it is within it or near', () => {
  const day = (asOf: string) => taskTimeline(record, asOf, 'wide')?.asOf;
  expect(day('2026-01-01')).toEqual({ x: 50.1, anchor: 'middle', label: '截至 2026年1月1日' });
  expect(day('2027-08-20')?.anchor).toBe('end');
  expect(day('2024-06-01')?.anchor).toBe('start');
  expect(day('2028-06-01')).toBeUndefined();
  expect(day('2023-06-01')).toBeUndefined();
});

test('tasks without months: open bars, or none', () => {
  const half = madeUp({
    id: 'a',
    tasks: [task('科研人才', '甲', '2024-07'), task('科研人才', '乙', '', '2025-06'), task('科研人才', '丙')],
  });
  const [group] = taskTimeline(half, '2024-10-01', 'wide')?.groups ?? [];
  expect(group?.tasks.map(({ span, bar }) => [span, bar?.open])).toEqual([
    ['2024.7 起', true],
    ['至 2025.6', true],
    ['起止未定', undefined],
  ]);
  expect(taskTimeline(madeUp({ id: 'a', tasks: [task('科研人才', '丙')] }), '2024-10-01', 'wide')).toBeUndefined();
  expect(taskTimeline(madeUp({ id: 'a' }), '2024-10-01', 'wide')).toBeUndefined();
});

test('years are labelled, quarters where there is room', () => {
  const labels = (from: string, to: string, least: number) =>
    timeAxis(timeOf(from), endOfMonth(to), { least, fontSize: 13 }).lines.map(({ label }) => label);
  expect(labels('2024-08', '2025-06', 600)).toEqual(['2024年', '10月', '2025年', '4月']);
  expect(labels('2024-08', '2025-06', 200)).toEqual(['2024年', '', '2025年', '']);
  expect(labels('2024-11', '2026-12', 280)[0]).toBe('');
  expect(labels('2010-01', '2030-12', 600)).toHaveLength(21);
});

test('says how many, when and of which kind most', () => {
  const takeaway = (...own: Task[]) => tasksTakeaway(madeUp({ id: 'a', tasks: own }));
  expect(tasksTakeaway(record)).toBe('3 项任务，2024年7月至2027年6月，其中关键技术攻关 2 项。');
  expect(takeaway(tasks[0] as Task)).toBe('1 项任务，2025年3月至2027年6月，均为成果转化。');
  expect(takeaway(tasks[0] as Task, tasks[1] as Task)).toBe(
    '2 项任务，2025年1月至2027年6月，关键技术攻关和成果转化各 1 项。',
  );
  expect(takeaway(task('科研人才', '丙'))).toBe('1 项任务，均为科研人才。');
  expect(takeaway()).toBe('尚无任务。');
});

test('the kinds and their order are the notice’s; a kind it does not have is drawn last', () => {
  const vocabulary = { ...WORDS, taskKinds: ['成果转化', '关键技术攻关'] };
  const own = [
    task('科研人才', '丙', '2024-07'),
    task('关键技术攻关', '乙', '2024-07'),
    task('成果转化', '甲', '2024-07'),
  ];
  const groups = (taskKinds: string[]) =>
    taskTimeline(madeUp({ id: 'a', tasks: own, vocabulary: { ...vocabulary, taskKinds } }), '2024-10-01', 'wide')
      ?.groups;
  expect(groups(vocabulary.taskKinds)?.map(({ kind }) => kind)).toEqual(['成果转化', '关键技术攻关', '科研人才']);
  expect(groups([])).toHaveLength(3);
});
