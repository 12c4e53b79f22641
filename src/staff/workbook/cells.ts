/** A package → its sheets as cells, each value as the file holds it. exceljs would unroll hostile ranges and round numbers. */
import { unescapeUnits } from './cell-text.ts';
import { columnNumber } from './checks.ts';
import { readNumberStyles, type NumberStyles } from './number-styles.ts';
import { attribute, scanXml } from './xml.ts';
import { NotAWorkbook, type Parts } from './zip-parts.ts';

/** What stands in a cell. A number keeps its digits as stored; `shown` says as what people see it. */
export type CellValue =
  | { type: 'text'; text: string }
  | { type: 'number'; digits: string; shown: ReturnType<NumberStyles> }
  | { type: 'flag'; text: 'TRUE' | 'FALSE' }
  | { type: 'error'; text: string };

export interface SheetCell {
  /** Absent where a formula has no result. */
  value?: CellValue;
  formula: boolean;
}

/** A sheet. Rows and columns count from 1. */
export interface RawSheet {
  name: string;
  /** Its part in the package. */
  path: string;
  hidden: boolean;
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: readonly (readonly [number, number])[];
  merges: readonly Merge[];
}

export interface Merge {
  top: number;
  left: number;
  bottom: number;
}

export interface RawBook {
  sheets: readonly RawSheet[];
  /** Whether days count from 1904, as in books from old Macs. */
  from1904: boolean;
}

const MOST_CELLS = 2_000_000;

/** @throws NotAWorkbook; Error when a part is not well-formed. */
export async function readCells(parts: Parts): Promise<RawBook> {
  const main = (await relations(parts, ''))?.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const xml = main && (await parts.text(main));
  if (!main || !xml) throw new NotAWorkbook('压缩包里没有工作簿', '导入填报工作簿（.xlsx）本身');
  const related = (await relations(parts, main)) ?? [];
  const part = async (kind: string) => {
    const target = related.find(({ type }) => type.endsWith(`/${kind}`))?.target;
    return target === undefined ? undefined : parts.text(target);
  };
  let from1904 = false;
  const listed: { name: string; path: string; hidden: boolean }[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      const relation = name === 'sheet' ? related.find(({ id }) => id === attribute(attributes, 'id')) : undefined;
      if (relation?.type.endsWith('/worksheet'))
        listed.push({
          name: attribute(attributes, 'name') ?? '',
          path: relation.target,
          hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        });
    },
  });
  const texts = readTexts(await part('sharedStrings'));
  const styles = readNumberStyles(await part('styles'));
  const sheets: RawSheet[] = [];
  for (const sheet of listed)
    sheets.push({ ...sheet, ...readSheet((await parts.text(sheet.path)) ?? '', texts, styles) });
  return { sheets, from1904 };
}

/** The relations of a part, targets as paths in the package. */
export async function relations(parts: Parts, path: string) {
  const at = path.lastIndexOf('/') + 1;
  const xml = await parts.text(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  if (xml === undefined) return undefined;
  const found: { id: string; type: string; target: string }[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const whole = new URL(target, `zip:/${path.slice(0, at)}`).pathname.slice(1);
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        target: decodeURIComponent(whole),
      });
    },
  });
  return found;
}

/** The shared texts; of rich text the runs put together, without the readings that input methods add. */
function readTexts(xml: string | undefined): string[] {
  const texts: string[] = [];
  let current = '';
  let reading = 0;
  let inText = false;
  scanXml(xml ?? '', {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') reading += 1;
      inText = name === 't' && reading === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') reading -= 1;
      if (name === 'si') texts.push(unescapeUnits(current));
    },
  });
  return texts;
}

function readSheet(xml: string, texts: readonly string[], styleOf: NumberStyles) {
  const rows = new Map<number, Map<number, SheetCell>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  const merges: Merge[] = [];
  let [row, column, cells] = [0, 0, 0];
  let cell = { type: 'n', style: 0, formula: false, text: '', has: false };
  let [inValue, reading] = [false, 0];
  const isHidden = (attributes: string) => /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '');
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        column = 0;
        if (isHidden(attributes)) hiddenRows.add(row);
      } else if (name === 'c') {
        const letters = /^([A-Z]{1,3})\d+$/.exec(attribute(attributes, 'r') ?? '')?.[1];
        column = letters ? columnNumber(letters) : column + 1;
        const style = Number(attribute(attributes, 's') ?? 0);
        cell = { type: attribute(attributes, 't') ?? 'n', style, formula: false, text: '', has: false };
      } else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') reading += 1;
      else if (name === 'v' || (name === 't' && reading === 0)) inValue = cell.has = true;
      else if (name === 'col' && isHidden(attributes))
        hiddenColumns.push([Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))]);
      else if (name === 'mergeCell') {
        const [, left = '', top, bottom] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(attributes, 'ref') ?? '') ?? [];
        if (left !== '') merges.push({ left: columnNumber(left), top: Number(top), bottom: Number(bottom) });
      }
    },
    text: (text) => {
      if (inValue) cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'rPh') reading -= 1;
      if (name !== 'c' || (!cell.has && !cell.formula)) return;
      if (++cells > MOST_CELLS)
        throw new NotAWorkbook('单元格太多，不是正常的填报工作簿', '删去无关的工作表和内容，再导入');
      const value = cell.has ? valueOf(cell, texts, styleOf) : undefined;
      const line = rows.get(row) ?? new Map<number, SheetCell>();
      rows.set(row, line.set(column, { formula: cell.formula, ...(value ? { value } : {}) }));
    },
  });
  return { rows, hiddenRows, hiddenColumns, merges };
}

function valueOf(
  { type, style, text }: { type: string; style: number; text: string },
  texts: readonly string[],
  styleOf: NumberStyles,
): CellValue | undefined {
  switch (type) {
    case 's':
      return { type: 'text', text: texts[Number(text)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { type: 'text', text: unescapeUnits(text) };
    case 'd':
      return { type: 'text', text: text.replace(/T00:00(:00(\.0+)?)?Z?$/, '') };
    case 'b':
      return { type: 'flag', text: text.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { type: 'error', text };
    default:
      return text.trim() === '' ? undefined : { type: 'number', digits: text.trim(), shown: styleOf(style) };
  }
}
