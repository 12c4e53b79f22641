/** Texts made to take long: each is answered, in few findings. How long it takes is measured by `npm run fuzz`. */
import { expect, test } from 'vitest';
import { HOSTILE, UNITS } from '#src/testing/examples/hostile.ts';
import { findingsOf } from '#src/testing/examples/register.ts';

test.each(Object.entries(HOSTILE))('%s', (about, text) => {
  const found = findingsOf([about, text]);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(250);
  // The same text gives the same findings, however deep the stack it is read on.
  expect(deepDown(200, () => findingsOf([about, text]))).toEqual(found);
});

test.each(Object.entries(UNITS))('%s over and over', (about, unit) => {
  expect(findingsOf([about, unit(2000)]).length).toBeLessThanOrEqual(250);
});

const deepDown = <T>(levels: number, act: () => T): T => (levels === 0 ? act() : deepDown(levels - 1, act));
