/** The workbook on Node: the zip layer under it is mended first. In browsers exceljs hands over bytes itself. */
import { mendZip } from './zip.ts';

mendZip();

export { toXlsx, type About } from './workbook.ts';
