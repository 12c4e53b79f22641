import { defineConfig } from 'vitest/config';

/** The unit tests that mutation testing runs: without those that start processes, which a mutant does not reach. */
export default defineConfig({
  test: {
    include: ['schemas/**/*.test.ts', 'src/**/*.test.ts'],
    exclude: [
      'src/e2e/**',
      'src/{architecture,workflows}.test.ts',
      'src/publication/{revision,record-history}.test.ts',
      // Whole registers for every mutant take hours; what they find, an example has to find as well.
      'src/{eligibility,publication}/*-properties.test.ts',
      // The largest texts there are, once for every mutant, tell no more than the smaller ones.
      'src/registry/gate/hostile.test.ts',
    ],
    // A mutant is found by few cases or not at all.
    env: { FUZZ_RUNS: '100' },
    testTimeout: 60_000,
  },
});
