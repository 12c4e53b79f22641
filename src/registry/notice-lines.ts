/** A notice's text, line by line: what each line is, how it is cited and under which headings it stands. */
import type { Policy } from '#schemas/policy.ts';

/** What a line of an official document is. */
export type LineKind =
  'letterhead' | 'number' | 'title' | 'addressees' | 'part' | 'subpart' | 'paragraph' | 'attachment';

export interface NoticeLine {
  /** Trimmed. */
  text: string;
  /** Its own number as written, with the blank behind it: `1. `, `（一）`; empty where it has none. */
  mark: string;
  kind: LineKind;
  /** As clauses cite it: `二、（一）2`, `四、1`, `第三条`; a part alone as `二`, and `附件`. Empty before the first part. */
  citation: string;
  /** The headings above it, from the part down, without their numbers. */
  headings: readonly Heading[];
  /** Where it stands in the file, both from 1. */
  line: number;
  column: number;
}

export interface Heading {
  citation: string;
  title: string;
}

const HAN = '[一二三四五六七八九十百]+';
const PART = new RegExp(`^(?:(${HAN})、|第${HAN}章\\s*)`);
const SECTION = new RegExp(`^[（(](${HAN})[）)]\\s*`);
const ARTICLE = new RegExp(`^(第${HAN}条)\\s*`);
const ITEM = /^(\d+)[.．、]\s*/;
/** The list of annexes, or the head of one: a sentence that speaks of an annex is none. */
const ANNEX = new RegExp(`^附件\\s*(?:$|[：:]|(?:\\d+|${HAN})\\s*(?:$|[.．、：:]|\\s))`);

/** The lines of a notice that are not empty. A citation holds until the next heading or item. */
export function noticeLines(notice: string, { document, title }: Pick<Policy, 'document' | 'title'>): NoticeLine[] {
  let [part, section, item] = ['', '', ''];
  let headings: readonly Heading[] = [];
  let attached = false;
  let isFirst = true;
  const parts = new Set<string>();
  const all = notice.split('\n');
  /** Behind the last part: a part that goes on counting is the notice’s own, one that counts anew stands in an annex. */
  const isBehindParts = (i: number): boolean => {
    const next = all.slice(i).find((line) => PART.test(line.trim()));
    return parts.size === 0 || next === undefined || parts.has(partOf(next.trim()));
  };
  return all.flatMap((written, i): NoticeLine[] => {
    const text = written.trim();
    if (text === '') return [];
    const [partMark, partNumber] = PART.exec(text) ?? [];
    const [sectionMark, sectionNumber] = SECTION.exec(text) ?? [];
    const [articleMark, article] = ARTICLE.exec(text) ?? [];
    const [itemMark, number] = ITEM.exec(text) ?? [];
    attached ||= ANNEX.test(text) && isBehindParts(i);
    const isHeading = !attached && !text.includes('。') && (partMark !== undefined || sectionMark !== undefined);
    if (partMark !== undefined) {
      parts.add(partOf(text));
      [part, section, item] = [partNumber ?? partMark.trim(), '', ''];
      headings = [{ citation: part, title: text.slice(partMark.length).split('。')[0] ?? '' }];
    }
    if (sectionMark !== undefined) {
      [section, item] = [`（${sectionNumber}）`, ''];
      const above = headings.slice(0, 1);
      headings = isHeading
        ? [...above, { citation: cite(part, section, ''), title: text.slice(sectionMark.length) }]
        : above;
    }
    if (article !== undefined) [section, item] = ['', article];
    if (number !== undefined) item = number;
    const kind = attached
      ? 'attachment'
      : part === '' && article === undefined && item === ''
        ? kindBefore(text, isFirst, document, title)
        : partMark !== undefined && isHeading
          ? 'part'
          : isHeading
            ? 'subpart'
            : 'paragraph';
    isFirst = false;
    const column = written.length - written.trimStart().length + 1;
    const mark = partMark ?? sectionMark ?? articleMark ?? itemMark ?? '';
    const citation = attached ? '附件' : cite(part, section, item);
    return [{ text, mark, kind, citation, headings, line: i + 1, column }];
  });
}

const partOf = (text: string): string => PART.exec(text)?.[0].trim() ?? '';

/** Articles are numbered through a whole document; everything else within its part. */
function cite(part: string, section: string, item: string): string {
  if (item.startsWith('第')) return item;
  const below = `${section}${item}`;
  return below === '' || part === '' ? `${part}${below}` : `${part}、${below}`;
}

/** Whether a citation is that of a passage or of something in it: 二、（一）2 is within 二、（一） and 二, 二、（一）12 not within 二、（一）1. */
export function isWithin(citation: string, passage: string): boolean {
  if (!citation.startsWith(passage)) return false;
  const rest = citation.slice(passage.length);
  return rest === '' || /^[、（]/.test(rest) || (/^\d/.test(rest) && !/\d$/.test(passage));
}

/** What a line before the first part is. */
function kindBefore(text: string, isFirst: boolean, document: string, title: string): LineKind {
  if (text === document) return 'number';
  if (text === title) return 'title';
  if (isFirst) return 'letterhead';
  return /^[^。]*：$/.test(text) && !text.endsWith('如下：') ? 'addressees' : 'paragraph';
}
