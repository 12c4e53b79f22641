import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';

class AsGiven implements TestSequencer {
  shard = (tests: TestSpecification[]) => tests;
  sort = (tests: TestSpecification[]) => tests;
}

/**
 * Where the mutated code has its tests, folders and single files; those of other parts reach it too, but tell little more
 * and take long. What schemas tell editors is tested where it is written for them.
 */
const TESTS =
  'schemas src/registry src/eligibility src/changes src/publication src/release src/reporters src/exports src/staff/agenda src/staff/editing/editor-schema.test.ts src/testing/branches/branches.test.ts';

/**
 * The unit tests that mutation testing runs: without those that start processes, which a mutant does not reach. The
 * branches of src/testing/branches are recorded before, by `npm run mutate`.
 * `--tests "src/registry schemas"` takes those of a few parts: quicker, and stricter.
 */
export default defineConfig({
  test: {
    // scripts/proof/stryker/nearest-tests-first.ts gives them in the order they should run in.
    sequence: { sequencer: AsGiven },
    include: (process.env['MUTATION_TESTS'] ?? TESTS)
      .split(/\s+/)
      .map((part) => (part.endsWith('.ts') ? part : `${part}/**/*.test.ts`)),
    exclude: [
      'src/changes/git/**',
      'src/publication/{revision,record-history}.test.ts',
      'src/release/{files,origin,rebuild,replace-folder}.test.ts',
      // The same whole documents and registers for every mutant take hours; what they find, an example has to find as well.
      'src/{eligibility,publication}/*-properties.test.ts',
      // The largest texts there are, once for every mutant, tell no more than the smaller ones.
      'src/registry/gate/hostile.test.ts',
      // Whole lives and every sentence of every rule: one mutant that nothing notices would cost half a minute.
      'src/eligibility/{lives,rules/wording}.test.ts',
    ],
    // A mutant is found by few cases or not at all.
    env: { FUZZ_RUNS: '20', REGISTER_ROOT: resolve('src/testing/registers/usual') },
    testTimeout: 60_000,
  },
});
