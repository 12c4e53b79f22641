/** For comment.yml: judges the pull requests a workflow ran on, and writes what is to be said of them to the file named. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { reviewComments } from '#src/review/review-comments.ts';
import { WorkflowRunEvent } from '#src/review/event.ts';
import { writtenHandover } from '#src/review/handover.ts';
import { today } from '#src/today.ts';
import { CannotRun, runCommand } from './command.ts';
import { eventOf, githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new CannotRun('用法：node scripts/review.ts 文件（写评论内容的地方）');
  const event = WorkflowRunEvent.parse(eventOf());
  const desk = {
    root: process.cwd(),
    api: githubOf(),
    repository: event.repository.full_name,
    access: { server: variable('GITHUB_SERVER_URL'), token: variable('GITHUB_TOKEN') },
    asOf: today(),
  };
  const comments = await reviewComments(desk, event, (line) => process.stdout.write(`${line}\n`));
  if (comments.length === 0) return 0;
  writeFileSync(file, writtenHandover({ head: event.workflow_run.head_sha, comments }));
  appendFileSync(variable('GITHUB_OUTPUT'), 'found=true\n');
  return 0;
});
