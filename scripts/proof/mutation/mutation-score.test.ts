import { expect, test } from 'vitest';
import { mutationScores } from './mutation-score.ts';

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
  );
  expect(rows).toEqual([
    ['src/a/deep', '2', '1', '1', '3', '50.0%', '≥ 90%', '未达到'],
    ['src/b', '10', '9', '1', '1', '90.0%', '≥ 90%', '达到'],
    ['src/c', '0', '0', '0', '1', '', '≥ 90%', ''],
    ['合计', '12', '10', '2', '5', '83.3%', '≥ 90%', '未达到'],
  ]);
});
