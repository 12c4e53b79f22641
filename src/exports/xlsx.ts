/** The workbook on Node: the zip layer under it is mended first. In browsers exceljs hands over bytes itself. */
import type { toXlsx as write } from './workbook.ts';
import { mendZip } from './zip.ts';

mendZip();

export type { About } from './workbook.ts';

/** As in workbook.ts. exceljs takes half as long to load as all else: commands that write no workbook do without. */
export const toXlsx: typeof write = async (...given) => (await import('./workbook.ts')).toXlsx(...given);
