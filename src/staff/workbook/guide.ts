/** The first sheet: how the workbook is filled in, for somebody who has never seen it. */
import type ExcelJS from 'exceljs';
import type { BookCatalogue, BookNotice } from './catalogue.ts';
import { ALLIANCES, CHOICES, EXAMPLE, GUIDE, ID, OWNER, type BookSheet } from './layout.ts';
import { linesOf, PROSE, TITLE } from './sheet-style.ts';

const WIDTH = 110;

/** What stands on it, a paragraph a row. `cited` is the notice that the help under the headings cites. */
export function guideLines(
  sheets: readonly BookSheet[],
  { withSensitive, notices }: BookCatalogue,
  cited: BookNotice | undefined,
): string[] {
  const lists = sheets.filter(({ list }) => list !== undefined).map(({ name }) => `“${name}”`);
  const several =
    cited && notices.length > 1
      ? `“见……”指 ${cited.document} 的段落；各批次可选的词不同的，“${CHOICES}”里列出适用的批次。`
      : '';
  return [
    `一、先填“${ALLIANCES}”：一行一个联合体。“${ID}”是这个联合体的英文或拼音短名，会出现在网址里，用小写字母、数字和连字符，如 carbon-fibre，定下后不再改。`,
    `二、再填${lists.join('、')}：一行一项，有几项填几行，先后次序即登记的次序。第一列“${OWNER}”从下拉列表中选，也可以直接写“${ALLIANCES}”中的标识。`,
    `三、列名下面一行是填写要求。有下拉箭头的从列表中选，列表见“${CHOICES}”。日期写作 2024-05-20，年月写作 2024-07；金额以万元为单位。${several}`,
    '四、一格里有几项的（如承担单位），用顿号“、”隔开。单位写全称，与营业执照或法人证书一致。',
    '五、信用代码等编号，单元格已设为文本格式，直接填写即可。从别处粘贴时请选“只粘贴文本（数值）”，否则 18 位数字会丢失后几位。',
    '六、没有的内容留空，不写“无”或“/”。可以增加“备注”列，备注不登记。列的次序可以调整，列名请勿改动。',
    `七、标“不公开”的列只用于审核，不上网公布。${withSensitive ? '' : '本登记簿的仓库是公开的，因此不收姓名和经营数据。'}不要填写身份证号、手机号、个人邮箱和银行卡号。`,
    `八、斜体灰字、第一列写着“${EXAMPLE}”的是示例行，导入时不读取，可以删去。`,
    '九、填好后保存为 .xlsx（WPS 也选“Microsoft Excel 文件 *.xlsx”），交推荐单位；推荐单位导入登记簿，或在网站“申报填表”中打开。有问题的，会返回同一份工作簿，第一张表“错误清单”列出每一处和改法，点一下就到那一格。',
  ];
}

/** Writes the sheet. */
export function writeGuide(
  workbook: ExcelJS.Workbook,
  sheets: readonly BookSheet[],
  catalogue: BookCatalogue,
  cited: BookNotice | undefined,
): void {
  const sheet = workbook.addWorksheet(GUIDE, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = WIDTH;
  const lines = [
    `${catalogue.site.city}创新联合体填报工作簿`,
    ...guideLines(sheets, catalogue, cited),
    `主办单位：${catalogue.site.bureau}`,
  ];
  for (const [i, line] of lines.entries()) {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = line;
    cell.style = i === 0 ? TITLE : PROSE;
    sheet.getRow(i + 1).height = i === 0 ? 34 : 17 * linesOf(line, WIDTH * 0.9) + 6;
  }
}
