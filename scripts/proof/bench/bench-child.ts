/** One measurement of `npm run bench`, in a process of its own; its last line of output is `{ ms, mib, bytes? }`. */
import { CASES, type CaseName } from './cases.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const taken = await CASES[name as CaseName](folder);
process.stdout.write(`\n${JSON.stringify({ ...taken, mib: process.resourceUsage().maxRSS / 1024 })}\n`);
