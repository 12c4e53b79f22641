/** Which test files to run first for a mutant, so that the one that notices it comes early. */

/** What is known of the test files after some mutants. Paths as they are given to `inOrder`. */
export interface Experience {
  /** Source file → test file → mutants of the source that it noticed. */
  noticed: Map<string, Map<string, number>>;
  /** Test file → milliseconds it took last. */
  took: Map<string, number>;
}

/** Nothing else is built on these parts; their tests go through whole branches, registers and workbooks, and take seconds. */
const LAST_PARTS = ['src/changes/', 'src/release/', 'src/exports/', 'src/reporters/', 'src/staff/agenda/'];

/** Tests in one folder, and the parts they are asked about: what only they would notice elsewhere has no test. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(LAST_PARTS.map((part) => [part, [part]])),
  // What is said of every crafted branch, byte for byte.
  'src/testing/branches/': ['src/changes/', 'src/reporters/'],
};

/** Whether a test is asked about a source file: those of the last parts about their own alone. */
export function isAsked(source: string, test: string): boolean {
  const [, parts] = Object.entries(ASKED).find(([folder]) => test.includes(`/${folder}`)) ?? [];
  return parts === undefined || parts.some((part) => source.includes(`/${part}`));
}

/**
 * The test files of a source file: those that noticed most of its mutants so far, then its own, then those of its
 * folder, then the others; the quicker ones first among equals.
 */
export function inOrder(source: string, tests: readonly string[], { noticed, took }: Experience): string[] {
  const counts = noticed.get(source);
  const ranked = tests.map((test) => ({
    test,
    rank: [-(counts?.get(test) ?? 0), -nearness(source, test), took.get(test) ?? 0],
  }));
  return ranked.toSorted((a, b) => firstDifference(a.rank, b.rank)).map(({ test }) => test);
}

/** Its own test is nearest; of the others, the one that shares most folders. */
function nearness(source: string, test: string): number {
  if (test.startsWith(source.replace(/ts$/, ''))) return Number.MAX_SAFE_INTEGER;
  const [left, right] = [source.split('/'), test.split('/')];
  return left.findIndex((name, at) => name !== right[at]);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? 0;
    if (left !== right) return left - right;
  }
  return 0;
}
