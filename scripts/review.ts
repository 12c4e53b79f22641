/** For comment.yml: judges the pull request a workflow ran for, or all that are open, and writes what is to be said to the file named. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { askedPulls } from '#src/review/asked-pulls.ts';
import { writtenHandover } from '#src/review/handover.ts';
import { reviewComments } from '#src/review/review-comments.ts';
import { today } from '#src/today.ts';
import { CannotRun, runCommand } from './command.ts';
import { eventOf, githubOf, variable } from './runner.ts';

/** No other is begun with after so many milliseconds: the job has to end in time. */
const MOST_TIME = 6 * 60_000;

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new CannotRun('用法：node scripts/review.ts 文件（写评论内容的地方）');
  const started = performance.now();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const desk = {
    root: process.cwd(),
    api: githubOf(),
    repository: variable('GITHUB_REPOSITORY'),
    access: { server: variable('GITHUB_SERVER_URL'), token: variable('GITHUB_TOKEN') },
    asOf: today(),
  };
  const pulls = await askedPulls(desk, eventOf(), say);
  const comments = await reviewComments(desk, pulls, say, () => performance.now() - started < MOST_TIME);
  if (comments.length === 0) return 0;
  writeFileSync(file, writtenHandover({ comments }));
  appendFileSync(variable('GITHUB_OUTPUT'), 'found=true\n');
  return 0;
});
