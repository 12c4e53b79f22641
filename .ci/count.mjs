/** Sums the test runs' reports into one line, `N passed, N failed`; a run that left no report counts as a failure. */
import { existsSync, readFileSync } from 'node:fs';

const reports = ['unit', 'data', 'site'].map((name) => `.cache/tests/${name}.json`);
const totals = reports.map((path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 },
);
const sum = (key) => totals.reduce((total, report) => total + report[key], 0);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
