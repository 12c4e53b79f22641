/** 错误清单: the first sheet of a returned workbook, a row for each finding with a link to its cell. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { relations } from './cells.ts';
import { FINDING_LIST } from './layout.ts';
import { put } from './mark-notes.ts';
import { withoutPrefix, type MarkStyles } from './mark-sheet.ts';
import { linesOf } from './sheet-style.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import { attribute } from './xml.ts';
import type { Parts } from './zip-parts.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Some programs know a sheet's part by its number alone. */
const PART = 'xl/worksheets/sheet9900.xml';
const ID = 'rIdFindings';
const WIDTHS = [16, 10, 8, 60, 60] as const;
const HEADINGS = ['工作表', '单元格', '轻重', '问题', '改法'] as const;

/** Puts the list in front of the other sheets, or in place of the one that an earlier import put there. */
export async function addFindingList(parts: Parts, findings: readonly Diagnostic[], styles: MarkStyles): Promise<void> {
  const main = (await relations(parts, ''))?.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const book = main && (await parts.text(main));
  if (!main || !book) return;
  const plain = withoutPrefix(book, 'workbook');
  const own = [...plain.matchAll(/<sheet\b([^>]*?)\/?>/g)].find(
    ([, at = '']) => attribute(at, 'name') === FINDING_LIST,
  );
  const relation = own && attribute(own[1] ?? '', 'id');
  const known = relation && (await relations(parts, main))?.find(({ id }) => id === relation)?.target;
  put(parts.zip, known ?? PART, listXml(findings, styles));
  if (known) return;
  put(parts.zip, main, withSheet(plain));
  const at = main.lastIndexOf('/') + 1;
  await change(parts, `${main.slice(0, at)}_rels/${main.slice(at)}.rels`, (xml) =>
    xml.replace(
      '</Relationships>',
      () => `<Relationship Id="${ID}" Type="${RELATIONS}/worksheet" Target="/${PART}"/></Relationships>`,
    ),
  );
  await change(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      () =>
        `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
  );
}

async function change(parts: Parts, path: string, how: (xml: string) => string): Promise<void> {
  put(parts.zip, path, how((await parts.text(path)) ?? ''));
}

/** The sheet comes first and is the one that is shown; names that belong to a sheet count sheets by their place. */
function withSheet(xml: string): string {
  const ids = [...xml.matchAll(/<sheet\b([^>]*?)\/?>/g)].map(([, at = '']) => Number(attribute(at, 'sheetId')));
  const sheet = `<sheet xmlns:r="${RELATIONS}" name="${FINDING_LIST}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${ID}"/>`;
  return xml
    .replace(/\slocalSheetId="(\d+)"/g, (_, place: string) => ` localSheetId="${Number(place) + 1}"`)
    .replace(/(<workbookView\b[^>]*?)\s(?:activeTab|firstSheet)="\d+"/g, '$1')
    .replace(/(<workbookView\b[^>]*?)\s(?:activeTab|firstSheet)="\d+"/g, '$1')
    .replace(/<sheets\b[^>]*>/, (sheets) => sheets + sheet);
}

function listXml(findings: readonly Diagnostic[], { listTitle, listHeading, listText, listLink }: MarkStyles): string {
  const cell = (column: number, row: number, said: string, style: number) =>
    `<c r="${'ABCDE'[column]}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeXml(said)}</t></is></c>`;
  const line = (row: number, texts: readonly string[], style: (column: number) => number) => {
    const lines = Math.max(...texts.map((each, i) => linesOf(each, WIDTHS[i] ?? 10)));
    const height = Math.min(409, 13.5 * lines + 6);
    return `<row r="${row}" ht="${height}" customHeight="1">${texts.map((each, i) => cell(i, row, each, style(i))).join('')}</row>`;
  };
  const rows = findings.map((each) => {
    const { sheet, ref } = placeOf(each);
    return [sheet, ref, each.severity === 'error' ? '须改正' : '提醒', each.message, each.fix ?? ''];
  });
  const title = `共 ${findings.length} 处；点“单元格”一列到那一格。改好后存盘、发回即可，这张表不用删，导入时不读取`;
  const links = findings.flatMap((each, i) => {
    const { sheet, ref } = placeOf(each);
    const location = encodeXml(`'${sheet.replaceAll("'", "''")}'!${ref}`);
    return /^[A-Z]+\d+$/.test(ref) ? [`<hyperlink ref="B${FIRST + i}" location="${location}"/>`] : [];
  });
  const cols = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFB3261E"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData><row r="1" ht="28" customHeight="1">${cell(0, 1, `${FINDING_LIST}：${title}`, listTitle)}</row>` +
    `${line(2, HEADINGS, () => listHeading)}${rows.map((texts, i) => line(FIRST + i, texts, (column) => (column === LINKED ? listLink : listText))).join('')}</sheetData>` +
    `${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}` +
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

const FIRST = 3;
/** The column of cells. */
const LINKED = 1;

function placeOf({ at }: Diagnostic): { sheet: string; ref: string } {
  const cell = at.cell ?? '';
  const mark = cell.lastIndexOf('!');
  return mark === -1 ? { sheet: cell, ref: '' } : { sheet: cell.slice(0, mark), ref: cell.slice(mark + 1) };
}
