/** The workbook of an evaluation: head, alliances, drop-downs for the results. On Node, mend the zip layer before. */
import ExcelJS from 'exceljs';
import { Decision } from '#schemas/decision.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import { escapeUnits, toCellText } from '#src/staff/workbook/cell-text.ts';
import { BORDER, cellStyle, HEADING, HELP, headingStyle, MARGINS, TITLE } from '#src/staff/workbook/sheet-style.ts';
import type { EvaluationRow } from './candidates.ts';
import { COLUMNS, FIRST_ROW, HEAD, HEADING_ROW, SHEET } from './layout.ts';

/** What stands in the head, and whether the repository may hold internal reasons. */
export interface EvaluationHead {
  year: number;
  bureau: string;
  withSensitive: boolean;
}

const HELP_TEXT =
  '先填文号和日期，再逐个选结果。不评估的，删去整行。填好后运行 npm run import -- 这份工作簿，写成一份决定文件。';

export async function writeEvaluation(rows: readonly EvaluationRow[], head: EvaluationHead): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // Fixed properties: exceljs would write the moment of writing.
  workbook.created = workbook.modified = new Date('2024-07-01T00:00:00Z');
  workbook.creator = workbook.lastModifiedBy = head.bureau;
  const sheet = workbook.addWorksheet(SHEET, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
      margins: MARGINS,
    },
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW }],
  });
  const columns = COLUMNS.filter(({ key }) => key !== 'internalReason' || head.withSensitive);
  for (const [i, { width }] of columns.entries()) sheet.getColumn(i + 1).width = width;
  sheet.getCell(1, 1).value = `${head.year} 年度评估`;
  sheet.getCell(1, 1).style = TITLE;
  for (const { key, row, asked } of HEAD) {
    const label = sheet.getCell(row, 1);
    label.value = `${Decision.shape[key].meta()?.title ?? key}${asked ? '' : '（选填）'}`;
    label.style = HEADING;
    const cell = sheet.getCell(row, 2);
    cell.style = { ...cellStyle('text'), border: BORDER };
    if (key === 'year') cell.value = String(head.year);
  }
  sheet.getCell(HEADING_ROW - 1, 1).value = HELP_TEXT;
  sheet.mergeCells(HEADING_ROW - 1, 1, HEADING_ROW - 1, columns.length);
  sheet.getCell(HEADING_ROW - 1, 1).style = HELP;
  for (const [i, { key, heading }] of columns.entries()) {
    const cell = sheet.getCell(HEADING_ROW, i + 1);
    cell.value = heading;
    cell.style = headingStyle({ internal: key === 'internalReason', required: false });
  }
  for (const [i, row] of rows.entries())
    for (const [at, { key }] of columns.entries()) {
      const cell = sheet.getCell(FIRST_ROW + i, at + 1);
      cell.style = { ...cellStyle('text'), border: BORDER };
      const text = key in row ? row[key as keyof EvaluationRow] : '';
      if (text !== '') cell.value = escapeUnits(toCellText(text));
    }
  const words = contentsOf('年度评估').results ?? [];
  const at = columns.findIndex(({ key }) => key === 'result') + 1;
  for (let i = 0; i < rows.length; i++)
    sheet.getCell(FIRST_ROW + i, at).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '结果',
      error: '请从下拉列表中选择',
    };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
