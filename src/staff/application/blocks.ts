/** Paragraphs of the document: headings with the clauses they answer, prose, room to write in, places to sign. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TextRun } from 'docx';
import { paragraphsOf, printable } from './printable.ts';
import { CHARACTER } from './styles.ts';

/** What is set in the Chinese face even where it could be Latin: quotation marks and dashes. */
const CHINESE = { font: { hint: 'eastAsia' } } as const;

/**
 * A text as runs. It is cut after every `{`, since the library takes `{…}` for its own placeholders and would replace
 * what looks like one.
 */
export const runs = (text: string): TextRun[] =>
  printable(text)
    .split(/(?<=\{)/)
    .map((part) => new TextRun({ ...CHINESE, text: part }));

/** 一、… */
export const heading = (text: string, { pageBreakBefore = false } = {}): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, children: runs(text) });

/** （一）… */
export const subheading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) });

/** The paragraphs of a text; without a text, ruled lines to write on. */
export function prose(text: string | undefined, blankLines = 3): Paragraph[] {
  const paragraphs = paragraphsOf(text ?? '');
  if (paragraphs.length === 0) return Array.from({ length: blankLines }, ruledLine);
  return paragraphs.map((line) => new Paragraph({ style: 'Prose', children: runs(line) }));
}

const RULE = { style: BorderStyle.DOTTED, size: 4, space: 1, color: '808080' };
const ruledLine = () => new Paragraph({ border: { bottom: RULE, between: RULE } });

/** Lines that stay on one page with what stands before them: who seals and signs, and the date. */
export function signOff(lines: readonly string[]): Paragraph[] {
  const together = { style: 'SignOff', keepNext: true };
  return [
    new Paragraph(together),
    ...lines.map((line) => new Paragraph({ ...together, indent: { left: 6 * CHARACTER }, children: runs(line) })),
    new Paragraph({ style: 'SignOff', alignment: AlignmentType.RIGHT, children: runs('年　　月　　日　　') }),
  ];
}

/** A paragraph that stays with the next one, so that a statement is never parted from its signature. */
export const keptProse = (text: string): Paragraph =>
  new Paragraph({ style: 'Prose', keepNext: true, keepLines: true, children: runs(text) });

/** Empty lines that stay with what follows them. */
export const keptBlank = (lines: number): Paragraph[] =>
  Array.from({ length: lines }, () => new Paragraph({ style: 'SignOff', keepNext: true }));
