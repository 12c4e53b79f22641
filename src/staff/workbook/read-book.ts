/** Fill-in workbook → records, each able to say in which cell a value stands. Loads in a browser too. */
import { z } from 'zod';
import type { Alliance } from '#schemas/alliance.ts';
import { deviceNameProblem } from '#schemas/device-name.ts';
import type { Draft } from '#schemas/draft.ts';
import { Slug } from '#schemas/text-fields.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { compareDiagnostics, type Diagnostic, type Location } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { nearest } from '#src/registry/nearest.ts';
import { LONGEST_PATH } from '#src/registry/place.ts';
import { isMap } from '#src/registry/plain.ts';
import type { Source } from '#src/registry/source.ts';
import { LONGEST_ID, meantId, proposedId } from '#src/staff/editing/proposed-id.ts';
import { readAsExported } from './as-exported.ts';
import { assemble, type Assembled } from './assemble.ts';
import type { BookCatalogue } from './catalogue.ts';
import { readCells, type RawBook } from './cells.ts';
import { bookFinding, cellPlace } from './checks.ts';
import { ALLIANCES, sheetsOf, type BookSheet } from './layout.ts';
import { BOARD_COLUMN, ID_COLUMN, readRows, type ReadSheet } from './read-rows.ts';
import { inBook, settle } from './settle.ts';
import { strangeSheets } from './strange-sheets.ts';
import { NotAWorkbook, openParts } from './zip-parts.ts';

/** A record of a workbook. `district` and `id` are empty where the workbook does not say them rightly. */
export interface BookEntry {
  district: string;
  id: string;
  /** Written values, canonical wherever they could be read. */
  value: PlainMap;
  /** Locates in cells: `成员单位!C7`. */
  source: Source;
  draft: Draft<Alliance>;
  /** Absent when the shape is wrong somewhere. */
  whole?: Alliance;
  wrong: readonly DataPath[];
  /** The cells of id and board. */
  place: { id: Location; board: Location };
  /** Fields that the workbook has no column for; of a list with an empty path, no sheet. */
  absent: readonly AbsentField[];
  /** What the register held of it when the workbook was exported; absent where the workbook does not say so. */
  base?: PlainMap;
}

/** A field without a column. */
export interface AbsentField {
  list?: readonly string[];
  path: DataPath;
  heading: string;
}

/** A workbook as read. Findings come in the order of sheets, rows and columns; one of `workbook/file` comes alone. */
export interface ReadBook {
  records: BookEntry[];
  diagnostics: Diagnostic[];
  /** Names of its sheets, in their order. */
  sheets: readonly string[];
}

/** An id for the one record that has none; undefined where none can be found. `isTaken`: by another one of the workbook. */
export type NameRecord = (
  record: Pick<BookEntry, 'district' | 'draft'>,
  isTaken: (id: string) => boolean,
) => string | undefined;

/**
 * Reads a workbook by content, not by name; `fileName` is what findings call it. With `named` one record may be without
 * an id, and rows of lists that name none are its. Never throws on bad data.
 */
export async function readFillInBook(
  bytes: Uint8Array,
  fileName: string,
  catalogue: BookCatalogue,
  named?: NameRecord,
): Promise<ReadBook> {
  try {
    return readRaw(fileName, await readCells(await openParts(bytes)), catalogue, named);
  } catch (error) {
    const known = error instanceof NotAWorkbook;
    const problem = known ? error.message : '文件不完整或已损坏，读不了';
    const fix = known ? error.fix : '用 WPS 或 Excel 打开，另存为 .xlsx 再导入';
    const at = { file: fileName, line: 1, column: 1 };
    return { records: [], diagnostics: [bookFinding('workbook/file', problem, fix, at)], sheets: [] };
  }
}

