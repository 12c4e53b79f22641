/** The order of test files where nothing is known of earlier runs: what takes longest begins first, so that no worker is left alone with it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ROOT = resolve(import.meta.dirname, '../..');

/** Those that start many processes, judge thousands of registers or open many pages, whatever the size of the file. */
const LONGEST = [
  'scripts/proof/faults/faults.test.ts',
  'src/testing/branches/branches.test.ts',
  'src/testing/review/branches.test.ts',
  'src/testing/other-city/reports.test.ts',
  'src/staff/form/parity.test.ts',
  'src/review/guard-steps.test.ts',
  'src/review/sweep-steps.test.ts',
  'src/staff/form/ui/read-book.test.ts',
  'src/publication/publish-properties.test.ts',
  'src/testing/e2e/release.test.ts',
  'src/testing/e2e/history.test.ts',
  'src/testing/e2e/kept-pages.test.ts',
  'src/testing/e2e/lasting-bytes.test.ts',
  'src/testing/e2e/apply-states.test.ts',
  'src/testing/e2e/few-records.test.ts',
  'src/testing/any-register/open-pages.test.ts',
].map((path) => resolve(ROOT, path));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = LONGEST.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`no such test: ${gone.join(', ')}; see src/testing/longest-first.ts`);
    const rank = ({ moduleId }: TestSpecification) => (LONGEST.includes(resolve(moduleId)) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
