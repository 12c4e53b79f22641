/** One measurement of `npm run bench`, in its own process: prints `{ ms, mib }` as JSON. */
import { CASES, type CaseName } from '#src/bench/cases.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const ms = CASES[name as CaseName](folder);
process.stdout.write(JSON.stringify({ ms, mib: process.resourceUsage().maxRSS / 1024 }));
