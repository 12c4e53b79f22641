/** A clause is as strong as its words: 原则上 where they, or a heading above them, say so, and 必须 where they do not. */
import type { Clause, Policy } from '#schemas/policy.ts';
import { readingsOf } from './explained.ts';
import { meantBy, type NoticeText, type Standing } from './notice-text.ts';
import type { Checked, Slip } from './slip.ts';

/** Words that leave room for exceptions. */
const SOFT = /原则上|一般(?:应|要|需|须|不|为|由|在)/;

export function strengthSlips({ policy, notice }: Checked): Slip[] {
  const told = new Set<string>();
  return policy.clauses.flatMap((clause, i): Slip[] => {
    const at = { path: ['clauses', i, 'strength'] };
    if (clause.rule === undefined)
      return clause.strength === '人工' ? [] : [slip(at, clause, '由人认定的应是“人工”', '人工')];
    const softly = softWords(clause, notice);
    if (clause.strength === '人工' || (clause.strength === '原则上') === (softly !== undefined)) return [];
    // What is said of a passage settles its heading; what a clause says itself only a reading of that clause does.
    const readings = readingsOf(policy, clause, notice).filter((each) => each.clause || !softly || softly.heading);
    if (readings.some(({ says }) => says.includes(clause.strength))) return [];
    if (softly?.heading === undefined) return [unlike(at, clause, softly)];
    // One heading softens all below it: one reading settles them all, so one finding asks for it.
    if (told.has(softly.heading.citation)) return [];
    told.add(softly.heading.citation);
    return [underHeading(at, clause, softly, belowSoftly(policy, notice, softly.heading.citation))];
  });
}

interface Softly {
  words: string;
  heading?: { citation: string; title: string };
}

/** What leaves room: words of the clause and of the part of the sentence it is cut from, or of a heading above. */
function softWords(clause: Clause, notice: NoticeText | undefined): Softly | undefined {
  const standing = notice && meantBy(notice, clause);
  const [own] = SOFT.exec(standing ? wholePart(standing) : clause.text) ?? [];
  if (own !== undefined) return { words: own };
  const heading = standing?.line.headings.find(({ title }) => SOFT.test(title));
  return heading && { words: SOFT.exec(heading.title)?.[0] ?? '', heading };
}

/** A quotation with the rest of what stands between the same commas: 原则上 is not lost by quoting beside it. */
function wholePart({ line, offset, words: quoted }: Standing): string {
  const start = offset - line.offset;
  const end = start + quoted.length;
  const before = /[^，。；：]*$/.exec(line.text.slice(0, start))?.[0] ?? '';
  const behind = /[，。；：]$/.test(quoted) ? '' : (/^[^，。；：]*/.exec(line.text.slice(end))?.[0] ?? '');
  return `${before}${quoted}${behind}`;
}

/** How many clauses have 必须 only against this heading. */
const belowSoftly = (policy: Policy, notice: NoticeText | undefined, citation: string): number =>
  policy.clauses.filter(
    (clause) => clause.strength === '必须' && clause.rule && softWords(clause, notice)?.heading?.citation === citation,
  ).length;

function unlike(at: Slip['at'], clause: Clause, softly: Softly | undefined): Slip {
  const other = softly ? '原则上' : '必须';
  const says = softly ? `原文写的是“${softly.words}”` : '原文和它上面的标题都没有“原则上”“一般应”这样的话';
  return slip(at, clause, says, other, `；确按“${clause.strength}”执行的，${reading(`clause: ${clause.id}`, clause)}`);
}

function underHeading(at: Slip['at'], clause: Clause, { words, heading }: Softly, count: number): Slip {
  const all = count > 1 ? `，下面“必须”的条款共 ${count} 条` : '';
  const says = `标题“${heading?.title}”写的是“${words}”${all}`;
  return slip(at, clause, says, '原则上', `；确按“必须”执行的，${reading(`citation: ${heading?.citation}`, clause)}`);
}

const reading = (of: string, { strength }: Clause) => `加一条 readings（${of}），says 里写明“${strength}”`;

const slip = (at: Slip['at'], { strength }: Clause, says: string, needed: string, or = ''): Slip => ({
  at,
  message: `约束程度是“${strength}”，${says}`,
  found: strength,
  needed,
  fix: `改成 strength: ${needed}${or}`,
});
