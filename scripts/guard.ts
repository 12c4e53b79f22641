/** For guard.yml: whether a pull request, or what waits in a queue, may go in, by the code and notices of the default branch, which is checked out. */
import { appendFileSync } from 'node:fs';
import { ignoredLines, reviewMarkdown } from '#src/review/comment.ts';
import { MergeGroupEvent, Pull, PullEvent } from '#src/review/event.ts';
import { mayGoIn, type JudgedHead, type Obstacle } from '#src/review/judge-head.ts';
import { reviewMergeGroup } from '#src/review/merge-group.ts';
import { reviewPull, type Desk } from '#src/review/review-pull.ts';
import { githubReporter } from '#src/reporters/github.ts';
import { today } from '#src/today.ts';
import { runCommand } from './command.ts';
import { eventOf, githubOf, variable } from './runner.ts';

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  unrelated: '与登记簿没有共同的历史',
  large: '改动的文件太多，没有逐个判断',
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const sayInSummary = (text: string) => appendFileSync(variable('GITHUB_STEP_SUMMARY'), text);

await runCommand(async () => {
  const event = eventOf();
  const access = { server: variable('GITHUB_SERVER_URL'), token: variable('GITHUB_TOKEN') };
  const repository = variable('GITHUB_REPOSITORY');
  const desk: Desk = { root: process.cwd(), api: githubOf(), repository, access, asOf: today() };
  const isGroup = typeof event === 'object' && event !== null && 'merge_group' in event;
  return (await (isGroup ? mayGroupGoIn(desk, event) : mayPullGoIn(desk, event))) ? 0 : 1;
});

async function mayPullGoIn(desk: Desk, given: unknown): Promise<boolean> {
  const event = PullEvent.parse(given);
  const pull = Pull.parse(await desk.api.get(`/repos/${desk.repository}/pulls/${event.pull_request.number}`));
  if (pull.head.sha !== event.pull_request.head.sha) {
    say('已有新的提交，以新的提交那一次为准');
    return false;
  }
  return tell(await reviewPull(desk, pull));
}

/** In the order of the queue; what comes after one that is wrong is told of as well. */
async function mayGroupGoIn(desk: Desk, given: unknown): Promise<boolean> {
  const steps = await reviewMergeGroup(desk, MergeGroupEvent.parse(given));
  const told = steps.map(({ judged, number }, i) => {
    const which = number === undefined ? '认不出是哪一份申请，没有同意可算' : `#${number}`;
    const line = `排队的第 ${i + 1} 份（提交 ${judged.head.slice(0, 10)}）：${which}`;
    say(line);
    sayInSummary(`${line}\n\n`);
    return tell(judged);
  });
  return told.every(Boolean);
}

/** Says what was found, and whether it may go in. */
function tell(judged: JudgedHead): boolean {
  sayInSummary(reviewMarkdown(judged));
  if (judged.report) process.stdout.write(githubReporter(judged.report));
  for (const line of ignoredLines(judged)) say(line);
  if (judged.obstacle !== undefined) say(OBSTACLES[judged.obstacle]);
  return mayGoIn(judged);
}
