/** The new notice's data as far as it is found by itself: what the checks are asked about. */
import type { Policy } from '#schemas/policy.ts';
import type { DataPath } from '#schemas/shape.ts';
import { coverageSlips } from '#src/eligibility/notice-checks/coverage.ts';
import { noticeText, type NoticeText } from '#src/eligibility/notice-checks/notice-text.ts';
import { numberSlips } from '#src/eligibility/notice-checks/numbers.ts';
import { strengthSlips } from '#src/eligibility/notice-checks/strengths.ts';
import { vocabularySlips } from '#src/eligibility/notice-checks/vocabulary.ts';
import type { RevisedClause } from './revise-clauses.ts';
import type { TwoNotices } from './two-notices.ts';

export interface Drafted {
  policy: Policy;
  notice: NoticeText;
}

export function draftedPolicy(
  { policy, after }: TwoNotices,
  revised: readonly RevisedClause[],
  rest: Pick<Policy, 'covers' | 'readings' | 'tasks' | 'measures'>,
): Drafted {
  const head = { document: after.document ?? policy.document, title: after.title ?? policy.title };
  const clauses = revised.flatMap(({ clause, found, numbers }) => {
    if (!found) return [];
    const params = { ...clause.with, ...Object.fromEntries(numbers.map(({ param, after: value }) => [param, value])) };
    const moved = { ...clause, citation: found.line.citation, text: found.text };
    return [clause.with ? { ...moved, with: params } : moved];
  });
  return { policy: { ...policy, ...head, ...rest, clauses }, notice: noticeText(after.notice, head) };
}

/** What does not fit together in the new data, by where it stood in last year's file. */
export function misfits({ policy, notice }: Drafted, revised: readonly RevisedClause[]): Mark[] {
  const checked = { policy, notice };
  const kept = revised.filter(({ found }) => found);
  const ofClauses = [...numberSlips(checked), ...strengthSlips(checked)].flatMap(({ at, message }): Mark[] => {
    if (!('path' in at)) return [];
    const [list, item = 0] = at.path;
    const index = kept[Number(item)]?.index;
    return list === 'clauses' && index !== undefined ? [{ path: ['clauses', index], says: message }] : [];
  });
  const strange = vocabularySlips(checked).flatMap(({ at, found }) =>
    'path' in at && found !== undefined ? [{ list: String(at.path[1]), word: `“${found}”` }] : [],
  );
  const ofWords = [...Map.groupBy(strange, ({ list }) => list)].map(([list, words]) => ({
    path: ['vocabulary', list],
    says: `新原文里没有${words.map(({ word }) => word).join('、')}，改用新原文的词`,
  }));
  return [...ofClauses, ...ofWords];
}

interface Mark {
  path: DataPath;
  says: string;
}

/** Words of the covered parts that no clause quotes, each with its place in the notice. */
export const leftOut = ({ policy, notice }: Drafted): { offset: number; words: string }[] =>
  coverageSlips({ policy, notice }).flatMap(({ at, found: words }) =>
    'offset' in at && words ? [{ offset: at.offset, words }] : [],
  );
