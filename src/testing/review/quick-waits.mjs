/** Loaded by the commands of tests: what waits between two tries waits a thousandth of it. */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const wait = timers.setTimeout;
timers.setTimeout = (milliseconds = 0, ...rest) => wait(milliseconds / 1000, ...rest);
syncBuiltinESMExports();
