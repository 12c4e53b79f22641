/** For tests: annexes as a bureau makes them in Word and Excel, with named places; and ones that nobody should be given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A package of parts by name. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2024, 6, 1),
  }) as Uint8Array<ArrayBuffer>;

/** An annex 1 or 2 that LibreOffice opened and saved: places torn into runs, tables, merged cells, headers, a text box. */
export const savedByOffice = (kind: 'docx' | 'xlsx'): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(join(import.meta.dirname, `templates/libreoffice.${kind}`)));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = (main: string, type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;
const RELATIONS = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** A paragraph whose runs are cut where a bar stands: Word tears names so. */
export const paragraph = (text: string): string =>
  `<w:p>${text
    .split('|')
    .map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)
    .join('')}</w:p>`;
/** A table of rows of cells, each a paragraph. */
export const wordTable = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** A Word file with a body, and other parts. */
export const wordTemplate = (body: string, more: Readonly<Record<string, string>> = {}) =>
  packed({
    '[Content_Types].xml': TYPES(
      'word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    '_rels/.rels': RELATIONS(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** A workbook whose first sheet is given, with its shared texts. Its cells go on in a further line, or do not. */
export const sheetTemplate = (sheet: string, shared: readonly string[], wraps = true) =>
  packed({
    '[Content_Types].xml': TYPES(
      'xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ).replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
    '_rels/.rels': RELATIONS(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="附件2" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': RELATIONS(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf fontId="0" applyAlignment="1"><alignment wrapText="${wraps}"/></xf></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared
      .map((text) => `<si><t xml:space="preserve">${text}</t></si>`)
      .join('')}</sst>`,
  });

/** A row of cells that say the shared texts of these numbers. */
export const sheetRow = (row: number, ...texts: number[]): string =>
  `<row r="${row}" ht="30" customHeight="1">${texts
    .map((text, i) => `<c r="${String.fromCharCode(65 + i)}${row}" t="s"><v>${text}</v></c>`)
    .join('')}</row>`;

/** Annex 2 with a title, heads, one row to repeat and a foot whose cells are merged. */
export const usualSheet = () =>
  sheetTemplate(
    `<dimension ref="A1:D4"/><sheetData>${sheetRow(1, 0)}${sheetRow(2, 1, 2, 3, 4)}${sheetRow(3, 5, 6, 7, 8)}${sheetRow(4, 9)}</sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A4:D4"/></mergeCells>`,
    [
      '{{批次}}推荐汇总表（{{板块}}，共 {{个数}} 个）',
      '序号',
      '名称',
      '信用代码',
      '电话',
      '{{序号}}',
      '{{联合体名称}}',
      '{{牵头单位.单位名称}} {{牵头单位.统一社会信用代码}}',
      '｛｛ 联系方式.办公电话 ｝｝',
      '{{推荐单位}}（盖章）',
    ],
  );
