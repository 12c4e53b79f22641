/** The first sheet: how the workbook is filled in, for somebody who has never seen it. */
import type ExcelJS from 'exceljs';
import type { BookCatalogue, BookNotice } from './catalogue.ts';
import { ALLIANCES, BOARD, CHOICES, EXAMPLE, GUIDE, ID, OWNER, type BookColumn, type BookSheet } from './layout.ts';
import type { Need } from './required.ts';
import { linesOf, MARGINS, PROSE, TITLE } from './sheet-style.ts';

const WIDTH = 78;

/** What the columns are told by: the notice that the help under the headings cites, and what it needs of each. */
export interface GuideSource {
  cited: BookNotice | undefined;
  needOf: (column: BookColumn) => Need;
}

/** What stands on it, a paragraph a row. */
function guideLines(
  sheets: readonly BookSheet[],
  { withSensitive, notices }: BookCatalogue,
  { cited, needOf }: GuideSource,
): string[] {
  const lists = sheets.filter(({ list }) => list !== undefined).map(({ name }) => `“${name}”`);
  const several =
    cited && notices.length > 1
      ? `“见……”指 ${cited.document} 的段落；各批次可选的词不同的，“${CHOICES}”里列出适用的批次。`
      : '';
  return [
    `一、先填“${ALLIANCES}”：一行一个联合体。“${ID}”是这个联合体的英文或拼音短名，会出现在网址里，用小写字母、数字和连字符，如 carbon-fibre，定下后不再改。`,
    `二、再填${lists.join('、')}：一行一项，有几项填几行，先后次序即登记的次序。第一列“${OWNER}”从下拉列表中选，也可以直接写“${ALLIANCES}”中的标识。`,
    '三、列名是红字、写着“必填”的，每一行都要填；写着“部分必填”的，下面一行写明哪些单位必填；写着“推荐时必填”的，由推荐单位填写。其余的有就填，没有的留空，不写“无”或“/”。必填的栏列在本表末尾。',
    `四、列名下面一行是填写要求。有下拉箭头的从列表中选，列表见“${CHOICES}”。日期写作 2024-05-20，年月写作 2024-07；金额以万元为单位。${several}`,
    '五、一格里有几项的（如承担单位），用顿号“、”隔开，不用逗号和斜线。单位写全称，与营业执照或法人证书一致。',
    '六、信用代码等编号，单元格已设为文本格式，直接填写即可。从别处粘贴时请选“只粘贴文本（数值）”，否则 18 位数字会丢失后几位。',
    '七、可以增加“备注”列，备注不登记。列的次序可以调整，列名请勿改动。',
    `八、标“不公开”的列只用于审核，不上网公布。${withSensitive ? '' : '本登记簿的仓库是公开的，因此不收姓名和经营数据。'}不要填写身份证号、手机号、个人邮箱和银行卡号。`,
    `九、斜体灰字、第一列写着“${EXAMPLE}”的是示例行，导入时不读取，可以删去。`,
    '十、填好后保存为 .xlsx（WPS 也选“Microsoft Excel 文件 *.xlsx”），交推荐单位；推荐单位导入登记簿，或在网站“申报填表”中打开。有问题的，会返回同一份工作簿，第一张表“错误清单”列出每一处和改法，点一下就到那一格。',
    ...sheets.flatMap((sheet) => requiredLines(sheet, needOf)),
  ];
}

/** What must be filled in on a sheet, when, a line each: part by part, as the columns stand. */
function requiredLines({ name, list, columns }: BookSheet, needOf: GuideSource['needOf']): string[] {
  const line = (said: string, when: Need['when'], keys: readonly string[] = []) => {
    const parts = Map.groupBy(
      columns.filter((column) => needOf(column).when === when),
      ({ group }) => group,
    );
    const own = [...parts].map(
      ([part, asked]) => `${part}：${asked.map((column) => shortly(column, needOf)).join('、')}`,
    );
    const all = [...(keys.length > 0 ? [keys.join('、')] : []), ...own];
    return all.length === 0 ? [] : [`“${name}”${said}——${all.join('；')}。`];
  };
  return [
    ...line('每一行必填', 'now', list === undefined ? [ID, BOARD] : [OWNER]),
    ...line('部分必填', 'kinds'),
    ...line('推荐时必填', 'recommended'),
  ];
}

/** A column within its part, and whom it is asked of where not everybody. */
function shortly(column: BookColumn, needOf: GuideSource['needOf']): string {
  const need = needOf(column);
  const [first, ...inner] = column.heading.split(' › ');
  const heading = first === column.group && inner.length > 0 ? inner.join(' › ') : column.heading;
  if (need.when !== 'kinds') return heading;
  return `${heading}（${need.words.join('、')}${need.except ? '除外' : ''}）`;
}

/** Writes the sheet. */
export function writeGuide(
  workbook: ExcelJS.Workbook,
  sheets: readonly BookSheet[],
  catalogue: BookCatalogue,
  about: GuideSource,
): void {
  const sheet = workbook.addWorksheet(GUIDE, {
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      margins: MARGINS,
    },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = WIDTH;
  const lines = [
    `${catalogue.site.city}创新联合体填报工作簿`,
    ...guideLines(sheets, catalogue, about),
    `主办单位：${catalogue.site.bureau}`,
  ];
  for (const [i, line] of lines.entries()) {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = line;
    cell.style = i === 0 ? TITLE : PROSE;
    sheet.getRow(i + 1).height = i === 0 ? 34 : 16 * linesOf(line, WIDTH * 0.95) + 6;
  }
}
