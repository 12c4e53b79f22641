/** The bureau's decisions on a sheet of their own, a row for each alliance they concern: to look up, never read back. */
import type ExcelJS from 'exceljs';
import { z } from 'zod';
import { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import { escapeUnits, toCellText } from './cell-text.ts';
import { BORDER, cellStyle, HEADING, linesOf, MARGINS, TITLE } from './sheet-style.ts';

export const DECISIONS = '决定';
/** What its first row says, and a workbook that is read says again. */
export const ONLY_TO_LOOK_UP = '只供查阅，导入时不读取';

/** A decision as it is written. */
export interface BookDecision {
  id: string;
  draft: Draft<Decision>;
}

interface Column {
  heading: string;
  width: number;
  value: (decision: BookDecision, alliance: string) => string;
}

/** Columns in which some row has something; those of sensitive fields only where the repository may hold them. */
function decisionColumns(
  decisions: readonly BookDecision[],
  names: ReadonlyMap<string, string>,
  withSensitive: boolean,
) {
  const columns: readonly Column[] = [
    { heading: '决定', width: 22, value: ({ id }) => id },
    { heading: '联合体标识', width: 22, value: (_, alliance) => alliance },
    { heading: '联合体名称', width: 32, value: (_, alliance) => names.get(alliance) ?? '' },
    { heading: '结果', width: 10, value: (decision, alliance) => resultOf(decision, alliance)?.result ?? '' },
    ...Object.entries(shapeOf(Decision))
      .filter(([key, field]) => !['alliances', 'results'].includes(key) && (withSensitive || !field.meta()?.sensitive))
      .map(([key, field]) => columnOf(key as keyof Decision, field)),
  ];
  return columns.filter(({ value }) =>
    rowsOf(decisions).some(([decision, alliance]) => value(decision, alliance) !== ''),
  );
}

const resultOf = ({ draft }: BookDecision, alliance: string) =>
  draft.results?.find((result) => result.alliance === alliance);

function columnOf(key: keyof Decision, field: z.ZodType): Column {
  const { title = key, visibility } = field.meta() ?? {};
  return {
    heading: visibility === 'internal' ? `${title}（不公开）` : title,
    width: key === 'kind' || key === 'date' ? 14 : 28,
    value: (decision, alliance) => {
      const own = key === 'reason' || key === 'internalReason' ? resultOf(decision, alliance)?.[key] : undefined;
      if (key === 'changes')
        return (decision.draft.changes ?? [])
          .filter((each) => (each.alliance ?? alliance) === alliance)
          .map((each) => said(each, itemOf(field) ?? field))
          .join('\n');
      return said(own ?? decision.draft[key], field);
    },
  };
}

/** A value in words: groups as `标签：值`, a line each. */
function said(value: unknown, field: z.ZodType): string {
  if (value === undefined) return '';
  const item = itemOf(field);
  if (item && Array.isArray(value)) return value.map((each) => said(each, item)).join('\n');
  const shape = Object.entries(shapeOf(field));
  if (shape.length === 0) return String(z.encode(field, value as never));
  return shape
    .map(([key, inner]) => [inner.meta()?.title ?? key, said((value as Record<string, unknown>)[key], inner)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}：${text}`)
    .join('\n');
}

/** Each decision with each alliance it concerns; one that names none itself, as a correction may, has one row. */
function rowsOf(decisions: readonly BookDecision[]): (readonly [BookDecision, string])[] {
  return decisions.flatMap((decision) => {
    const ids = alliancesOf(decision.draft);
    return (ids.length > 0 ? ids : ['']).map((alliance) => [decision, alliance] as const);
  });
}

const HEAD_ROW = 3;

/** Writes the sheet. `names` are the alliances' own, by id. */
export function writeDecisions(
  workbook: ExcelJS.Workbook,
  decisions: readonly BookDecision[],
  names: ReadonlyMap<string, string>,
  withSensitive: boolean,
): void {
  const columns = decisionColumns(decisions, names, withSensitive);
  const sheet = workbook.addWorksheet(DECISIONS, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, margins: MARGINS },
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROW }],
  });
  sheet.getCell(1, 1).value = `${DECISIONS}：${ONLY_TO_LOOK_UP}`;
  sheet.getCell(1, 1).style = TITLE;
  for (const [i, { heading, width }] of columns.entries()) {
    sheet.getColumn(i + 1).width = width;
    const head = sheet.getCell(HEAD_ROW, i + 1);
    head.value = heading;
    head.style = HEADING;
  }
  for (const [i, [decision, alliance]] of rowsOf(decisions).entries()) {
    const texts = columns.map(({ value }) => value(decision, alliance));
    const row = sheet.getRow(HEAD_ROW + 1 + i);
    row.height = Math.min(
      409,
      13.5 * Math.max(1, ...texts.map((text, at) => linesOf(text, columns[at]?.width ?? 10))) + 4,
    );
    for (const [at, text] of texts.entries()) {
      const cell = row.getCell(at + 1);
      cell.style = { ...cellStyle('text'), border: BORDER };
      if (text !== '') cell.value = escapeUnits(toCellText(text));
    }
  }
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW, column: Math.max(1, columns.length) } };
}
