/**
 * Templates as an office program saved them (LibreOffice, from annexes with headers, merged cells, a text box and names
 * whose letters look otherwise): all of it is filled, and what is printed is as long as what was filled in.
 */
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { templateFindings } from '#src/registry/templates/template-findings.ts';
import { all, AROUND, parseXml, said, unpack } from '#src/testing/application-opened.ts';
import { USUAL } from '#src/testing/registers.ts';
import { packed, savedByOffice } from '#src/testing/templates.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { fillDocument } from './fill-document.ts';
import { fillSheet } from './fill-sheet.ts';

const { alliances } = loadRegistry(readDataFolder(USUAL));
const alliance = alliances.find(({ id }) => id === 'carbon-fibre')?.draft ?? expect.unreachable();
const { members = [], tasks = [] } = alliance;

test.each([
  ['data/policies/2024.application.docx', savedByOffice('docx')],
  ['data/policies/2024.summary.xlsx', savedByOffice('xlsx')],
])('%s is found fit to be filled in', (path, bytes) => {
  expect(templateFindings({ path, bytes }).filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('annex 1', () => {
  let entries: Map<string, string>;
  beforeAll(async () => {
    entries = await unpack(fillDocument(savedByOffice('docx'), { ...AROUND, alliance }));
  });
  const textOf = (part: string) => all(parseXml(entries.get(part) ?? ''), 'w:p').map((each) => said(each));
  const rows = (table: number) =>
    all(all(parseXml(entries.get('word/document.xml') ?? ''), 'w:tbl')[table] ?? expect.unreachable(), 'w:tr').map(
      (row) => all(row, 'w:tc').map((cell) => said(cell)),
    );

  test('is filled in its paragraphs, header, footer and text box; nothing is left of a place', () => {
    expect(textOf('word/document.xml')).toContain(`联合体名称：“${alliance.name}”（2024 年度）`);
    expect(textOf('word/document.xml')).toContain(`推荐意见：${alliance.recommendation?.opinion?.cooperation}`);
    expect(textOf('word/header1.xml')).toEqual([`附件 1　${alliance.name}`]);
    expect(textOf('word/footer1.xml').join('')).toMatch(/^海州区科技局　第 .* 页，共 .* 页$/);
    for (const part of ['document', 'header1', 'footer1'])
      expect(entries.get(`word/${part}.xml`)?.replace(/<[^>]*>/g, ''), part).not.toMatch(/[{}｛｝]/);
  });

  test('has a row for each member and each task, and merged cells as they were', () => {
    expect(rows(0).map(([first]) => first)).toEqual(['牵头单位', '', '建设定位', '发展规划']);
    expect(rows(1).slice(1)).toEqual(
      members.map(({ name, creditCode, role }, i) => [`${i + 1}`, name, creditCode, role]),
    );
    expect(
      rows(2)
        .slice(1)
        .map(([title]) => title),
    ).toEqual(tasks.map(({ title }) => title));
    const xml = entries.get('word/document.xml') ?? '';
    expect(xml.match(/<w:vMerge w:val="restart"/g)).toHaveLength(1);
    expect(xml.match(/<w:gridSpan w:val="2"/g)).toHaveLength(2);
  });
});

describe('annex 2', () => {
  const input = {
    alliances: alliances.slice(0, 9).map(({ draft }) => draft),
    district: { name: '海州区&', authority: '海州区科技局' },
    site: AROUND.site,
    batch: '2024',
    vocabulary: NO_WORDS,
    asOf: '2024-06-28',
  };
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(fillSheet(savedByOffice('xlsx'), input).buffer);
    sheet = workbook.worksheets[0] ?? expect.unreachable();
  });

  test('has a row for each alliance, the foot below them, and its header filled in', () => {
    expect(sheet.getCell('A2').text).toBe('2024 年度创新联合体推荐汇总表');
    expect(input.alliances.map((_, i) => sheet.getCell(4 + i, 2).text)).toEqual(
      input.alliances.map(({ name }) => name),
    );
    expect(sheet.getCell('A14').text).toBe('推荐单位：海州区科技局（盖章）');
    expect(sheet.getCell('D14').master.address).toBe('A14');
    expect(sheet.getCell('E14').text).toBe('共 9 个');
    expect(sheet.headerFooter.oddHeader).toBe('&L附件 2 海州区&&');
  });

  test('is printed as far as it goes, each row as high as its texts', () => {
    expect(sheet.pageSetup.printArea).toBe('A1:F14');
    const heights = input.alliances.map((_, i) => sheet.getRow(4 + i).height);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(39);
    expect(Math.max(...heights)).toBeGreaterThan(80);
  });
});

test('cells merged across the repeated row reach over all of its rows', async () => {
  const parts = await unpack(savedByOffice('xlsx'));
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = parts.get(path) ?? '';
  expect(sheet).toContain('<mergeCell ref="A2:F2"/>');
  parts.set(path, sheet.replace('<mergeCell ref="A2:F2"/>', '<mergeCell ref="F3:F4"/><mergeCell ref="B4:C4"/>'));
  const input = { alliances: [alliance, alliance, alliance], district: AROUND.district, site: AROUND.site };
  const filled = fillSheet(packed(Object.fromEntries(parts)), {
    ...input,
    batch: '2024',
    vocabulary: NO_WORDS,
    asOf: '2024-06-28',
  });
  const merges = (await unpack(filled)).get(path)?.match(/<mergeCell ref="[^"]*"/g);
  expect(merges?.map((each) => each.slice(16, -1))).toEqual(['F3:F6', 'B4:C4', 'B5:C5', 'B6:C6', 'A8:D8']);
});
