import { expect, test } from 'vitest';
import { toMarkdown } from '../bench/section.ts';
import { earlierScores, isReached, mutationScores } from './mutation-score.ts';

const ASKED = { folder: 90, all: 95 };
const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

test('scores by folder and over all; what cannot run or is prose does not count', () => {
  const { rows } = mutationScores(
    {
      files: {
        'src/b/one.ts': file(...Array.from({ length: 8 }, () => 'Killed'), 'Timeout', 'Survived'),
        'src/a/deep/two.ts': file('Killed', 'NoCoverage', 'CompileError', 'RuntimeError', 'Ignored'),
        'src/b/none.ts': file('Ignored'),
        'src/c/none.ts': file('Ignored'),
      },
    },
    ASKED,
    { day: '2026-03-01', folders: ['src/a/deep', 'src/b', 'src/c'] },
  );
  expect(rows).toEqual([
    ['src/a/deep', '2', '1', '1', '3', '50.0%', '≥ 90%', '未达到', '2026-03-01'],
    ['src/b', '10', '9', '1', '1', '90.0%', '≥ 90%', '达到', '2026-03-01'],
    ['src/c', '0', '0', '0', '1', '', '≥ 90%', '', '2026-03-01'],
    ['合计', '12', '10', '2', '5', '83.3%', '≥ 95%', '未达到', ''],
  ]);
});

test('a folder measured again takes its place among those measured before, and all is counted anew', () => {
  const first = mutationScores({ files: { 'src/a/one.ts': file('Killed'), 'src/b/two.ts': file('Survived') } }, ASKED, {
    day: '2026-03-01',
    folders: ['src/a', 'src/b'],
  });
  expect(isReached(first)).toBe(false);
  const earlier = earlierScores(toMarkdown(first));
  expect(earlier).toEqual(first.rows.slice(0, -1));
  const again = mutationScores({ files: { 'src/b/two.ts': file('Killed', 'Ignored') } }, ASKED, {
    day: '2026-03-02',
    folders: ['src/a', 'src/b', 'src/c', 'src/c/d'],
    earlier,
  });
  expect(isReached(again)).toBe(true);
  expect(first.notes).toHaveLength(1);
  expect(again.notes?.slice(1)).toEqual(['还没有量的：src/c、src/c/d。']);
  expect(again.rows).toEqual([
    ['src/a', '1', '1', '0', '0', '100.0%', '≥ 90%', '达到', '2026-03-01'],
    ['src/b', '1', '1', '0', '1', '100.0%', '≥ 90%', '达到', '2026-03-02'],
    ['合计', '2', '2', '0', '1', '100.0%', '≥ 95%', '达到', ''],
  ]);
});

test.each([
  [94, 6, false],
  [95, 5, true],
])('of %i and %i in one folder, all is asked for more than a folder is', (killed, survived, reached) => {
  const statuses = [
    ...Array.from({ length: killed }, () => 'Killed'),
    ...Array.from({ length: survived }, () => 'Survived'),
  ];
  const scores = mutationScores({ files: { 'src/a/one.ts': file(...statuses) } }, ASKED, {
    day: '2026-03-01',
    folders: ['src/a'],
  });
  expect(scores.rows.map((row) => row.at(-2))).toEqual(['达到', reached ? '达到' : '未达到']);
  expect(isReached(scores)).toBe(reached);
});
