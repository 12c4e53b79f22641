/** The fill-in workbook on Node: the zip layer under exceljs is mended first. In browsers import the files themselves. */
import { mendZip } from '#src/exports/zip.ts';
import type { writeFillInBook as write } from './write-book.ts';

mendZip();

export { markFindings } from './mark-book.ts';
export { readFillInBook } from './read-book.ts';

/** As in write-book.ts. exceljs takes half as long to load as all else: commands that write no workbook do without. */
export const writeFillInBook: typeof write = async (...given) =>
  (await import('./write-book.ts')).writeFillInBook(...given);
