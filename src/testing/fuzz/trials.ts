/**
 * How every property is tried: with one fixed seed, so that a run says the same twice; or with another on demand.
 *
 *     FUZZ_SEED=random   a new seed; a number takes that one
 *     FUZZ_RUNS=10000    so many cases of each property, instead of the number the test asks for
 *
 * A property that fails prints its counterexample, and how to see it again. `npm run fuzz` runs all of them this way.
 */
import fc from 'fast-check';

const FIXED = 20240701;

/** Seed and runs as the environment asks for them. @throws Error when it asks for something that is no number. */
export function trialsFor(
  runs: number,
  { FUZZ_SEED, FUZZ_RUNS }: Readonly<Record<string, string | undefined>> = process.env,
): { seed: number; numRuns: number } {
  const seed = FUZZ_SEED === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(FUZZ_SEED || FIXED);
  const numRuns = Number(FUZZ_RUNS || runs);
  if (!Number.isInteger(seed) || !Number.isInteger(numRuns) || numRuns < 1)
    throw new Error('FUZZ_SEED 应为整数或 random，FUZZ_RUNS 应为正整数');
  return { seed, numRuns };
}

/** Tries a property that many times. @throws Error with the smallest counterexample found and how to see it again. */
export function holdsFor<Ts extends [unknown, ...unknown[]]>(
  runs: number,
  values: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  property: (...each: Ts) => void,
): void {
  // What a property returns says nothing: it fails by throwing.
  fc.assert(
    fc.property<Ts>(...values, (...each) => void property(...each)),
    options(runs),
  );
}

/** The same for a property that takes its time. */
export async function holdsInTheEnd<Ts extends [unknown, ...unknown[]]>(
  runs: number,
  values: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  property: (...each: Ts) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty<Ts>(...values, async (...each) => void (await property(...each))),
    options(runs),
  );
}

const options = <Ts>(runs: number): fc.Parameters<Ts> => {
  const { seed, numRuns } = trialsFor(runs);
  return { seed, numRuns, reporter: report };
};

/** fast-check's own report, with the way to the same case again. */
function report<Ts>(details: fc.RunDetails<Ts>): void {
  if (!details.failed) return;
  const again = `重现：FUZZ_SEED=${details.seed} FUZZ_RUNS=${details.numRuns} npm run test:unit -- <文件>`;
  throw new Error(`${fc.defaultReportMessage(details)}\n\n${again}`, {
    cause: details.errorInstance,
  });
}
