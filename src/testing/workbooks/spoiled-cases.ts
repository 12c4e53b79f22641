/** For tests: a good workbook spoiled in every way we have seen or can think of, and what is said of each. */
import type ExcelJS from 'exceljs';
import { put } from './sample-books.ts';

type Sheets = (name: string) => ExcelJS.Worksheet;

/** What is done to the workbook, and every finding: cell, gravity unless it is an error, and sentence. */
export interface SpoiledCase {
  what: string;
  spoil: (sheet: Sheets, workbook: ExcelJS.Workbook) => void;
  findings: readonly string[];
}

/** The column of a heading, by its letters. */
function column(sheet: ExcelJS.Worksheet, heading: string): string {
  for (let i = 1; i <= sheet.columnCount; i++)
    if (String(sheet.getCell(3, i).value).replace(/（[^（）]*）$/, '') === heading) return sheet.getColumn(i).letter;
  throw new Error(`no column ${heading}`);
}

const set =
  (name: string, heading: string, row: number, value: ExcelJS.CellValue, numFmt?: string) => (sheets: Sheets) => {
    const sheet = sheets(name);
    put(sheet, `${column(sheet, heading)}${row}`, value, numFmt);
  };

export const SPOILED: readonly SpoiledCase[] = [
  {
    what: 'a month as a number that has lost its nought, or never had one',
    spoil: set('任务', '开始年月', 5, 2024.1),
    findings: ['任务!F5 “开始年月”是数字 2024.1，可能是 2024-01，也可能是 2024-10（表格程序把数字末尾的 0 去掉了）'],
  },
  {
    what: 'a month without a separator, as a number',
    spoil: set('任务', '开始年月', 5, 202407),
    findings: ['任务!F5 “开始年月”是“202407”，连着写的，是不是 2024-07？'],
  },
  {
    what: 'one id that cannot be used',
    spoil: set('联合体', '标识', 5, 'X Quartz'),
    findings: ['联合体!A5 标识“X Quartz”不能用在网址里：只用小写字母、数字和单个连字符'],
  },
  {
    what: 'a code typed as a number',
    spoil: set('成员单位', '统一社会信用代码', 6, Number('913207031110544666')),
    findings: [
      '成员单位!C6 “统一社会信用代码”是按数字存的，表格程序只保留 15 位，后面几位已经丢失（现为 913207031110544640）',
    ],
  },
  {
    what: 'a code in a cell that became scientific',
    spoil: set('联合体', '牵头单位 › 统一社会信用代码', 5, '9.13207E+17'),
    findings: [
      '联合体!I5 牵头单位 › 统一社会信用代码：含有“.”，信用代码只用数字和除 I、O、S、V、Z 以外的大写字母（请对照营业执照或法人证书逐位核对）',
    ],
  },
  {
    what: 'a code of a wrong last digit',
    spoil: set('成员单位', '统一社会信用代码', 5, '12320700506198990N'),
    findings: ['成员单位!C5 “示例海洋大学”的统一社会信用代码第 18 位校验码与前 17 位不符'],
  },
  {
    what: 'an empty code',
    spoil: set('联合体', '牵头单位 › 统一社会信用代码', 5, null),
    findings: ['联合体!I5 牵头单位 › 统一社会信用代码尚未填写'],
  },
  {
    what: 'a word outside its vocabulary',
    spoil: set('联合体', '牵头单位 › 牵头单位类别', 5, '龙头企业'),
    findings: ['联合体!J5 牵头单位 › 牵头单位类别不在可选范围，应为创新型领军企业、行业龙头企业、重点研发机构之一'],
  },
  {
    what: 'no industry',
    spoil: set('联合体', '所属产业', 5, null),
    findings: ['联合体!E5 所属产业尚未填写'],
  },
  {
    what: 'a board nobody knows',
    spoil: set('联合体', '板块', 5, '海洲区'),
    findings: ['联合体!B5 没有“海洲区”这个板块，是否为“海州区”？'],
  },
  { what: 'no board', spoil: set('联合体', '板块', 5, null), findings: ['联合体!B5 板块尚未填写'] },
  {
    what: 'no id',
    spoil: (sheets) => {
      put(sheets('联合体'), 'A5', null);
      for (const name of ['成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++)
          if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, '连云港市校验用创新联合体（示例）');
      }
    },
    findings: ['联合体!A5 标识尚未填写'],
  },
  {
    what: 'an id in capitals',
    spoil: (sheets) => {
      for (const name of ['联合体', '成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++) if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, 'Fibre 1');
      }
    },
    findings: ['联合体!A5 标识“Fibre 1”不能用在网址里：只用小写字母、数字和单个连字符'],
  },
  {
    what: 'an id that Windows keeps for a device',
    spoil: (sheets) => {
      for (const name of ['联合体', '成员单位', '任务']) {
        const s = sheets(name);
        for (let r = 5; r <= s.rowCount; r++) if (s.getCell(r, 1).value === 'fibre') put(s, `A${r}`, 'aux');
      }
    },
    findings: ['联合体!A5 标识“aux”是 Windows 留给设备的名称，在 Windows 上打不开'],
  },
  {
    what: 'an id that is used twice',
    spoil: (sheets) => put(sheets('联合体'), 'A6', 'fibre'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '联合体!A6 标识“fibre”重复，联合体!A5 已经用过',
      '成员单位!A8 “联合体”里没有标识“quartz”（第 8、9、10 行）',
      '任务!A6 “联合体”里没有标识“quartz”',
    ],
  },
  {
    what: 'a member of an unknown alliance',
    spoil: (sheets) => put(sheets('成员单位'), 'A5', 'fiber'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A5 “联合体”里没有标识“fiber”，是否为“fibre”？',
    ],
  },
  {
    what: 'a task of no alliance',
    spoil: (sheets) => put(sheets('任务'), 'A5', null),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '任务!A5 没有写联合体标识',
    ],
  },
  {
    what: 'a date nobody can read',
    spoil: set('联合体', '章程 › 章程通过日期', 5, '去年六月'),
    findings: ['联合体!Z5 章程 › 章程通过日期：不是日期（写作 2024-05-20）'],
  },
  {
    what: 'a day the calendar lacks',
    spoil: set('联合体', '章程 › 章程通过日期', 5, '2024-02-30'),
    findings: ['联合体!Z5 章程 › 章程通过日期：日历上没有这一天（写作 2024-05-20）'],
  },
  {
    what: 'a date that has become a number',
    spoil: set('联合体', '章程 › 章程通过日期', 5, 45454),
    findings: ['联合体!Z5 “章程 › 章程通过日期”是数字 45454，不是日期；如果它本是日期，应为 2024-06-11'],
  },
  {
    what: 'a month in a cell that shows a number',
    spoil: set('任务', '开始年月', 5, 45474),
    findings: ['任务!F5 “开始年月”是数字 45474，不是日期；如果它本是日期，应为 2024-07'],
  },
  {
    what: 'a year in a date cell',
    spoil: set('联合体', '批次', 5, 2024, 'yyyy-mm-dd'),
    findings: ['联合体!D5 “批次”的单元格是日期格式，读出来是 1905-07-16，不是要填的内容'],
  },
  {
    what: 'a truth value',
    spoil: set('联合体', '建设定位', 5, true),
    findings: ['联合体!F5 “建设定位”是逻辑值 TRUE，不是文字'],
  },
  {
    what: 'a broken reference',
    spoil: set('联合体', '牵头单位 › 单位名称', 5, { error: '#REF!' } as ExcelJS.CellErrorValue),
    findings: ['联合体!H5 “牵头单位 › 单位名称”是错误值 #REF!'],
  },
  {
    what: 'a formula without a result',
    spoil: set('成员单位', '单位名称', 5, { formula: 'B6' } as ExcelJS.CellFormulaValue),
    findings: ['成员单位!B5 “单位名称”是公式，文件里没有它的结果'],
  },
  {
    what: 'a formula that fails',
    spoil: set('成员单位', '承担任务', 5, { formula: '1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue),
    findings: ['成员单位!E5 “承担任务”是错误值 #DIV/0!'],
  },
  {
    what: 'a mobile number',
    spoil: set('联合体', '联系方式 › 办公电话', 5, '13812345678'),
    findings: ['联合体!AT5 不得有手机号：138****5678'],
  },
  {
    what: 'a mobile number as a number',
    spoil: set('联合体', '联系方式 › 办公电话', 5, 13812345678),
    findings: ['联合体!AT5 不得有手机号：138****5678'],
  },
  {
    what: 'an invisible character',
    spoil: set('成员单位', '单位名称', 5, '示例海洋\u200b大学'),
    findings: ['成员单位!B5 有不可见字符（U+200B）'],
  },
  {
    what: 'a radical pasted from a PDF',
    spoil: set('成员单位', '承担任务', 5, '⼈才培养'),
    findings: ['成员单位!E5 “⼈”（U+2F08）是部首或兼容字符，应为“人”（U+4EBA）'],
  },
  {
    what: 'a name that is a formula as text',
    spoil: set('任务', '任务名称', 5, "'=HYPERLINK(1)"),
    findings: ['任务!C5 任务 第 1 项 › 任务名称：以“=”开头（去掉开头的符号，电子表格会把它当作公式）'],
  },
  {
    what: 'an unknown column with content',
    spoil: (sheets) => {
      put(sheets('成员单位'), 'N3', '经办人');
      put(sheets('成员单位'), 'N5', '丁');
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!N3 没有“经办人”这一列',
    ],
  },
  {
    what: 'a renamed heading',
    spoil: (sheets) => put(sheets('成员单位'), 'C3', '社会信用代码'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!C3 没有“社会信用代码”这一列，是否为“统一社会信用代码”？',
    ],
  },
  {
    what: 'a heading twice',
    spoil: (sheets) => put(sheets('成员单位'), 'N3', '单位名称'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!N3 “单位名称”有两列：B 列和 N 列',
    ],
  },
  {
    what: 'a column without heading',
    spoil: (sheets) => put(sheets('任务'), 'L6', '漏写列名'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '任务!L3 L 列有内容，却没有列名',
    ],
  },
  {
    what: 'a required column deleted',
    spoil: (sheets) => sheets('成员单位').spliceColumns(4, 1),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A3 缺少“单位类别”这一列',
    ],
  },
  {
    what: 'no heading row',
    spoil: (sheets) => {
      for (let c = 1; c <= 12; c++) sheets('任务').getCell(3, c).value = null;
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '任务!A1 工作表“任务”里找不到列名（如“联合体标识”“任务类别”）',
    ],
  },
  {
    what: 'no sheet of alliances',
    spoil: (sheets) => {
      sheets('联合体').name = '汇总';
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '汇总!A1 没有“汇总”这张工作表，是否为“联合体”？',
    ],
  },
  {
    what: 'a sheet renamed',
    spoil: (sheets) => {
      sheets('成员单位').name = '成员单位 (2)';
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位 (2)!A1 没有“成员单位 (2)”这张工作表，是否为“成员单位”？',
    ],
  },
  {
    what: 'a second sheet of members',
    spoil: (sheets, workbook) => {
      const s = workbook.addWorksheet('补充');
      for (let c = 1; c <= 13; c++) s.getCell(1, c).value = sheets('成员单位').getCell(3, c).value;
      s.getCell(2, 1).value = 'fibre';
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '补充!A1 没有“补充”这张工作表',
    ],
  },
  {
    what: 'all rows deleted',
    spoil: (sheets) => {
      for (const row of [5, 6])
        sheets('联合体')
          .getRow(row)
          .eachCell((cell) => {
            cell.value = null;
          });
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A5 “联合体”里没有标识“fibre”（第 5、6、7 行）',
      '成员单位!A8 “联合体”里没有标识“quartz”（第 8、9、10 行）',
      '任务!A5 “联合体”里没有标识“fibre”',
      '任务!A6 “联合体”里没有标识“quartz”',
    ],
  },
  {
    what: 'the example filled in over',
    spoil: (sheets) => {
      put(sheets('成员单位'), 'A5', '示例');
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A5 这一行第一列仍是“示例”，内容却改过，没有读入',
    ],
  },
  {
    what: 'too few members',
    spoil: (sheets) => sheets('成员单位').spliceRows(6, 2),
    findings: [
      '成员单位!A5 成员单位 1 家，原则上不少于 3 家',
      '任务!E5 承担单位“示例复材有限公司”不是本联合体的牵头单位或成员单位',
    ],
  },
  {
    what: 'an unknown undertaker',
    spoil: set(
      '任务',
      '承担单位',
      5,
      '示例碳纤维股份有限公司、示例海洋大学、示例复材有限公司、示例先进纤维研究院、示例大学',
    ),
    findings: ['任务!E5 承担单位“示例大学”不是本联合体的牵头单位或成员单位，是否为“示例海洋大学”？'],
  },
  {
    what: 'two organisations under one code',
    spoil: set('成员单位', '统一社会信用代码', 9, '91320706522377040Q'),
    findings: [
      '成员单位!B9 信用代码 91320706522377040Q 的单位在 联合体!H5 中名为“示例碳纤维股份有限公司”，这里为“示例先进纤维研究院”',
      '成员单位!C9 “示例先进纤维研究院”在 成员单位!B6 中信用代码为 52320700296137814T，这里为 91320706522377040Q',
    ],
  },
  {
    what: 'a name another alliance of the workbook has',
    spoil: set('联合体', '联合体名称', 6, '连云港市校验用创新联合体（示例）'),
    findings: ['联合体!C6 名称与 联合体!C5 相同，不得重复'],
  },
  {
    what: 'events out of order',
    spoil: set('联合体', '申报 › 申报日期', 5, '2024-06-26'),
    findings: [
      '联合体!AL5 “连云港市校验用创新联合体（示例）”推荐（2024年6月25日）早于申报（2024年6月26日），日期不得倒退',
    ],
  },
  {
    what: 'a year without a notice',
    spoil: set('联合体', '批次', 5, '2031'),
    findings: ['联合体!D5 没有 2031 批次的通知，现有：2024'],
  },
  {
    what: 'a share where an amount belongs',
    spoil: set('联合体', '牵头单位 › 上一年度经营数据 › 研发投入', 5, 0.04, '0.00%'),
    findings: ['联合体!R5 “牵头单位 › 上一年度经营数据 › 研发投入”是百分数 4%，不是要填的内容'],
  },
  {
    what: 'a picture in a cell, as WPS puts it there',
    spoil: set('成员单位', '专门研究团队', 5, {
      formula: '_xlfn.DISPIMG("ID_1A2B",1)',
      result: '=DISPIMG("ID_1A2B",1)',
    } as ExcelJS.CellFormulaValue),
    findings: ['成员单位!G5 “专门研究团队”是嵌在单元格里的图片，读不出文字'],
  },
  {
    what: 'a certificate that is none',
    spoil: set('成员单位', '高新技术企业证书', 5, '无'),
    findings: ['成员单位!H5 “高新技术企业证书”写的是“无”'],
  },
  {
    what: 'a team that is none: said once',
    spoil: set('成员单位', '专门研究团队', 5, '无'),
    findings: ['成员单位!G5 成员单位 第 1 项 › 专门研究团队：只写了“无”（写清楚；没有要写的，删去）'],
  },
  {
    what: 'an optional field that says nothing, as people fill in what they have none of',
    spoil: set('成员单位', '学科方向', 5, '/'),
    findings: ['成员单位!F5 成员单位 第 1 项 › 学科方向：只写了“/”（写清楚；没有要写的，删去）'],
  },
  {
    what: 'a name over two lines',
    spoil: set('成员单位', '单位名称', 5, '示例海洋\n大学'),
    findings: ['成员单位!B5 成员单位 第 1 项 › 单位名称：分成了几行（写在一行内）'],
  },
  {
    what: 'a day written the American way',
    spoil: set('联合体', '申报 › 申报日期', 5, '6/11/2024'),
    findings: ['联合体!AB5 申报 › 申报日期：不是日期（写作 2024-05-20）'],
  },
  {
    what: 'a sum below the rows',
    spoil: (sheets) => {
      put(sheets('成员单位'), 'A12', '合计');
      put(sheets('成员单位'), 'B12', '6 家');
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!A12 “联合体”里没有标识“合计”',
    ],
  },
  {
    what: 'undertakers parted by a comma',
    spoil: set('任务', '承担单位', 5, '示例碳纤维股份有限公司,示例海洋大学'),
    findings: [
      '任务!E5 承担单位“示例碳纤维股份有限公司,示例海洋大学”不是本联合体的牵头单位或成员单位',
      '任务!E5 warning “承担单位”读作一项：“示例碳纤维股份有限公司,示例海洋大学”',
    ],
  },
  {
    what: 'a sheet copied',
    spoil: (sheets, workbook) => {
      const copy = workbook.addWorksheet('成员单位 (2)');
      sheets('成员单位').eachRow((row, r) => row.eachCell((cell, c) => void (copy.getCell(r, c).value = cell.value)));
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位 (2)!A1 “成员单位 (2)”和“成员单位”是同一张表的两份，不知道以哪份为准',
    ],
  },
  {
    what: 'all in one sheet, under a name of its own',
    spoil: (sheets, workbook) => {
      for (const name of ['填写说明', '成员单位', '任务', '以前的牵头单位', '选项']) workbook.removeWorksheet(name);
      sheets('联合体').name = 'Sheet1';
    },
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      'Sheet1!A1 没有“Sheet1”这张工作表，是否为“联合体”？',
    ],
  },
  {
    what: 'something far away',
    spoil: (sheets) => put(sheets('成员单位'), 'XFD1000', '误触'),
    findings: [
      '整个工作簿 notice 有的行、列没有读入，因此还没有对照通知的条件；改好后再导入一次',
      '成员单位!XFD3 XFD 列有内容，却没有列名',
    ],
  },
];
