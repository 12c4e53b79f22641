/** For tests: workbooks edited as people and other programs edit them. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

/** A workbook with its cells changed by a spreadsheet program. */
export async function edited(
  bytes: Uint8Array,
  change: (sheet: (name: string) => ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  change((name) => workbook.getWorksheet(name) ?? noSheet(name), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function noSheet(name: string): never {
  throw new Error(`no sheet ${name}`);
}

/** Puts a value into a cell with a number format of its own. */
export function put(sheet: ExcelJS.Worksheet, address: string, value: ExcelJS.CellValue, numFmt = 'General'): void {
  const cell = sheet.getCell(address);
  cell.style = { numFmt };
  cell.value = value;
}

/** A package with the texts of its parts changed; a part of `null` is left out. */
export async function repacked(
  bytes: Uint8Array,
  parts: Readonly<Record<string, ((text: string) => string) | null>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, change] of Object.entries(parts)) {
    const text = (await zip.file(path)?.async('string')) ?? '';
    if (change === null) zip.remove(path);
    else zip.file(path, change(text));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The path of a sheet's part: sheets are numbered in the order of the workbook. */
export const SHEET_PARTS = {
  联合体: 'xl/worksheets/sheet2.xml',
  成员单位: 'xl/worksheets/sheet3.xml',
  任务: 'xl/worksheets/sheet4.xml',
  以前的牵头单位: 'xl/worksheets/sheet5.xml',
} as const;
