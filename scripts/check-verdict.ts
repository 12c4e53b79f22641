/** For check.yml: sums up its jobs into the one check that a pull request needs. Installs nothing. */
import { appendFileSync } from 'node:fs';
import { checkVerdict, verdictLog, verdictMarkdown } from '#src/review/check-verdict.ts';
import { readNeeds } from '#src/review/needs.ts';
import { runCommand } from './command.ts';
import { variable } from './runner.ts';

await runCommand(() => {
  const verdict = checkVerdict(readNeeds(variable('NEEDS')));
  process.stdout.write(verdictLog(verdict));
  appendFileSync(variable('GITHUB_STEP_SUMMARY'), verdictMarkdown(verdict));
  return verdict.passed ? 0 : 1;
});
