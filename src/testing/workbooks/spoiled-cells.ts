/** For tests: single cells spoiled: what cannot be read in them, or may not stand there. */
import type ExcelJS from 'exceljs';
import { set, type SpoiledCase } from './spoiled-case.ts';

export const SPOILED_CELLS: readonly SpoiledCase[] = [
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
];
