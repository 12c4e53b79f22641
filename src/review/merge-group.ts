/**
 * Pull requests that wait in a queue, merged one after another: each is judged on top of those before it, as it will be
 * when it is in. So two that are right apart and wrong together are found before the main branch has them.
 */
import { z } from 'zod';
import { firstParents, treeOf, type MainCommit } from '#src/changes/git/first-parents.ts';
import { mergedCommit } from '#src/changes/git/merge.ts';
import { commitOf, startOf } from '#src/changes/git/revision.ts';
import { consentsTo, type Consent } from './consent.ts';
import { Pull, type MergeGroupEvent } from './event.ts';
import { fetchHead } from './fetch-head.ts';
import { judgeStep, type JudgedHead } from './judge-head.ts';
import type { Desk } from './review-pull.ts';

/** One change of the queue. */
export interface JudgedStep {
  judged: JudgedHead;
  /** The pull request it is, where that is certain. */
  number?: number;
}

/** A queue builds no more at once. */
const MOST_STEPS = 100;
/** What GitHub writes when it merges, and when it squashes. Only a hint: whoever titles a pull request may write it too. */
const HINTS = [/^Merge pull request #(\d{1,9}) from /, /\(#(\d{1,9})\)$/];
/** The name of the branch a queue makes for its last pull request. */
const LAST = /\/pr-(\d{1,9})-[0-9a-f]{40}$/;

/**
 * Judges every change between the main branch, which is checked out, and the commit the queue asks about, in order.
 * @throws Error in Chinese when GitHub refuses, the commit cannot be had, or it is not built on the main branch.
 */
export async function reviewMergeGroup(
  desk: Desk,
  { repository, merge_group }: MergeGroupEvent,
): Promise<JudgedStep[]> {
  const { root, access, asOf } = desk;
  const { head_sha: to, head_ref } = merge_group;
  fetchHead(root, to, access);
  const from = startOf(root, commitOf(root, 'HEAD'), to);
  const line = firstParents(root, { from, to, most: MOST_STEPS + 1 });
  if (line.length === 0 || line.length > MOST_STEPS || line.at(-1)?.parent !== from)
    throw new Error('排队的内容不是在主分支上逐份合并出来的，没有判断');
  const steps: JudgedStep[] = [];
  for (const step of line.toReversed()) {
    const hint = step.commit === to ? LAST.exec(head_ref)?.[1] : undefined;
    const pull = await pullOf(desk, repository, step, hint);
    const { checks, ignored }: Consent = pull
      ? await consentsTo(desk.api, desk.repository, pull)
      : { checks: [], ignored: [] };
    const judged = { ...judgeStep(root, step, checks, asOf, pull?.title), ignored };
    steps.push({ judged, ...(pull ? { number: pull.number } : {}) });
  }
  return steps;
}

/** The pull request whose head, merged onto what stands before, holds exactly what the step holds: only its consent counts. */
async function pullOf(
  desk: Desk,
  { full_name, default_branch }: MergeGroupEvent['repository'],
  { commit, parent, subject }: MainCommit,
  last: string | undefined,
): Promise<Pull | undefined> {
  const hinted = HINTS.flatMap((hint) => hint.exec(subject)?.[1] ?? []);
  for (const number of new Set([...(last === undefined ? [] : [last]), ...hinted])) {
    const pull = await pullNumbered(desk, number);
    if (pull?.base.ref !== default_branch || pull.base.repo.full_name !== full_name) continue;
    fetchHead(desk.root, pull.head.sha, desk.access);
    const merged = mergedCommit(desk.root, parent, pull.head.sha);
    if (merged && 'commit' in merged && treeOf(desk.root, merged.commit) === treeOf(desk.root, commit)) return pull;
  }
  return undefined;
}

async function pullNumbered({ api, repository }: Desk, number: string): Promise<Pull | undefined> {
  try {
    return z.parse(Pull, await api.get(`/repos/${repository}/pulls/${number}`));
  } catch (error) {
    if (error instanceof Error && error.cause === 404) return undefined;
    throw error;
  }
}
