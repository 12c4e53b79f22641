import { expect, test } from 'vitest';
import { BYTES } from '../examples/bytes.ts';
import { findingsOf, rows, said } from '../examples/register.ts';

test.each(rows(BYTES))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});
