/** What the cells of a template's workbook say, and how much room they give. */
import { describe, expect, test } from 'vitest';
import { packed, sheetRow, sheetTemplate } from '#src/testing/templates.ts';
import { cellLooks, isTrue } from './cell-looks.ts';
import { openTemplate, packTemplate } from './package.ts';
import { firstSheet, placesOf } from './sheet-parts.ts';
import { linesOfTemplate } from './template-texts.ts';
import { elementsOf, parseTree, type XmlElement } from './xml-tree.ts';

const open = (sheet: string, shared: readonly string[] = []) => openTemplate(sheetTemplate(sheet, shared), 'xlsx');
const cellsOf = (tree: XmlElement) => elementsOf(tree, 'c');

describe('what a cell says', () => {
  test('a shared text, one of its own, with its runs and without how it is read aloud; a number says nothing', () => {
    const sheet = `<sheetData><row r="1"><c t="s"><v>1</v></c><c t="s"><v>7</v></c><c t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c><c><v>3</v></c><c t="n"><v>0</v></c></row></sheetData>`;
    const parts = open(sheet, ['甲', '乙</t><rPh sb="0" eb="1"><t>yi</t></rPh><t>二']);
    const { tree, said } = firstSheet(parts);
    expect(cellsOf(tree).map(said)).toEqual(['乙二', '', '丙丁', '', '']);
  });

  test('the places of a row', () => {
    const { rows, said } = firstSheet(
      open(`<sheetData>${sheetRow(1, 0, 1)}${sheetRow(2, 2)}</sheetData>`, ['{{甲}}和{{乙}}', '｛｛ 丙 ｝｝', '丁']),
    );
    expect(rows.map((row) => placesOf(row, said))).toEqual([['甲', '乙', '丙'], []]);
  });

  test('the first sheet is that of the workbook’s list, wherever it lies; heads and feet in their order', () => {
    const parts = packed({
      'xl/workbook.xml': `<workbook><sheets><sheet name="二" r:id="rId2"/><sheet name="一" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Id="rId2" Target="/xl/worksheets/b.xml"/></Relationships>`,
      'xl/worksheets/a.xml': '<worksheet/>',
      'xl/worksheets/b.xml':
        '<worksheet><sheetData><row/></sheetData><headerFooter><evenFooter>乙</evenFooter><oddHeader>甲</oddHeader></headerFooter></worksheet>',
    });
    const { path, rows, heads } = firstSheet(openTemplate(parts, 'xlsx'));
    expect([path, rows.length, heads.map(({ name }) => name)]).toEqual([
      'xl/worksheets/b.xml',
      1,
      ['oddHeader', 'evenFooter'],
    ]);
  });

  test.each([
    ['nothing is listed', '<workbook><sheets/></workbook>', 'worksheets/a.xml'],
    ['what is listed is not there', '<workbook><sheets><sheet r:id="r"/></sheets></workbook>', 'worksheets/b.xml'],
  ])('where %s, it is said', (_what, workbook, target) => {
    const parts = packed({
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r" Target="${target}"/></Relationships>`,
      'xl/worksheets/a.xml': '<worksheet/>',
    });
    expect(() => firstSheet(openTemplate(parts, 'xlsx'))).toThrow('找不到第一张工作表；用 Excel 打开，另存为 .xlsx');
  });
});

describe('how a cell looks', () => {
  const STYLES = `<styleSheet><fonts><font><sz val="14"/></font><font/><font><sz val="大"/></font></fonts><cellStyleXfs><xf fontId="0"><alignment wrapText="1"/></xf></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"><alignment wrapText="1"/></xf><xf fontId="2"><alignment wrapText="true"/></xf><xf fontId="9"><alignment wrapText="0"/></xf><xf><alignment/></xf></cellXfs></styleSheet>`;
  const book = openTemplate(sheetTemplate('', []), 'xlsx');
  const parts = openTemplate(packTemplate(book, new Map([['xl/styles.xml', STYLES]])), 'xlsx');
  const lookOf = cellLooks(parts);
  const look = (attributes: string) => {
    const [cell] = cellsOf(parseTree(`<c ${attributes}/>`));
    return cell && lookOf(cell);
  };

  test.each([
    ['s="0"', { size: 14, wraps: false }],
    ['', { size: 14, wraps: false }],
    ['s="1"', { size: 11, wraps: true }],
    ['s="2"', { size: 11, wraps: true }],
    ['s="3"', { size: 11, wraps: false }],
    ['s="4"', { size: 11, wraps: false }],
    ['s="99"', { size: 11, wraps: false }],
  ])('%s', (attributes, expected) => {
    expect(look(attributes)).toEqual(expected);
  });

  test('truths as they are written', () => {
    expect(['1', 'true', '0', 'false', undefined].map(isTrue)).toEqual([true, true, false, false, false]);
  });
});

test('the lines of a workbook: its texts and what is printed around its sheets, without empty ones', () => {
  const sheet = `<sheetData><row><c t="inlineStr"><is><t>丙</t></is></c></row></sheetData><headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>`;
  const bytes = sheetTemplate(sheet, ['甲', ' ', '乙&amp;丁']);
  expect(linesOfTemplate({ path: 'data/policies/2024.summary.xlsx', bytes })?.split('\n').toSorted()).toEqual(
    ['丙', '乙&丁', '甲', '第 &P 页'].toSorted(),
  );
  expect(linesOfTemplate({ path: 'data/policies/2024.summary.xlsx', bytes: new Uint8Array(3) })).toBeUndefined();
});
