/** For check.yml and deploy.yml, when the register on main has errors: which merges do not go together. */
import { appendFileSync } from 'node:fs';
import { checkForPublication } from '#src/check-register.ts';
import { clashLine, writtenClashes } from '#src/review/clashes.ts';
import { mergesBehind } from '#src/review/merges-behind.ts';
import { today } from '#src/today.ts';
import { runCommand } from './command.ts';
import { variable } from './runner.ts';

/** No further merge is tried after so many milliseconds: the job has to end in time. */
const MOST_TIME = 4 * 60_000;

await runCommand(() => {
  const [root, asOf, started] = [process.cwd(), today(), performance.now()];
  const { report, leftOut } = checkForPublication(root, asOf);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  // What keeps the site from being published comes first.
  errors.sort((a, b) => Number(leftOut.includes(a.at.file)) - Number(leftOut.includes(b.at.file)));
  const clashes = mergesBehind(root, asOf, errors, () => performance.now() - started < MOST_TIME);
  const text = ['## 错误是怎么来的', '', ...clashes.map(clashLine), ''].join('\n');
  process.stdout.write(text);
  appendFileSync(variable('GITHUB_STEP_SUMMARY'), `\n${text}`);
  appendFileSync(variable('GITHUB_OUTPUT'), `clashes=${writtenClashes(clashes)}\n`);
  return 0;
});
