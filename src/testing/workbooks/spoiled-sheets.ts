/** For tests: columns, headings and whole sheets spoiled. */
import { put } from './sample-books.ts';
import type { SpoiledCase } from './spoiled-case.ts';

export const SPOILED_SHEETS: readonly SpoiledCase[] = [
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
