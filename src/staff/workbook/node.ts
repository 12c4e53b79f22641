/** The fill-in workbook on Node: the zip layer under exceljs is mended first. In browsers import the files themselves. */
import { mendZip } from '#src/exports/zip.ts';

mendZip();

export { markFindings } from './mark-book.ts';
export { readFillInBook } from './read-book.ts';
export { writeFillInBook } from './write-book.ts';
