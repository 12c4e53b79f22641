/** What must be filled in, as the rules of a notice have it: marked in heading, help and instructions. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { baseFiles } from '#src/testing/judged.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { sheetsOf } from './layout.ts';
import { writeFillInBook } from './node.ts';
import { needsOf } from './required.ts';

const usual = bookCatalogueIn();

/** The base files with a text of the notice or the settings replaced. */
const having = (path: string, from: string, to: string) =>
  bookCatalogueIn(
    baseFiles.map((file) => {
      const text = new TextDecoder().decode(file.bytes);
      if (file.path !== path) return file;
      expect(text).toContain(from);
      return { path, bytes: new TextEncoder().encode(text.replaceAll(from, to)) };
    }),
  );

const needs = (catalogue: typeof usual, when: string) => {
  const needOf = needsOf(catalogue, catalogue.notices[0]);
  return sheetsOf(catalogue.withSensitive).flatMap(({ name, columns }) =>
    columns
      .map((column) => [column, needOf(column)] as const)
      .filter(([, need]) => need.when === when)
      .map(
        ([{ heading }, need]) =>
          `${name} ${heading}${need.when === 'kinds' ? ` ${need.except ? '除' : ''}${need.words.join('、')}` : ''}`,
      ),
  );
};

test('in every application', () => {
  const now = needs(usual, 'now');
  for (const heading of ['建设定位', '中长期发展规划', '牵头单位 › 注册地', '章程 › 章程内容', '运行机制 › 许可使用'])
    expect(now).toContain(`联合体 ${heading}`);
  expect(now).toContain('任务 考核指标');
  expect(now).toContain('成员单位 协议签字人 › 签字人姓名');
  // What only some fill in, what only the board does, and what the notice does not ask for.
  for (const heading of ['推荐 › 推荐日期', '联系方式 › 办公电话', '牵头单位 › 曾用名', '申请单位自述 › 组织协同'])
    expect(now).not.toContain(`联合体 ${heading}`);
});

test('for some kinds, and by the board', () => {
  expect(needs(usual, 'kinds')).toEqual([
    '联合体 牵头单位 › 上一年度经营数据 › 数据年度 行业龙头企业',
    '联合体 牵头单位 › 上一年度经营数据 › 销售收入 行业龙头企业',
    '联合体 牵头单位 › 上一年度经营数据 › 研发投入 行业龙头企业',
    '成员单位 统一社会信用代码 除境外机构',
    '成员单位 专门研究团队 高校、科研院所、新型研发机构',
    '成员单位 国家或地区 境外机构',
  ]);
  expect(needs(usual, 'recommended')).toEqual(
    ['推荐日期', ...['合作基础', '研发能力', '资源配置', '成果分配机制'].map((each) => `推荐意见 › ${each}`)].map(
      (heading) => `联合体 推荐 › ${heading}`,
    ),
  );
});

test('another notice, another answer', () => {
  const lenient = having(
    'data/policies/2024.yaml',
    'parts: [ipOwnership, licensing, benefitSharing, funding]',
    'parts: [funding]',
  );
  expect(needs(lenient, 'now')).not.toContain('联合体 运行机制 › 许可使用');
  expect(needs(lenient, 'now')).toContain('联合体 运行机制 › 经费管理');
  const others = having('data/policies/2024.yaml', 'figures: true', 'figures: false');
  expect(needs(others, 'kinds').filter((each) => each.includes('经营数据'))).toEqual([]);
  const open = having('data/site.yaml', 'visibility: private', 'visibility: public');
  expect(needs(open, 'now').filter((each) => each.includes('签字人'))).toEqual([
    '联合体 牵头单位 › 协议签字人 › 签字人身份',
    '成员单位 协议签字人 › 签字人身份',
  ]);
});

test('word and colour in the heading, the rule in the help, all of them in the instructions', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeFillInBook([], usual)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('联合体') ?? expect.unreachable();
  const at = (heading: string) => {
    for (let i = 1; i <= sheet.columnCount; i++)
      if (sheet.getCell(3, i).text === heading)
        return { colour: sheet.getCell(3, i).font.color?.argb, help: sheet.getCell(4, i).text };
    return expect.unreachable(heading);
  };
  const positioning = at('建设定位（必填）');
  expect(positioning.help).toMatch(/^必填。/);
  expect(positioning.colour).toBe('FFB3261E');
  expect(at('运行机制 › 许可使用（必填、不公开）').colour).toBe('FFB3261E');
  expect(at('牵头单位 › 上一年度经营数据 › 销售收入（部分必填、不公开）').help).toMatch(
    /^牵头单位类别为行业龙头企业的必填。/,
  );
  expect(at('推荐 › 推荐意见 › 合作基础（推荐时必填、不公开）').help).toMatch(/^推荐时必填。/);
  expect(at('牵头单位 › 曾用名').colour).toBeUndefined();
  const guide = workbook.getWorksheet('填写说明') ?? expect.unreachable();
  const lines = Array.from({ length: guide.rowCount }, (_, i) => guide.getCell(i + 1, 1).text).join('\n');
  expect(lines).toMatch(/“联合体”每一行必填——标识、板块；基本信息：联合体名称、.*建设定位、.*；牵头单位：单位名称、/);
  expect(lines).toContain('专门研究团队（高校、科研院所、新型研发机构）');
});
