/** A workflow's run → the comments its pull requests are to have. */
import { commentOf } from './comment.ts';
import type { WorkflowRunEvent } from './event.ts';
import { findPulls } from './find-pulls.ts';
import { MOST_PULLS, type Handover } from './handover.ts';
import { mayGoIn } from './judge-head.ts';
import { reviewPull, type Desk } from './review-pull.ts';

/** None when no open pull request to the default branch has the commit as its head; says in Chinese what it does. */
export async function reviewComments(
  desk: Desk,
  event: WorkflowRunEvent,
  say: (line: string) => void,
): Promise<Handover['comments']> {
  const pulls = await findPulls(desk.api, event);
  const commit = event.workflow_run.head_sha.slice(0, 10);
  if (pulls.length === 0) say(`没有以 ${commit} 为最新提交、并入主分支的申请：可能已关闭，或已有新的提交；不用评论`);
  if (pulls.length > MOST_PULLS) say(`${pulls.length} 份申请是同一个提交 ${commit}，只评论最早的 ${MOST_PULLS} 份`);
  const comments = [];
  for (const pull of pulls.slice(0, MOST_PULLS)) {
    const judged = await reviewPull(desk, pull);
    say(`#${pull.number} 提交 ${commit}：${mayGoIn(judged) ? '可以并入' : '还不能并入'}`);
    comments.push({ number: pull.number, body: commentOf(judged, desk.asOf) });
  }
  return comments;
}
