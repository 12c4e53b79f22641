/** What comment.yml was started by → the pull requests to judge, in the order of their turn. */
import { commitOf } from '#src/changes/git/revision.ts';
import { Repository, WorkflowRunEvent, type Pull } from './event.ts';
import { pullsOfRun } from './find-pulls.ts';
import type { Desk } from './review-pull.ts';
import { pullsToSweep } from './sweep.ts';

/**
 * After a workflow, its own; at an hour or a push, all that are open. Says in Chinese where there is none.
 * @throws Error in Chinese when GitHub refuses.
 */
export async function askedPulls(
  { root, api, repository, asOf }: Desk,
  event: unknown,
  say: (line: string) => void,
): Promise<Pull[]> {
  if (typeof event === 'object' && event !== null && 'workflow_run' in event) {
    const run = WorkflowRunEvent.parse(event);
    const found = await pullsOfRun(api, run);
    const commit = run.workflow_run.head_sha.slice(0, 10);
    if (found.length === 0) say(`没有以 ${commit} 为最新提交、并入主分支的申请：可能已关闭，或已有新的提交；不用评论`);
    return found;
  }
  // What an hour gives names nothing: the repository is asked for.
  const own = Repository.parse(await api.get(`/repos/${repository}`));
  const found = await pullsToSweep(api, own, { base: commitOf(root, 'HEAD'), asOf });
  if (found.length === 0) say('没有待审核的申请');
  return found;
}
