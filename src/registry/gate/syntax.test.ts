import { expect, test } from 'vitest';
import { INVALID_LAYOUT } from '../examples/invalid-layout.ts';
import { INVALID_BRACKETS } from '../examples/invalid-brackets.ts';
import { INVALID_MARKS } from '../examples/invalid-marks.ts';
import { findingsOf, HOME, register, rows, said } from '../examples/register.ts';
import { SYNTAX } from '../examples/syntax.ts';

test.each(rows(SYNTAX))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

test.each(rows([...INVALID_LAYOUT, ...INVALID_BRACKETS, ...INVALID_MARKS]))(
  'no YAML: $about',
  ({ example, expected }) => {
    const { alliances, diagnostics } = register({ [HOME]: String(example[1]) });
    expect(alliances).toEqual([]);
    expect(diagnostics.map(said)).toEqual(expected);
  },
);
