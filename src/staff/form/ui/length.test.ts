import { expect, test } from 'vitest';
import { formFieldAt } from '../field-model.ts';
import { lengthSaid } from './Length.tsx';

test.each<[length: number, longest: number | undefined, isParagraph: boolean, said: string | undefined]>([
  [0, 4000, true, '最多 4000 字'],
  [3199, 4000, true, '最多 4000 字'],
  [3200, 4000, true, '3200／4000 字'],
  [4001, 4000, true, '4001／4000 字，超出 1 字'],
  [63, 80, false, undefined],
  [64, 80, false, '64／80 字'],
  [5000, undefined, true, undefined],
])('%i of %i characters', (length, longest, isParagraph, said) =>
  expect(lengthSaid(`${'𠮷'.repeat(length)} `, longest, isParagraph)).toBe(said),
);

test('fields know how long they may be', () => {
  expect(
    [['plan'], ['positioning'], ['name'], ['lead', 'name'], ['tasks', 0, 'goal'], ['batch']].map(
      (path) => formFieldAt(path)?.longest,
    ),
  ).toEqual([4000, 300, 80, 80, 300, undefined]);
});
