import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor, holdsInTheEnd, trialsFor } from './trials.ts';

describe('seed and runs', () => {
  test.each([
    [{}, 20240701, 300],
    [{ FUZZ_SEED: '', FUZZ_RUNS: '' }, 20240701, 300],
    [{ FUZZ_SEED: '7' }, 7, 300],
    [{ FUZZ_SEED: '-7', FUZZ_RUNS: '10' }, -7, 10],
  ])('%j', (environment, seed, numRuns) => expect(trialsFor(300, environment)).toEqual({ seed, numRuns }));

  test('a random seed is another each time', () => {
    const seeds = Array.from({ length: 5 }, () => trialsFor(300, { FUZZ_SEED: 'random' }).seed);
    expect(new Set(seeds).size).toBeGreaterThan(1);
    expect(seeds.every(Number.isInteger)).toBe(true);
  });

  test.each([{ FUZZ_SEED: 'x' }, { FUZZ_SEED: '1.5' }, { FUZZ_RUNS: '0' }, { FUZZ_RUNS: 'many' }])(
    '%j is refused',
    (environment) => {
      expect(() => trialsFor(300, environment)).toThrow('FUZZ_SEED 应为整数或 random，FUZZ_RUNS 应为正整数');
    },
  );
});

const AGAIN = /Counterexample: \[\[?10\]?\][^]*重现：FUZZ_SEED=-?\d+ FUZZ_RUNS=\d+ npm run test:unit/;

test('a property that fails says for what, and how to see it again', async () => {
  const small = (n: number) => expect(n).toBeLessThan(10);
  expect(() => holdsFor(300, [fc.nat(1000)], small)).toThrow(AGAIN);
  await expect(holdsInTheEnd(300, [fc.nat(1000)], async (n) => small(await Promise.resolve(n)))).rejects.toThrow(AGAIN);
  expect(() => holdsFor(300, [fc.nat(9)], small)).not.toThrow();
});

test('every property of the project is tried this way', () => {
  const tests = ['schemas', 'src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const others = tests
    .filter((file) => !file.includes('node_modules'))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('trials.test.ts'))
    .filter((file) => /\bfc\.(assert|check|property|asyncProperty)\(/.test(readFileSync(file, 'utf8')));
  expect(others).toEqual([]);
});
