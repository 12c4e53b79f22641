/** The cover: title, who applies, who recommends, when. */
import {
  BorderStyle,
  convertMillimetersToTwip,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import { chineseDate } from '#src/dates.ts';
import type { ApplicationInput } from './application-input.ts';
import { runs } from './blocks.ts';
import { day, label } from './fields.ts';
import { linesOf } from './measure.ts';
import { TEXT_WIDTH } from './page.ts';
import { cellLines } from './printable.ts';
import { LINE } from './styles.ts';
import type { Fact } from './tables.ts';

/** The form's own name, that of annex 1 of the notice. */
export const TITLE = '创新联合体建设申请书';

/** In twentieths of a point: what the sheet holds, and what stands on it beside the facts. */
const SHEET = convertMillimetersToTwip(225);
const TITLE_LINE = 800;
const NOTE_LINE = 400;
/** The end of the section, and what fonts other than the measured ones may take more. */
const RESERVE = 2 * LINE;
const FACT = { size: 16, line: 480, before: 60, beside: 108 };
/** Lines kept free above the title, above the facts and above the notes, when there is room. */
const FREE = [3, 5, 4] as const;

export function cover({ id, alliance, district, site, policy, asOf }: ApplicationInput): FileChild[] {
  const facts: Fact[] = [
    [label('name'), alliance.name],
    [label('lead'), alliance.lead?.name],
    ['推荐单位', district.authority],
    [label('application', 'date'), day(alliance.application?.date)],
  ];
  const notes = [...(policy ? [`依据：${policy.document}`] : []), `登记标识：${id}　数据日期：${chineseDate(asOf)}`];
  const free = SHEET - RESERVE - 2 * TITLE_LINE - notes.length * NOTE_LINE - heightOf(facts);
  const [above, between, below] = FREE.map((lines) => space(lines, free));
  return [
    ...(above ?? []),
    ...[site.city, TITLE].map((line) => new Paragraph({ heading: HeadingLevel.TITLE, children: runs(line) })),
    ...(between ?? []),
    coverTable(facts),
    ...(below ?? []),
    ...notes.map((line) => new Paragraph({ style: 'CoverNote', children: runs(line) })),
  ];
}

/** Names may take several lines; what stands on the cover must not spill to the next page. */
const heightOf = (facts: readonly Fact[]): number => {
  const room = (TEXT_WIDTH - LABEL_WIDTH - 2 * FACT.beside) / 20;
  return facts.reduce((sum, [, value = '']) => sum + FACT.before + FACT.line * linesOf(value, FACT.size, room), 0);
};

/** Its share of what is free, at most so many lines. */
const space = (lines: number, free: number): Paragraph[] => {
  const whole = FREE.reduce((sum, each) => sum + each, 0);
  const height = Math.max(20, Math.min(lines * LINE, Math.floor((free * lines) / whole)));
  return [new Paragraph({ spacing: { line: height, lineRule: LineRuleType.EXACT } })];
};

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LABEL_WIDTH = 2400;

/** Labels at the left, what is written on a rule at the right. */
const coverTable = (facts: readonly Fact[]) =>
  new Table({
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: facts.map(([name, value]) => {
      const cells = [coverCell(`${name}：`, NONE), coverCell(value, RULE)];
      return new TableRow({ children: cells, cantSplit: true });
    }),
  });

const coverCell = (text: string | undefined, bottom: typeof NONE | typeof RULE) =>
  new TableCell({
    borders: { top: NONE, left: NONE, right: NONE, bottom },
    verticalAlign: 'bottom',
    children: cellLines(text).map((line) => new Paragraph({ style: 'CoverFact', children: runs(line) })),
  });
