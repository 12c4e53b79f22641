/** Paragraphs of the document: headings, prose, room to write in, places to sign. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TextRun } from 'docx';
import { paragraphsOf, printable } from './printable.ts';
import { CHARACTER } from './styles.ts';

/** What is set in the Chinese face even where it could be Latin: quotation marks and dashes. */
const CHINESE = { font: { hint: 'eastAsia' } } as const;

/**
 * A text as runs. It is cut after every `{`, since the library takes `{…}` for its own placeholders and would replace
 * what looks like one.
 */
export const runs = (text: string, narrowed = 100): TextRun[] =>
  unbroken(printable(text))
    .split(/(?<=\{)/)
    .map((part) => new TextRun({ ...CHINESE, ...(narrowed < 100 ? { scale: narrowed } : {}), text: part }));

/** A number and its unit do not part at the end of a line. */
const unbroken = (text: string) => text.replace(/(?<=\d) (?=[\p{L}%‰℃°])/gu, '\u00a0');

/** 一、… */
export const heading = (text: string, { pageBreakBefore = false } = {}): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children: runs(text) });

/** A heading below: without a number, since texts of the applicant's have numbers of their own. */
export const subheading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) });

/** The paragraphs of a text, the last kept with what follows if so asked; without a text, ruled lines to write on. */
export function prose(text: string | undefined, blankLines = 3, { withNext = false } = {}): Paragraph[] {
  const paragraphs = paragraphsOf(text ?? '');
  if (paragraphs.length === 0) return Array.from({ length: blankLines }, ruledLine);
  return paragraphs.map(
    (line, i) =>
      new Paragraph({
        style: 'Prose',
        ...(withNext && i === paragraphs.length - 1 ? { keepNext: true } : {}),
        children: runs(line),
      }),
  );
}

/** A line of the instructions. */
export const instruction = (text: string): Paragraph => new Paragraph({ style: 'Instruction', children: runs(text) });

const RULE = { style: BorderStyle.DOTTED, size: 4, space: 1, color: '808080' };
const ruledLine = () => new Paragraph({ border: { bottom: RULE, between: RULE } });

/** Lines that stay on one page with what stands before them: who seals and signs, and the date; or with what follows as well. */
export function signOff(lines: readonly string[], { withNext = false } = {}): Paragraph[] {
  const together = { style: 'SignOff', keepNext: true };
  return [
    new Paragraph(together),
    ...lines.map((line) => new Paragraph({ ...together, indent: { left: 6 * CHARACTER }, children: runs(line) })),
    new Paragraph({
      style: 'SignOff',
      ...(withNext ? { keepNext: true } : {}),
      alignment: AlignmentType.RIGHT,
      children: runs('年　　月　　日　　'),
    }),
  ];
}

/** A paragraph that stays with the next one, so that a statement is never parted from its signature. */
export const keptProse = (text: string): Paragraph =>
  new Paragraph({ style: 'Prose', keepNext: true, keepLines: true, children: runs(text) });

/** Empty lines that stay with what follows them. */
export const keptBlank = (lines: number): Paragraph[] =>
  Array.from({ length: lines }, () => new Paragraph({ style: 'SignOff', keepNext: true }));
