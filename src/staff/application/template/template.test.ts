/** The bureau's annexes as templates, filled in by names. */
import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { all, AROUND, parseXml, said, unpack } from '#src/testing/application-opened.ts';
import { paragraph, usualSheet, wordTable, wordTemplate } from '#src/testing/templates.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { fillDocument } from './fill-document.ts';
import { fillSheet } from './fill-sheet.ts';

const alliance: Draft<Alliance> = {
  name: '甲<&>创新联合体',
  batch: '2024',
  plan: '第一段\n{{联合体名称}}不再填第二遍',
  application: { date: '2024-06-11' },
  lead: {
    name: '示例公司',
    creditCode: '91320706522377040Q',
    finance: { year: 2023, salesRevenue: 82000, rdExpenditure: 3280.5 },
  },
  members: [{ name: '乙大学', kind: '高校' }, { name: '丙公司' }],
  tasks: [{ title: '任务一{{联合体名称}}', undertakers: ['乙大学', '丙公司'], start: '2024-07', end: '2026-12' }],
  contact: { office: '科技部', phone: '0518-85800001' },
};
const BODY =
  paragraph('{{联合体|名称}}，{|{牵头单位.单位名称}}（｛｛牵头单位.统一社会信用代码｝｝）{{推荐单位}}') +
  paragraph('{{中长期发展规划}}') +
  paragraph('{{申报.申报日期}} {{牵头单位.上一年度经营数据.研发投入}} {{研发投入强度}} {{批次}} {{曾用名.曾用名}}。') +
  wordTable(['序号', '成员'], ['{{序号}}', '{{成员单位.单位名称}}（{{联合体名称}}）']) +
  wordTable(['{{任务.任务名称}}', '{{任务.承担单位}}', '{{任务.开始年月}}']);

async function filled(template: Uint8Array, given = alliance) {
  const bytes = fillDocument(template, { ...AROUND, alliance: given });
  const document = parseXml((await unpack(bytes)).get('word/document.xml') ?? '');
  return { bytes, document, text: all(document, 'w:p').map((each) => said(each)) };
}

describe('annex 1, a Word file', () => {
  test('takes every value by name, however its runs are torn; rows are repeated; nothing is filled in twice', async () => {
    const { text, document } = await filled(wordTemplate(BODY));
    expect(text).toEqual([
      '甲<&>创新联合体，示例公司（91320706522377040Q）海州区科技局',
      '第一段{{联合体名称}}不再填第二遍',
      '2024年6月11日 3280.5 4.0006% 2024 年度 。',
      '序号',
      '成员',
      '1',
      '乙大学（甲<&>创新联合体）',
      '2',
      '丙公司（甲<&>创新联合体）',
      '任务一{{联合体名称}}',
      '乙大学、丙公司',
      '2024年7月',
    ]);
    expect(all(document, 'w:br')).toHaveLength(1);
  });

  test('a text box, also as older programs show it, and a table within are filled on their own; so is a row in a control', async () => {
    const box = `<w:txbxContent>${paragraph('盒 {{联合体名称}}')}${wordTable(['{{成员单位.单位名称}}'])}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const control = wordTable(['{{任务.任务名称}}']).replace('<w:tr>', '<w:sdt><w:sdtContent><w:tr>');
    const { text } = await filled(
      wordTemplate(
        `<w:p><w:r><w:t>外 {{</w:t></w:r><w:r>${drawn}</w:r><w:r><w:t>批次}}</w:t></w:r></w:p>` +
          control.replace('</w:tr>', '</w:tr></w:sdtContent></w:sdt>'),
      ),
    );
    const inBox = ['盒 甲<&>创新联合体', '乙大学', '丙公司'];
    expect(text.slice(1)).toEqual([...inBox, ...inBox, '任务一{{联合体名称}}']);
    // What is read of a paragraph here is read with all that stands in it.
    expect(text[0]).toBe(`外 2024 年度${[...inBox, ...inBox].join('')}`);
  });

  test('of nobody keeps one blank row, and of an empty record blanks', async () => {
    const { text } = await filled(wordTemplate(BODY), {});
    expect(text.join('')).not.toMatch(/[{}｛｝]|undefined/);
    expect(text.slice(3, 7)).toEqual(['序号', '成员', '', '（）']);
  });

  test('the same input gives the same bytes, and everything else stays as it was', async () => {
    const template = wordTemplate(BODY, { 'word/styles.xml': '<w:styles  a = "1"/>' });
    const sha = async () =>
      createHash('sha256')
        .update((await filled(template)).bytes)
        .digest('hex');
    expect(await sha()).toBe(await sha());
    expect((await unpack((await filled(template)).bytes)).get('word/styles.xml')).toBe('<w:styles  a = "1"/>');
  });
});

describe('annex 2, a workbook', () => {
  test('has a row for each record; what stands below moves down; codes and telephones are texts', async () => {
    const second = { ...alliance, name: '=乙创新联合体', contact: {} };
    const input = {
      alliances: [alliance, second],
      district: AROUND.district,
      site: AROUND.site,
      batch: '2024',
      vocabulary: NO_WORDS,
      asOf: '2024-06-28',
    };
    const bytes = fillSheet(usualSheet(), input);
    expect(Buffer.from(bytes).equals(Buffer.from(fillSheet(usualSheet(), input)))).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    const sheet = workbook.worksheets[0] ?? expect.unreachable();
    const rows = [1, 2, 3, 4, 5].map((row) => (sheet.getRow(row).values as unknown[]).slice(1));
    expect(rows[0]?.[0]).toBe('2024 年度推荐汇总表（海州区，共 2 个）');
    expect(rows.slice(1, 4)).toEqual([
      ['序号', '名称', '信用代码', '电话'],
      ['1', '甲<&>创新联合体', '示例公司 91320706522377040Q', '0518-85800001'],
      ['2', '=乙创新联合体', '示例公司 91320706522377040Q'],
    ]);
    expect(rows[4]?.[0]).toBe('海州区科技局（盖章）');
    expect(sheet.getCell('D5').isMerged).toBe(true);
    expect(sheet.getCell('B4').isMerged).toBe(false);
    // Columns of the usual width, in which the names take several lines.
    expect(sheet.getRow(3).height).toBeGreaterThan(60);
  });
});
