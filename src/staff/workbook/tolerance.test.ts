/** Workbooks as people and other programs leave them: read as meant, and said where anything was done. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { BookCatalogue } from './catalogue.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { goodRecords } from '#src/testing/workbooks/good-records.ts';
import { readFillInBook, writeFillInBook } from './node.ts';
import { firstDifference } from './record-rows.ts';
import { edited, put, repacked, SHEET_PARTS } from '#src/testing/workbooks/sample-books.ts';

let catalogue: BookCatalogue;
let good: Uint8Array;
beforeAll(async () => {
  catalogue = bookCatalogueIn();
  good = await writeFillInBook(goodRecords(), catalogue);
});
const read = (bytes: Uint8Array) => readFillInBook(bytes, '填报.xlsx', catalogue);

describe('read as meant, and said where anything was done', () => {
  /** The records of the good workbook after an edit, with the notices. */
  async function after(change: Parameters<typeof edited>[1]) {
    const { records, diagnostics } = await read(await edited(good, change));
    const said = diagnostics.map(({ at, severity, message }) => `${at.cell} ${severity} ${message}`);
    const differs = goodRecords().map(({ value }, i) => firstDifference(value, records[i]?.value));
    return { said, differs, records };
  }
  const SAME = [undefined, undefined];

  test.each<[string, Parameters<typeof edited>[1], string[]]>([
    [
      'rows and columns that are empty',
      (sheet) => {
        sheet('成员单位').insertRow(6, []);
        sheet('任务').spliceColumns(3, 0, []);
      },
      [],
    ],
    ['a title and lines above', (sheet) => sheet('成员单位').insertRows(1, [['东海县填报表'], [], ['经办：某科']]), []],
    [
      'columns in another order',
      (sheet) => {
        const s = sheet('成员单位');
        const swap = (r: number) => {
          const [b, c] = [s.getCell(r, 2).value, s.getCell(r, 3).value];
          s.getCell(r, 2).value = c;
          s.getCell(r, 3).value = b;
        };
        for (let r = 3; r <= 10; r++) swap(r);
      },
      [],
    ],
    ['a column that nobody fills in', (sheet) => put(sheet('任务'), 'K3', '经办人'), []],
    [
      'remarks',
      (sheet) => {
        put(sheet('任务'), 'K3', '备注（科室）');
        put(sheet('任务'), 'K5', '待补');
      },
      [],
    ],
    ['headings without their group', (sheet) => put(sheet('成员单位'), 'I3', '签字人姓名'), []],
    [
      'headings written otherwise',
      (sheet) => {
        put(sheet('成员单位'), 'H3', ' 高新技术 企业证书* ');
        put(sheet('成员单位'), 'I3', '协议签字人/签字人姓名');
        put(sheet('成员单位'), 'J3', '协议签字人 > 签字人身份');
      },
      [],
    ],
    [
      'a sheet for remarks',
      (_, workbook) => {
        workbook.addWorksheet('备忘').getCell('A1').value = '周五前交';
      },
      ['备忘!A1 notice 工作表“备忘”不登记，没有读入'],
    ],
    [
      'dates as Excel has them',
      (sheet) => {
        put(sheet('联合体'), 'AB5', new Date('2024-06-11T00:00:00Z'), 'yyyy"年"m"月"d"日"');
        put(sheet('任务'), 'F5', new Date('2024-07-01T00:00:00Z'), 'mmm-yy');
        put(sheet('任务'), 'G5', new Date('2026-12-01T00:00:00Z'), 'yyyy-mm');
      },
      [],
    ],
    [
      'a time of day',
      (sheet) => put(sheet('联合体'), 'AB5', new Date('2024-06-11T15:30:00Z'), 'yyyy-mm-dd hh:mm'),
      ['联合体!AB5 notice “申报 › 申报日期”带有时刻，只登记日期 2024-06-11'],
    ],
    [
      'a day where a month belongs',
      (sheet) => put(sheet('任务'), 'F5', new Date('2024-07-15T00:00:00Z'), 'yyyy-mm-dd'),
      ['任务!F5 notice “开始年月”是 2024-07-15，只登记年月 2024-07'],
    ],
    [
      'dates in Chinese, full-width digits',
      (sheet) => {
        put(sheet('联合体'), 'AB5', '2024年6月11日');
        put(sheet('任务'), 'F5', '２０２４－０７');
      },
      [
        '联合体!AB5 notice 申报 › 申报日期已登记为“2024-06-11”',
        '任务!F5 notice 任务 第 1 项 › 开始年月已登记为“2024-07”',
      ],
    ],
    [
      'numbers typed as numbers',
      (sheet) => {
        put(sheet('联合体'), 'D5', 2024);
        const row = sheet('联合体').getRow(3);
        row.eachCell((cell, column) => {
          if (String(cell.value).includes('销售收入'))
            put(sheet('联合体'), `${sheet('联合体').getColumn(column).letter}5`, 82000);
        });
      },
      [],
    ],
    [
      'a code in lower case and in groups',
      (sheet) => put(sheet('成员单位'), 'C5', '1232 0700 5061 9899 0m'),
      ['成员单位!C5 notice 成员单位 第 1 项 › 统一社会信用代码已登记为“12320700506198990M”'],
    ],
    [
      'a formula',
      (sheet) => put(sheet('成员单位'), 'B5', { formula: 'T("x")', result: '示例海洋大学' }),
      ['成员单位!B5 notice “单位名称”是公式，按现在显示的结果“示例海洋大学”读入'],
    ],
    [
      'rich text and a hyperlink',
      (sheet) => {
        put(sheet('成员单位'), 'B5', { richText: [{ text: '示例' }, { text: '海洋大学', font: { bold: true } }] });
        put(sheet('成员单位'), 'E5', { text: '机理研究', hyperlink: 'https://example.org' });
      },
      [],
    ],
    [
      'blank space around',
      (sheet) => {
        put(sheet('成员单位'), 'B5', ' 示例海洋大学　');
        put(sheet('成员单位'), 'A5', ' fibre ');
        put(sheet('成员单位'), 'D5', '高校　');
        sheet('联合体')
          .getRow(3)
          .eachCell((cell, column) => {
            const below = sheet('联合体').getRow(5).getCell(column);
            if (/章程内容|许可使用/.test(String(cell.value))) below.value = ` ${below.value}`.replaceAll('、', ' 、　');
          });
      },
      [],
    ],
    [
      'a hidden row',
      (sheet) => {
        sheet('成员单位').getRow(5).hidden = true;
      },
      ['成员单位!A5 notice 第 5 行是隐藏的，也已读入'],
    ],
    [
      'a hidden column',
      (sheet) => {
        sheet('成员单位').getColumn(7).hidden = true;
      },
      ['成员单位!G3 notice “专门研究团队”一列是隐藏的，也已读入'],
    ],
    [
      'a hidden sheet',
      (sheet) => {
        sheet('任务').state = 'hidden';
      },
      ['任务!A3 notice 工作表“任务”是隐藏的，也已读入'],
    ],
    [
      'the owner’s cell merged over its rows',
      (sheet) => {
        const s = sheet('成员单位');
        s.getCell('A6').value = null;
        s.getCell('A7').value = null;
        s.mergeCells('A5:A7');
      },
      [],
    ],
    [
      'the alliance named by its whole name',
      (sheet) => put(sheet('成员单位'), 'A5', '连云港市校验用创新联合体（示例）'),
      [],
    ],
    ['the id of a board', (sheet) => put(sheet('联合体'), 'B5', 'haizhou'), []],
    ['no sheet of former leads', (_, workbook) => workbook.removeWorksheet('以前的牵头单位'), []],
    [
      'a certificate as people write it',
      (sheet) => put(sheet('成员单位'), 'H7', 'gr202232005678（2022年10月12日）'),
      [
        '成员单位!H7 notice 成员单位 第 3 项 › 高新技术企业证书 第 1 项 › 发证日期已登记为“2022-10-12”',
        '成员单位!H7 notice 成员单位 第 3 项 › 高新技术企业证书 第 1 项 › 证书编号已登记为“GR202232005678”',
      ],
    ],
    [
      'undertakers parted otherwise',
      (sheet) => put(sheet('任务'), 'E5', '示例碳纤维股份有限公司；示例海洋大学\n示例复材有限公司'),
      [],
    ],
  ])('%s', async (_what, change, said) => {
    const result = await after(change);
    expect(result.said).toEqual(said);
    expect(result.differs).toEqual(SAME);
  });

  test('days counted from 1904', async () => {
    const dated = await edited(good, (sheet) => put(sheet('联合体'), 'AB5', 45454 - 1462, 'yyyy-mm-dd'));
    const bytes = await repacked(dated, {
      'xl/workbook.xml': (xml) => xml.replace('<workbookPr', '<workbookPr date1904="1"'),
    });
    const { records, diagnostics } = await read(bytes);
    expect(diagnostics).toEqual([]);
    expect(records[0]?.value['application']).toEqual(goodRecords()[0]?.value['application']);
  });

  test('element names with a prefix, cells without addresses, texts in their cells, readings of Chinese', async () => {
    const bytes = await repacked(good, {
      [SHEET_PARTS['任务']]: (xml) =>
        xml
          .replace(/<(\/?)(\w)/g, '<$1x:$2')
          .replace('xmlns=', 'xmlns:x=')
          .replace(/<x:(row|c) r="\w+"/g, '<x:$1'),
      'xl/sharedStrings.xml': (xml) =>
        xml.replace(
          '<t>示例海洋大学</t>',
          '<r><t>示例</t></r><r><t>海洋大学</t></r><rPh sb="0" eb="2"><t>shili</t></rPh>',
        ),
    });
    const { records, diagnostics } = await read(bytes);
    expect(diagnostics).toEqual([]);
    for (const [i, { value }] of goodRecords().entries())
      expect(firstDifference(value, records[i]?.value)).toBeUndefined();
  });
});
