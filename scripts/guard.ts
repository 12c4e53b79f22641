/** For guard.yml: whether a pull request may go in, by the code and notices of the default branch, which is checked out. */
import { appendFileSync } from 'node:fs';
import { ignoredLines, reviewMarkdown } from '#src/review/comment.ts';
import { Pull, PullEvent } from '#src/review/event.ts';
import { mayGoIn } from '#src/review/judge-head.ts';
import { reviewPull } from '#src/review/review-pull.ts';
import { githubReporter } from '#src/reporters/github.ts';
import { today } from '#src/today.ts';
import { runCommand } from './command.ts';
import { eventOf, githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const event = PullEvent.parse(eventOf());
  const [api, repository] = [githubOf(), event.repository.full_name];
  const pull = Pull.parse(await api.get(`/repos/${repository}/pulls/${event.pull_request.number}`));
  if (pull.head.sha !== event.pull_request.head.sha) {
    process.stdout.write('已有新的提交，以新的提交那一次为准\n');
    return 1;
  }
  const access = { server: variable('GITHUB_SERVER_URL'), token: variable('GITHUB_TOKEN') };
  const judged = await reviewPull({ root: process.cwd(), api, repository, access, asOf: today() }, pull);
  appendFileSync(variable('GITHUB_STEP_SUMMARY'), reviewMarkdown(judged));
  process.stdout.write(judged.report ? githubReporter(judged.report) : '与登记簿没有共同的历史\n');
  for (const line of ignoredLines(judged)) process.stdout.write(`${line}\n`);
  if (judged.obstacle === 'conflict') process.stdout.write('与登记簿的最新内容有冲突\n');
  return mayGoIn(judged) ? 0 : 1;
});
