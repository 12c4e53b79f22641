/** One measurement of `npm run bench`, in a process of its own; its last line of output is `{ ms, mib }`. */
import { CASES, type CaseName } from '#src/bench/cases.ts';
import { BENCH_DAY } from '#src/bench/history.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const ms = name === 'command' ? await runWholeCommand() : CASES[name as CaseName](folder);
process.stdout.write(`\n${JSON.stringify({ ms, mib: process.resourceUsage().maxRSS / 1024 })}\n`);

/** The command as people run it; from the start of the process, so that loading it counts. */
async function runWholeCommand(): Promise<number> {
  process.argv = [...process.argv.slice(0, 2), '--data', folder, '--as-of', BENCH_DAY];
  await import('./validate.ts');
  return performance.now();
}
