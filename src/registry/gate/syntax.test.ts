import { expect, test } from 'vitest';
import { findingsOf, rows, said } from '../examples/register.ts';
import { SYNTAX } from '../examples/syntax.ts';

test.each(rows(SYNTAX))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});
