/** The text of a review → the checks it agrees to, line by line, and the lines that look like it but are not taken for it. */
import { ACCEPTABLE } from '#src/changes/accept.ts';
import { notPlain, SAME_PARAGRAPH, type NotPlain } from './plain-lines.ts';

export interface ConsentLines {
  /** Ids of checks, as often as they are named. */
  checks: string[];
  /** Lines, from 1, and in Chinese why they do not count. Nothing of what they say is in here but ids that do not exist. */
  ignored: { line: number; why: string }[];
}

const MENTION = /同意放行/;
const CONSENT = /^ {0,3}\u3000*同意放行\s*[：:](.*)$/u;
const SEPARATORS = /[、，,;；\s]+/;
/** So much of an unknown word can be said again: it is the shape of an id, and no digit is in it. */
const LIKE_AN_ID = /^[a-z][a-z/-]{0,39}$/;
/** What can make the lines around it code, struck out, a formula or the hidden part of a link. */
const REACHES_OVER = /[`~[\]\\$]/;

const PLACES: Readonly<Record<NotPlain, string>> = {
  fence: '写在代码框里',
  'loose fence': '写在列表里或缩进的代码框后面，分不清代码框到哪里为止',
  comment: '写在 HTML 注释里',
  html: '写在 HTML 标记后面',
  quotation: '写在引用里，或紧接在引用下面',
  indented: '前面有四个以上的空格，算作代码',
};
const OTHER_WORDS = '除“同意放行：”和编号以外还有别的字或记号';
const IN_CODE = '写在反引号里，或有反引号';
const NEIGHBOURS = '与它相连的行里有反引号、方括号、~、\\ 或 $；在它上下各空一行';

/** Consent is a plain line of its own that holds ids and what separates them; a line with one wrong word is none at all. */
export function consentIn(body: string): ConsentLines {
  const lines = body.split(/\r\n|\n|\r/);
  const places = notPlain(lines);
  const disturbed = disturbedLines(lines, places);
  const found: ConsentLines = { checks: [], ignored: [] };
  for (const [i, line] of lines.entries()) {
    if (!MENTION.test(line)) continue;
    const place = places[i];
    const read = place ? PLACES[place] : checksIn(line);
    const why = typeof read === 'string' ? read : disturbed.has(i) ? NEIGHBOURS : undefined;
    if (why === undefined) found.checks.push(...read);
    else found.ignored.push({ line: i + 1, why });
  }
  return found;
}

/** The ids of a line, or why it holds more than ids. */
function checksIn(line: string): readonly string[] | string {
  if (line.includes('`')) return IN_CODE;
  const [, rest] = CONSENT.exec(line) ?? [];
  if (rest === undefined) return OTHER_WORDS;
  const words = rest
    .trim()
    .replace(/。$/, '')
    .split(SEPARATORS)
    .filter((word) => word !== '');
  if (words.length === 0) return '没有写编号';
  const wrong = words.filter((word) => !ACCEPTABLE.includes(word));
  const [first] = wrong;
  if (first === undefined) return words;
  return wrong.every((word) => LIKE_AN_ID.test(word)) ? `没有“${first}”这个可以放行的编号，整行不算` : OTHER_WORDS;
}

/** The lines of paragraphs that hold a sign whose effect may go over other lines. */
function disturbedLines(lines: readonly string[], places: readonly (NotPlain | undefined)[]): Set<number> {
  const disturbed = new Set<number>();
  let [paragraph, reaches]: [number[], boolean] = [[], false];
  for (const [i, line] of [...lines, ''].entries()) {
    const place = places[i];
    if (line.trim() !== '' && (place === undefined || SAME_PARAGRAPH.includes(place))) {
      paragraph.push(i);
      reaches ||= REACHES_OVER.test(line);
      continue;
    }
    if (reaches) for (const each of paragraph) disturbed.add(each);
    [paragraph, reaches] = [[], false];
  }
  return disturbed;
}
