/** A notice's text as an official document is laid out, with its clauses where they stand. Not a word is added or left out. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { spansOf, type Passage, type Piece } from './clause-spans.ts';

type Policy = PublicRegistry['policies'][number]['policy'];
type Clause = Policy['clauses'][number];

/** What a line of an official document is. */
export type LineKind =
  'letterhead' | 'number' | 'title' | 'addressees' | 'part' | 'subpart' | 'paragraph' | 'attachment';

/** What is marked in a line: a clause with its number in the document, or the run-in heading of an item. */
export type Mark = { clause: NumberedClause } | 'heading';

export interface NumberedClause {
  number: number;
  id: string;
  citation: string;
  strength: Clause['strength'];
  text: string;
}

export interface NoticeLine {
  kind: LineKind;
  /** Anchor of a task or measure the line holds. */
  id?: string;
  pieces: readonly Piece<Mark>[];
  /** The clauses that stand in the line, in their order. */
  clauses: readonly NumberedClause[];
}

/** Lays a notice out, line by line. Empty lines separate; clauses are numbered in the order in which they end, where the number stands. */
export function layOutNotice({ policy, notice }: PublicRegistry['policies'][number]): NoticeLine[] {
  const lines = cited(
    notice
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    policy,
  );
  let number = 0;
  return lines.map(({ text, kind, citation }) => {
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
      return { start, end, mark: { clause: { number, id, citation, strength, text: words } } };
    });
    const passage = [...policy.tasks, ...policy.measures].find((each) => each.citation === citation);
    return {
      kind,
      ...(passage && text.includes(passage.text) ? { id: passage.id } : {}),
      pieces: spansOf<Mark>(text, [...passages, ...headings(text, kind, passages)]),
      clauses: passages.map(({ mark }) => mark.clause),
    };
  });
}

interface CitedLine {
  text: string;
  kind: LineKind;
  /** As policies cite it: `二、（一）2`. */
  citation: string;
}

/** Each line with what it is and how it is cited; a citation holds until the next heading or item. */
function cited(lines: readonly string[], policy: Policy): CitedLine[] {
  let [part, section, item] = ['', '', ''];
  let attached = false;
  return lines.map((text, i) => {
    const [, newPart] = /^([一二三四五六七八九十]+、)/.exec(text) ?? [];
    const [, newSection] = /^[（(]([一二三四五六七八九十]+)[）)]/.exec(text) ?? [];
    const [, newItem] = /^(\d+)\. /.exec(text) ?? [];
    if (newPart) [part, section, item] = [newPart, '', ''];
    if (newSection) [section, item] = [`（${newSection}）`, ''];
    if (newItem) item = newItem;
    attached ||= text.startsWith('附件');
    const inBody = newPart ? 'part' : newSection && !text.includes('。') ? 'subpart' : 'paragraph';
    const kind = attached ? 'attachment' : part === '' ? kindBefore(text, i, policy) : inBody;
    return { text, kind, citation: `${part}${section}${item}` };
  });
}

/** What a line before the first part is. */
function kindBefore(text: string, i: number, { document, title }: Policy): LineKind {
  if (text === document) return 'number';
  if (text === title) return 'title';
  if (i === 0) return 'letterhead';
  return text.endsWith('：') && !text.includes('。') ? 'addressees' : 'paragraph';
}

/**
 * The run-in heading of an item (`1. 目标任务明确。`), cut wherever a clause begins or ends, so that clauses stay whole. A
 * first sentence as long as a paragraph is no heading.
 */
function headings(text: string, kind: LineKind, clauses: readonly Passage<Mark>[]): Passage<Mark>[] {
  const end = text.indexOf('。') + 1;
  if (kind !== 'paragraph' || !/^(\d+\. |[（(])/.test(text) || end === 0 || end > 24) return [];
  const cuts = [0, end, ...clauses.flatMap(({ start, end: stop }) => [start, stop])].filter((cut) => cut <= end);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(1).map((edge, i) => ({ start: edges[i] ?? 0, end: edge, mark: 'heading' }));
}

/** Whether a notice names a contact: the register keeps the office and its telephone and leaves the person out. */
export const leavesContactOut = ({ notice }: PublicRegistry['policies'][number]): boolean =>
  notice.includes('联系人：');
