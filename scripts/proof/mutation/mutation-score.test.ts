import { expect, test } from 'vitest';
import { toMarkdown } from '../bench/section.ts';
import { earlierScores, mutationScores } from './mutation-score.ts';

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
    90,
    { day: '2026-03-01' },
  );
  expect(rows).toEqual([
    ['src/a/deep', '2', '1', '1', '3', '50.0%', '≥ 90%', '未达到', '2026-03-01'],
    ['src/b', '10', '9', '1', '1', '90.0%', '≥ 90%', '达到', '2026-03-01'],
    ['src/c', '0', '0', '0', '1', '', '≥ 90%', '', '2026-03-01'],
    ['合计', '12', '10', '2', '5', '83.3%', '≥ 90%', '未达到', ''],
  ]);
});

test('a folder measured again takes its place among those measured before, and all is counted anew', () => {
  const first = mutationScores({ files: { 'src/a/one.ts': file('Killed'), 'src/b/two.ts': file('Survived') } }, 90, {
    day: '2026-03-01',
  });
  const earlier = earlierScores(toMarkdown(first));
  expect(earlier).toEqual(first.rows.slice(0, -1));
  const { rows } = mutationScores({ files: { 'src/b/two.ts': file('Killed', 'Ignored') } }, 90, {
    day: '2026-03-02',
    earlier,
  });
  expect(rows).toEqual([
    ['src/a', '1', '1', '0', '0', '100.0%', '≥ 90%', '达到', '2026-03-01'],
    ['src/b', '1', '1', '0', '1', '100.0%', '≥ 90%', '达到', '2026-03-02'],
    ['合计', '2', '2', '0', '1', '100.0%', '≥ 90%', '达到', ''],
  ]);
});
