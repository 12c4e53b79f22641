/** The lines of a notice in which clauses stand, each cut at its marks. */
import type { Policy } from '#schemas/policy.ts';
import { noticeLines, type NoticeLine } from '#src/registry/notice-lines.ts';
import { pairsOf, type Pairs } from './likeness.ts';
import { wordsOf, type Words } from './words.ts';

export interface BodyLine extends NoticeLine {
  /** Of the text behind the line's own number; places are counted from the start of the line. */
  words: Words;
  pairs: Pairs;
  /** Indexes into the words at which a part of a sentence begins or ends, the first and the last included. */
  cuts: readonly number[];
}

const HEAD = new Set(['letterhead', 'number', 'title', 'addressees', 'attachment']);

/** Everything from the first heading on but attachments. */
export function bodyLines(notice: string, policy: Pick<Policy, 'document' | 'title'>): BodyLine[] {
  return noticeLines(notice, policy).flatMap((line): BodyLine[] => {
    if (HEAD.has(line.kind) || line.citation === '') return [];
    const { chars, at } = wordsOf(line.text.slice(line.mark.length));
    const words = { chars, at: at.map((place) => place + line.mark.length) };
    return [{ ...line, words, pairs: pairsOf(chars), cuts: cutsOf(line.text, words) }];
  });
}

function cutsOf(text: string, { at }: Words): number[] {
  const cuts = at.flatMap((place, i) => {
    const before = text.slice((at[i - 1] ?? place - 1) + 1, place);
    return i === 0 || /[。；，：！？、]/.test(before) ? [i] : [];
  });
  return [...cuts, at.length];
}

/** The heading of the part a line stands in; the line's own citation where there are no parts. */
export const partOf = ({ headings, citation }: NoticeLine): string => headings[0]?.citation ?? citation;
