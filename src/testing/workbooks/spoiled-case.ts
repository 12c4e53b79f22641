/** For tests: how a good workbook is spoiled, and what is said of it. */
import type ExcelJS from 'exceljs';
import { put } from './sample-books.ts';

export type Sheets = (name: string) => ExcelJS.Worksheet;

/** What is done to the workbook, and every finding: cell, gravity unless it is an error, and sentence. */
export interface SpoiledCase {
  what: string;
  spoil: (sheet: Sheets, workbook: ExcelJS.Workbook) => void;
  findings: readonly string[];
}

/** The column of a heading, by its letters. */
function column(sheet: ExcelJS.Worksheet, heading: string): string {
  for (let i = 1; i <= sheet.columnCount; i++)
    if (String(sheet.getCell(3, i).value).replace(/（[^（）]*）$/, '') === heading) return sheet.getColumn(i).letter;
  throw new Error(`no column ${heading}`);
}

/** Writes a value under a heading. */
export const set =
  (name: string, heading: string, row: number, value: ExcelJS.CellValue, numFmt?: string) => (sheets: Sheets) => {
    const sheet = sheets(name);
    put(sheet, `${column(sheet, heading)}${row}`, value, numFmt);
  };
