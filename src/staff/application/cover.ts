/** The cover: title, who applies, who recommends, when; and where the form comes from. */
import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { FileChild } from 'docx';
import { chineseDate } from '#src/dates.ts';
import type { ApplicationInput } from './application-input.ts';
import { runs } from './blocks.ts';
import { day, label } from './fields.ts';
import { TEXT_WIDTH } from './page.ts';
import { cellLines } from './printable.ts';
import type { Fact } from './tables.ts';

/** The form's own name, that of annex 1 of the notice. */
export const TITLE = '创新联合体建设申请书';

/** The notice publishes the annex's name, not its text. */
export const NOT_THE_ANNEX = '本系统建议格式，非通知附件原文';

export function cover({ id, alliance, district, site, policy, asOf }: ApplicationInput): FileChild[] {
  const facts: Fact[] = [
    [label('name'), alliance.name],
    [label('lead'), alliance.lead?.name],
    ['推荐单位', district.authority],
    [label('application', 'date'), day(alliance.application?.date)],
  ];
  return [
    ...space(3),
    ...[site.city, TITLE].map((line) => new Paragraph({ heading: HeadingLevel.TITLE, children: runs(line) })),
    ...space(5),
    coverTable(facts),
    ...space(4),
    ...[
      NOT_THE_ANNEX,
      ...(policy ? [`依据：${policy.document}`] : []),
      `登记标识：${id}　数据日期：${chineseDate(asOf)}`,
    ].map((line) => new Paragraph({ style: 'CoverNote', children: runs(line) })),
  ];
}

const space = (lines: number) => Array.from({ length: lines }, () => new Paragraph({}));

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
