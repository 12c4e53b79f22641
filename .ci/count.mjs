/**
 * Sums the test runs' reports into one line, `N passed, N failed`. A run that left no report counts as a failure, and so
 * does a file in which no test failed but what stands around them did.
 */
import { existsSync, readFileSync } from 'node:fs';

const reports = ['unit', 'data', 'site'].map((name) => `.cache/tests/${name}.json`);
const counts = reports.map((path) => {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults = [] } = JSON.parse(readFileSync(path, 'utf8'));
  const isOnlyAround = ({ status, assertionResults = [] }) =>
    status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
  return { passed: numPassedTests, failed: numFailedTests + testResults.filter(isOnlyAround).length };
});
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
