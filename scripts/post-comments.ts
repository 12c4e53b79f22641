/** For comment.yml: posts what scripts/review.ts has written. Runs with the right to comment, and without any package. */
import { readHandover } from '#src/review/handover.ts';
import { postComments } from '#src/review/post-comments.ts';
import { CannotRun, runCommand } from './command.ts';
import { githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new CannotRun('用法：node scripts/post-comments.ts 文件（scripts/review.ts 写的）');
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await postComments(githubOf(), variable('GITHUB_REPOSITORY'), readHandover(file), say);
  return 0;
});
