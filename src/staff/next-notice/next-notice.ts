/** Next year's notice from last year's data and the new text: two files, and what a person has still to settle in them. */
import { tooLarge } from '#src/registry/gate/bytes.ts';
import { loadDraftPolicy } from '#src/registry/load-draft-policy.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { PolicyRecord } from '#src/registry/registry.ts';
import { unsettledIn, type Unsettled } from '#src/registry/unsettled.ts';
import { draftedPolicy, misfits } from './drafted-policy.ts';
import { linesOfNew, newSentences, type NewSentence } from './new-sentences.ts';
import { revisedClauses, type RevisedClause } from './revise-clauses.ts';
import { revisePassages } from './revise-passages.ts';
import { reviseCovers, reviseEffect, reviseFields } from './revise-rest.ts';
import { reviseReadings, revisePractice } from './revise-readings.ts';
import { commentAtHead, reviseHead } from './revise-head.ts';
import { noRevision, reviseYaml, type Revision } from './revise-yaml.ts';
import { tidyNotice, type TidyNotice } from './tidy-notice.ts';
import { besideEachOther, type TwoNotices } from './two-notices.ts';

export interface NextNotice {
  /** From the register's root. */
  files: { notice: string; clauses: string };
  notice: string;
  clauses: string;
  tidy: TidyNotice;
  revised: readonly RevisedClause[];
  sentences: readonly NewSentence[];
  /** Where the file of clauses waits for a person: its line, and what is to be settled. */
  marks: readonly Unsettled[];
  /** What keeps the two files from being read. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Writes nothing. `yaml` is the text of last year's clauses, `written` the new notice as it was copied out of Word or
 * PDF, `day` the day of writing.
 * @throws Error with a Chinese message when the text has no part in which a clause could stand, or is too large for the register.
 */
export function nextNotice(id: string, from: PolicyRecord, yaml: string, written: string, day: string): NextNotice {
  const tidy = tidyNotice(written);
  const large = tooLarge(new TextEncoder().encode(tidy.notice).length, tidy.notice.split('\n').length);
  if (large !== undefined) throw new Error(`原文整理以后仍然过大：${large}；附件的正文不用贴`);
  const notices = besideEachOther(from, tidy);
  if (notices.next.length === 0)
    throw new Error('原文里没有“一、”“第一条”这样的序号，看不出各段是哪一条：是不是只复制了一部分');
  const revised = revisedClauses(notices);
  const revision = noRevision();
  reviseHead(id, notices, yaml, revision);
  const covers = reviseCovers(notices, revision);
  const tasks = revisePassages(notices, 'tasks', revision);
  const measures = revisePassages(notices, 'measures', revision);
  reviseClauses(notices, revised, revision);
  const readings = reviseReadings(notices, revised, day, revision);
  const drafted = draftedPolicy(notices, revised, { covers, readings, tasks, measures });
  revision.marks.push(...misfits(drafted, revised));
  const sentences = newSentences(drafted);
  revision.added.push(...linesOfNew(sentences, drafted, revised));
  revisePractice(notices, revision);
  const gone = goneIds(notices, revised);
  reviseFields(notices, gone, revision);
  reviseEffect(notices, gone, revision);
  const clauses = reviseYaml(withNewNumber(yaml, from.policy.document, tidy.document), revision);
  const files = { notice: `data/policies/${id}.md`, clauses: `data/policies/${id}.yaml` };
  return {
    files,
    notice: tidy.notice,
    clauses,
    tidy,
    revised,
    sentences,
    marks: unsettledIn(clauses),
    diagnostics: readBack(files, tidy.notice, clauses),
  };
}

/** The comment at the head of the file names the notice. */
function withNewNumber(yaml: string, before: string, after: string | undefined): string {
  const comment = commentAtHead(yaml);
  return after === undefined ? yaml : comment.replaceAll(before, after) + yaml.slice(comment.length);
}

function reviseClauses({ next }: TwoNotices, revised: readonly RevisedClause[], revision: Revision): void {
  for (const { clause, index, found, numbers, marks } of revised) {
    const path = ['clauses', index];
    if (!found) {
      revision.removed.push({ path, says: marks.join('；') });
      continue;
    }
    revision.marks.push(...marks.map((says) => ({ path, says })));
    if (found.line.citation !== clause.citation)
      revision.values.push({ path: [...path, 'citation'], text: found.line.citation });
    if (found.text !== clause.text) revision.values.push({ path: [...path, 'text'], text: found.text });
    for (const { param, after } of numbers)
      revision.values.push({ path: [...path, 'with', param], text: after, isNumber: true });
  }
  // In the order of the new notice; within a line, and for what is gone, in that of the old file.
  let last = -1;
  const places = revised.map(({ found }) => (last = found ? next.indexOf(found.line) : last));
  revision.order.clauses = revised
    .map(({ index }) => index)
    .toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}

function goneIds({ policy, outcomes }: TwoNotices, revised: readonly RevisedClause[]): ReadonlySet<string> {
  const passages = (['tasks', 'measures'] as const).flatMap((list) =>
    policy[list].filter((_, i) => !outcomes.get(`${list}.${i}`)?.found),
  );
  const clauses = revised.filter(({ found }) => !found).map(({ clause }) => clause);
  return new Set([...passages, ...clauses].map(({ id }) => id));
}

function readBack(files: NextNotice['files'], notice: string, clauses: string): Diagnostic[] {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { diagnostics } = loadDraftPolicy(
    { path: files.clauses, bytes: bytes(clauses) },
    { path: files.notice, bytes: bytes(notice) },
  );
  return diagnostics.filter(({ rule }) => rule !== 'register/unsettled');
}