function readRaw(file: string, book: RawBook, catalogue: BookCatalogue, named?: NameRecord): ReadBook {
  const sheets = sheetsOf(true);
  const names = book.sheets.map(({ name }) => name);
  const sheetNamed = (name: string) => book.sheets.find((sheet) => sheet.name.normalize('NFKC').trim() === name);
  const diagnostics = strangeSheets(file, book, sheets);
  if (!sheetNamed(ALLIANCES)) {
    const said = `没有“${ALLIANCES}”这张工作表`;
    const fix = '从网站“申报填表”下载空白填报工作簿，把内容填在其中';
    const first = book.sheets[0]?.name;
    const at = first === undefined ? { file, line: 1, column: 1 } : cellPlace(file, first, 1, 1);
    if (!diagnostics.some(({ severity }) => severity === 'error'))
      diagnostics.push(bookFinding('workbook/sheet', said, fix, at));
    return { records: [], diagnostics, sheets: names };
  }
  const read = sheets.flatMap((sheet) => {
    const raw = sheetNamed(sheet.name);
    return raw ? [readRows(file, raw, sheet, book)] : [];
  });
  const { records, findings, nameless } = assemble(file, read, catalogue, named !== undefined);
  diagnostics.push(...read.flatMap((sheet) => sheet.findings), ...findings);
  if (records.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    diagnostics.push(
      bookFinding(
        'workbook/sheet',
        `“${ALLIANCES}”里没有填写任何联合体`,
        '一行填一个联合体',
        cellPlace(file, ALLIANCES, 1, 1),
      ),
    );
  const absent = absentIn(sheets, read);
  const exported = readAsExported(book);
  const isTaken = (id: string) => records.some((record) => record.id === id);
  const naming = named && nameless ? (record: Parameters<NameRecord>[0]) => named(record, isTaken) : undefined;
  const entries = records.map((record) => {
    const base = exported.get(record.id);
    return { ...entryOf(record, catalogue, diagnostics, naming), absent, ...(base ? { base } : {}) };
  });
  return { records: entries, diagnostics: inBookOrder(diagnostics.map(inBook), names), sheets: names };
}

function entryOf(
  record: Assembled,
  catalogue: BookCatalogue,
  diagnostics: Diagnostic[],
  naming: ((record: Parameters<NameRecord>[0]) => string | undefined) | undefined,
): Omit<BookEntry, 'absent' | 'base'> {
  const { findings, ...settled } = settle(record, catalogue);
  diagnostics.push(...findings);
  const district = boardOf(record, catalogue, diagnostics);
  const own = record.id === '' ? naming?.({ district, draft: settled.draft }) : undefined;
  const id = own ?? idOf(record, district, diagnostics);
  const place = { id: record.row.at(ID_COLUMN), board: record.row.at(BOARD_COLUMN) };
  return { district, id, source: record.source, place, ...settled };
}

function absentIn(sheets: readonly BookSheet[], read: readonly ReadSheet[]): AbsentField[] {
  return sheets.flatMap(({ name, list, columns }) => {
    const found = read.find(({ sheet }) => sheet.name === name);
    if (!found) return list === undefined ? [] : [{ list, path: [], heading: name }];
    const missing = columns.filter((column) => found.missing.has(column));
    return missing.map(({ path, heading }) => ({ path, heading, ...(list === undefined ? {} : { list }) }));
  });
}

function boardOf({ row }: Assembled, { districts }: BookCatalogue, diagnostics: Diagnostic[]): string {
  const text = (row.texts.get(BOARD_COLUMN) ?? '').trim();
  const found = districts.find(({ id, name }) => id === text || name === text);
  if (found || row.unread.has(BOARD_COLUMN)) return found?.id ?? '';
  const words = districts.map(({ name }) => name);
  const meant = nearest(text, words);
  const said = text === '' ? '板块尚未填写' : `没有“${text}”这个板块${meant ? `，是否为“${meant}”？` : ''}`;
  diagnostics.push({
    ...checkFinding('file/place', said, row.at(BOARD_COLUMN)),
    field: '板块',
    needed: words.join('、'),
    fix: `从下拉列表中选：${words.join('、')}`,
  });
  return '';
}

function idOf({ id, row, value }: Assembled, district: string, diagnostics: Diagnostic[]): string {
  if (row.unread.has(ID_COLUMN)) return '';
  const device = deviceNameProblem(id);
  const problem =
    id === ''
      ? '标识尚未填写'
      : device
        ? `标识${device.problem}`
        : !z.safeDecode(Slug, id).success
          ? `标识“${id}”不能用在网址里：只用小写字母、数字和单个连字符`
          : `data/alliances/${district}/${id}.yaml`.length > LONGEST_PATH
            ? `标识有 ${id.length} 个字符，太长了`
            : undefined;
  if (problem === undefined) return id;
  const fix =
    device?.needed ?? `写成小写字母、数字和连字符，不超过 ${LONGEST_ID} 个字符，如 ${idToWrite(id, district, value)}`;
  diagnostics.push({ ...checkFinding('file/place', problem, row.at(ID_COLUMN)), field: '标识', fix });
  return '';
}

/** What was meant, or one of this applicant's own, or how one looks. */
function idToWrite(id: string, district: string, { batch, lead }: Assembled['value']): string {
  const creditCode = isMap(lead) ? lead['creditCode'] : undefined;
  return meantId(id) ?? proposedId({ district, batch, creditCode }, () => false) ?? 'gaochun-shiying';
}

/** Findings by sheet, row and column, as somebody goes through the workbook. */
export function inBookOrder(diagnostics: readonly Diagnostic[], sheets: readonly string[]): Diagnostic[] {
  const order = new Map(sheets.map((name, i) => [name, i]));
  const sheet = ({ at }: Diagnostic) =>
    at.cell === undefined ? sheets.length : (order.get(at.cell.slice(0, at.cell.lastIndexOf('!'))) ?? -1);
  return [...diagnostics].sort((a, b) => sheet(a) - sheet(b) || compareDiagnostics(a, b));
}
