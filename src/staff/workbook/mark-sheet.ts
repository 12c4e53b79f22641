/** A sheet's XML with a column of findings and marked cells; everything else in it stays as it is. */
import { columnLetters, columnNumber } from './checks.ts';
import { linesOf } from './sheet-style.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import { attribute } from './xml.ts';

/** What is to be written on a sheet. */
export interface SheetMarks {
  /** The column of findings. Whatever stands in it is replaced. */
  column: number;
  headingRow: number;
  heading: string;
  /** What stands in the column, by row. */
  texts: ReadonlyMap<number, string>;
  /** Cells to be marked: `C7`. */
  cells: readonly string[];
}

/** Indexes of the styles to use, as `mark-styles.ts` has added them. */
export interface MarkStyles {
  heading: number;
  text: number;
  /** On the list of findings. */
  listTitle: number;
  listHeading: number;
  listText: number;
  listLink: number;
  /** Of the differential styles. */
  marked: number;
}

const WIDTH = 48;
/** Always true, and by it our own marks are known again. */
const MARK = '"登记错误"<>""';

/** Marks a sheet. */
export function markSheet(xml: string, marks: SheetMarks, styles: MarkStyles): string {
  const plain = withoutPrefix(xml, 'worksheet').replace(/<sheetData\s*\/>/, '<sheetData></sheetData>');
  const unmarked = plain.replace(
    /<conditionalFormatting\b[^>]*>(?:(?!<\/conditionalFormatting>)[^])*?登记错误[^]*?<\/conditionalFormatting>/g,
    '',
  );
  const start = unmarked.indexOf('>', unmarked.indexOf('<sheetData')) + 1;
  const end = unmarked.indexOf('</sheetData>');
  const [before, data, after] = [unmarked.slice(0, start), unmarked.slice(start, end), unmarked.slice(end)];
  return withMarks(withWidth(before, marks.column) + withTexts(data, marks, styles) + after, marks.cells, styles);
}

/** Element names without the prefix some programs give them. */
export function withoutPrefix(xml: string, root: string): string {
  const prefix = new RegExp(`<(\\w+):${root}\\b`).exec(xml)?.[1];
  if (prefix === undefined) return xml;
  return xml.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(`xmlns:${prefix}=`, 'xmlns=');
}

function withTexts(data: string, { column, headingRow, heading, texts }: SheetMarks, styles: MarkStyles): string {
  const open = new Map<number, string>([...texts, [headingRow, heading]]);
  const cell = (row: number, text: string) =>
    `<c r="${columnLetters(column)}${row}" s="${row === headingRow ? styles.heading : styles.text}" t="inlineStr"><is><t xml:space="preserve">${encodeXml(text)}</t></is></c>`;
  let last = 0;
  const rows = data.replace(/<row\b([^>]*?)(?:\/>|>([^]*?)<\/row>)/g, (_, attributes: string, content = '') => {
    const row = Number(attribute(attributes, 'r') ?? last + 1);
    const missing = [...open.keys()].filter((each) => each > last && each < row).sort((a, b) => a - b);
    last = row;
    const added = missing.map((each) => `<row r="${each}">${cell(each, open.get(each) ?? '')}</row>`).join('');
    const text = open.get(row);
    const filled = withCell(String(content), column, text === undefined ? '' : cell(row, text));
    return `${added}<row${withHeight(attributes, text)}>${filled}</row>`;
  });
  const below = [...open.keys()].filter((each) => each > last).sort((a, b) => a - b);
  return rows + below.map((each) => `<row r="${each}">${cell(each, open.get(each) ?? '')}</row>`).join('');
}

/** A row's attributes, high enough for the text of its findings; a row is at most 409 points high. */
function withHeight(attributes: string, text: string | undefined): string {
  const plain = attributes.replace(/\sspans="[^"]*"/, '');
  const height = Math.min(409, text === undefined ? 0 : 13.5 * linesOf(text, WIDTH) + 4);
  if (height <= Number(attribute(attributes, 'ht') ?? 15)) return plain;
  return `${plain.replace(/\s(?:ht|customHeight)="[^"]*"/g, '')} ht="${height}" customHeight="1"`;
}

/** The cells of a row with another one, in the order of columns, in place of any that stands there. */
function withCell(cells: string, column: number, cell: string): string {
  let at = 0;
  let [before, after] = ['', ''];
  for (const [whole, attributes = ''] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>[^]*?<\/c>)/g)) {
    const letters = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0];
    at = letters ? columnNumber(letters) : at + 1;
    if (at < column) before += whole;
    if (at > column) after += whole;
  }
  return before + cell + after;
}

/** The part before the cells, with the column wide enough to read. */
function withWidth(before: string, column: number): string {
  const own = `<col min="${column}" max="${column}" width="${WIDTH}" customWidth="1"/>`;
  const found = /<cols>([^]*?)<\/cols>/.exec(before);
  if (!found) return before.replace(/<sheetData[ >]/, (data) => `<cols>${own}</cols>${data}`);
  const pieces: [number, string][] = [[column, own]];
  for (const [whole, attributes = ''] of (found[1] ?? '').matchAll(/<col\b([^>]*?)\/?>/g)) {
    const [min, max] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))];
    const piece = (from: number, to: number) =>
      whole.replace(/\bmin="\d+"/, `min="${from}"`).replace(/\bmax="\d+"/, `max="${to}"`);
    if (column < min || column > max) pieces.push([min, whole]);
    if (column > min && column <= max) pieces.push([min, piece(min, column - 1)]);
    if (column >= min && column < max) pieces.push([column + 1, piece(column + 1, max)]);
  }
  const cols = pieces.sort(([a], [b]) => a - b).map(([, piece]) => piece);
  return before.replace(found[0], () => `<cols>${cols.join('')}</cols>`);
}

/** What stands after conditional formats, by the schema's order. */
const AFTER_FORMATS =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** A conditional format that always holds: it covers the person's own formats and changes none of them. */
function withMarks(xml: string, cells: readonly string[], { marked }: MarkStyles): string {
  if (cells.length === 0) return xml;
  const from = xml.indexOf('</sheetData>');
  const formats = `<conditionalFormatting sqref="${[...new Set(cells)].join(' ')}"><cfRule type="expression" dxfId="${marked}" priority="1"><formula>${encodeXml(MARK)}</formula></cfRule></conditionalFormatting>`;
  return xml.slice(0, from) + xml.slice(from).replace(AFTER_FORMATS, (next) => formats + next);
}
