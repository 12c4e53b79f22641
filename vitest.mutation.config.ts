import { defineConfig } from 'vitest/config';

/**
 * The unit tests that mutation testing runs: without those that start processes, which a mutant does not reach. The branches of
 * src/changes are recorded before, by `npm run mutate`.
 * `MUTATION_TESTS="src/registry schemas"` takes those of a few folders: quicker, and stricter.
 */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? 'schemas src').split(/\s+/).map((folder) => `${folder}/**/*.test.ts`),
    exclude: [
      'src/e2e/**',
      'src/{architecture,workflows,threats}.test.ts',
      'src/changes/git/**',
      'src/publication/{revision,record-history}.test.ts',
      // The same whole documents and registers for every mutant take hours; what they find, an example has to find as well.
      'src/{eligibility,publication}/*-properties.test.ts',
      'src/editing/{,alliance-text/}*-properties.test.ts',
      'src/application/application-document.test.ts',
      // The largest texts there are, once for every mutant, tell no more than the smaller ones.
      'src/registry/gate/hostile.test.ts',
    ],
    // A mutant is found by few cases or not at all.
    env: { FUZZ_RUNS: '20' },
    testTimeout: 60_000,
  },
});
