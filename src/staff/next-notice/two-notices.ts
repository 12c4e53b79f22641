/** Last year's notice and this year's side by side: whose words became which. */
import type { Policy } from '#schemas/policy.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { attachScraps } from './attach-scraps.ts';
import { findQuotations, type Outcome } from './find-quotations.ts';
import { bodyLines, partOf, type BodyLine } from './notice-body.ts';
import { renumbered, type Moved } from './renumber.ts';
import type { TidyNotice } from './tidy-notice.ts';

export interface TwoNotices {
  policy: Policy;
  /** Both texts whole. */
  before: string;
  after: TidyNotice;
  old: readonly BodyLine[];
  next: readonly BodyLine[];
  /** What became of a clause, task, measure or of the effect's words: by `clauses.3`, `tasks.0`, `effect`. */
  outcomes: ReadonlyMap<string, Outcome>;
  /** The new citation of an old one; undefined where nothing tells. */
  citationOf: (old: string) => string | undefined;
  /** Old part → new part. */
  parts: ReadonlyMap<string, string>;
}

export function besideEachOther({ policy, notice }: PolicyRecord, after: TidyNotice): TwoNotices {
  const old = bodyLines(notice, policy);
  const next = bodyLines(after.notice, { document: after.document ?? '', title: after.title ?? '' });
  const { effect } = policy;
  const home = [...policy.tasks, ...policy.clauses, ...policy.measures].find(({ id }) => id === effect?.passage);
  const quotations = [
    ...(['tasks', 'clauses', 'measures'] as const).flatMap((list) =>
      policy[list].map(({ citation, text }, i) => ({ id: `${list}.${i}`, citation, text })),
    ),
    ...(effect ? [{ id: 'effect', citation: home?.citation ?? '', text: effect.text }] : []),
  ];
  const find = (of: RegExp) =>
    findQuotations(
      old,
      next,
      quotations.filter(({ id }) => of.test(id)),
    );
  // Clauses may quote words of passages, and the effect those of either: only among themselves do they keep apart.
  const outcomes = new Map([...attachScraps(find(/^clauses/)), ...find(/^(tasks|measures)/), ...find(/^effect/)]);
  const moved = quotations.flatMap(({ id, citation }): Moved[] => {
    const found = outcomes.get(id)?.found;
    return found ? [{ citation, found }] : [];
  });
  const citationOf = (citation: string) => renumbered(citation, old, next, moved);
  const parts = new Map<string, string>();
  for (const part of new Set(old.map(partOf))) {
    const there = citationOf(part);
    if (there !== undefined) parts.set(part, there);
  }
  return { policy, before: notice, after, old, next, outcomes, citationOf, parts };
}
