/** A notice's text as an official document is laid out, with its clauses where they stand. Not a word is added or left out. */
import type { PublicNotice } from '#src/publication/public-registry.ts';
import { noticeLines, type LineKind } from '#src/registry/notice-lines.ts';
import type { Reading } from '#src/registry/readings.ts';
import { spansOf, type Passage, type Piece } from './clause-spans.ts';

export type { LineKind } from '#src/registry/notice-lines.ts';

type Clause = PublicNotice['policy']['clauses'][number];

/** What is marked in a line: a clause with its number in the document, or the run-in heading of an item. */
export type Mark = { clause: NumberedClause } | 'heading';

export interface NumberedClause {
  number: number;
  id: string;
  citation: string;
  strength: Clause['strength'];
  text: string;
  /** How the bureau reads it. */
  readings: readonly Reading[];
}

/** A line as it is laid out. */
export interface LaidOutLine {
  kind: LineKind;
  /** Anchor of a task or measure the line holds. */
  id?: string;
  pieces: readonly Piece<Mark>[];
  /** The clauses that stand in the line, in their order. */
  clauses: readonly NumberedClause[];
  /** How the bureau reads the passage that begins with the line. */
  readings: readonly Reading[];
}

/** Lays a notice out, line by line. Empty lines separate; clauses are numbered in the order in which they end, where the number stands. */
export function layOutNotice({ policy, notice }: PublicNotice): LaidOutLine[] {
  const lines = noticeLines(notice, policy);
  const { readings = [] } = policy;
  let number = 0;
  return lines.map(({ text, kind, citation }, i) => {
    const standing = policy.clauses
      .filter((clause) => clause.citation === citation && text.includes(clause.text))
      .map((clause) => ({
        clause,
        start: text.indexOf(clause.text),
        end: text.indexOf(clause.text) + clause.text.length,
      }))
      .sort((a, b) => a.end - b.end || b.start - a.start);
    const passages = standing.map(({ start, end, clause: { id, strength, text: words } }) => {
      number += 1;
      return {
        start,
        end,
        mark: {
          clause: {
            number,
            id,
            citation,
            strength,
            text: words,
            readings: readings.filter((each) => each.clause === id),
          },
        },
      };
    });
    const passage = [...policy.tasks, ...policy.measures].find((each) => each.citation === citation);
    return {
      kind,
      ...(passage && text.includes(passage.text) ? { id: passage.id } : {}),
      pieces: spansOf<Mark>(text, [...passages, ...headings(text, kind, passages)]),
      clauses: passages.map(({ mark }) => mark.clause),
      readings: begins(lines, i) ? readings.filter((each) => each.citation === citation) : [],
    };
  });
}

/** Whether a line is the first of its citation. */
const begins = (lines: readonly { citation: string }[], at: number) =>
  lines.findIndex(({ citation }) => citation === lines[at]?.citation) === at;

/**
 * The run-in heading of an item (`1. 目标任务明确。`), cut wherever a clause begins or ends, so that clauses stay whole. A
 * first sentence as long as a paragraph is no heading, nor is one that nothing follows.
 */
function headings(text: string, kind: LineKind, clauses: readonly Passage<Mark>[]): Passage<Mark>[] {
  const end = text.indexOf('。') + 1;
  if (kind !== 'paragraph' || !/^(\d+\. |[（(])/.test(text) || end === 0 || end > 24 || end === text.length) return [];
  const cuts = [0, end, ...clauses.flatMap(({ start, end: stop }) => [start, stop])].filter((cut) => cut <= end);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(1).map((edge, i) => ({ start: edges[i] ?? 0, end: edge, mark: 'heading' }));
}
