/** A cell → the text a person meant, or a finding: nothing is guessed and nothing changed without a word. */
import type { Diagnostic, Location } from '#src/registry/diagnostic.ts';
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { saysNothing } from '#schemas/says-nothing.ts';
import { CHECKS } from '#src/registry/checks.ts';
import { shorten } from '#src/registry/plain.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { fromCellText, splitTexts } from './cell-text.ts';
import type { CellValue, SheetCell } from './cells.ts';
import { bookFinding } from './checks.ts';
import { dayOf } from './number-styles.ts';
import type { BookColumn } from './layout.ts';

/** What was read of a cell. Without a text there is nothing, or nothing that can be trusted. */
export interface ReadCell {
  text?: string;
  findings: Diagnostic[];
}

/** What is needed to read a cell of a column. */
export interface CellContext {
  column: Pick<BookColumn, 'heading' | 'kind'>;
  at: Location;
  from1904: boolean;
}

/** Reads a cell. */
export function readCell({ value, formula }: SheetCell, context: CellContext): ReadCell {
  const { column, at } = context;
  const wrong = (message: string, fix: string): ReadCell => ({
    findings: [bookFinding('workbook/cell', `“${column.heading}”${message}`, fix, at)],
  });
  if (!value) return wrong('是公式，文件里没有它的结果', '用 WPS 或 Excel 打开再保存一次；或直接填写内容');
  const close = value.type === 'number' ? value.digits : value.type === 'text' ? value.text.trim() : '';
  const day = closeWritten(close, column.kind);
  if (day && !(value.type === 'number' && value.shown === 'date'))
    return wrong(`是“${close}”，连着写的，是不是 ${day}？`, `核对后写成 ${day}`);
  const read = value.type === 'number' ? readNumber(value, context, wrong) : readOther(value, wrong);
  if (read.text === undefined || read.text.trim() === '') return { findings: read.findings };
  if (NOTHING_IS_WRONG.has(column.kind) && saysNothing(read.text))
    return wrong(`写的是“${read.text.trim()}”`, '没有的留空，什么也不写');
  const findings = [...read.findings, ...textFindings(read.text, at)];
  if (column.kind === 'list' && splitTexts(read.text).length === 1 && /[,，/]/.test(read.text)) {
    const said = `“${column.heading}”读作一项：“${shorten(read.text)}”`;
    findings.push(bookFinding('workbook/cell', said, '其实是几项的，用顿号“、”隔开，不用逗号和斜线', at, 'warning'));
  }
  if (formula) {
    const said = `“${column.heading}”是公式，按现在显示的结果“${shorten(read.text)}”读入`;
    findings.push(bookFinding('workbook/cell', said, '核对结果；不对的，直接填写内容', at, 'notice'));
  }
  // Blank space around a name was typed by mistake: nobody sees it, and a file has none there either.
  const text = KEEPS_ITS_ENDS.has(column.kind) ? read.text : read.text.trim();
  return { text, findings };
}

/** What may end in blank space that is meant, or whose parts are trimmed one by one. */
const KEEPS_ITS_ENDS: ReadonlySet<BookColumn['kind']> = new Set(['multiline', 'list', 'pairs']);

/** What holds something of one form only. */
const NOTHING_IS_WRONG: ReadonlySet<BookColumn['kind']> = new Set(['pairs', 'date', 'month']);

/** The day or month somebody meant by digits without a separator: 20240620. */
function closeWritten(text: string, kind: BookColumn['kind']): string | undefined {
  if (kind !== 'date' && kind !== 'month') return undefined;
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/.exec(text) ?? [];
  if (year === undefined || (kind === 'date') !== (day !== undefined)) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

type Wrong = (message: string, fix: string) => ReadCell;

/** What WPS leaves where a picture was put into a cell. */
const PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/i;

function readOther(value: Exclude<CellValue, { type: 'number' }>, wrong: Wrong): ReadCell {
  if (PICTURE.test(value.text)) return wrong('是嵌在单元格里的图片，读不出文字', '删去图片，填写文字');
  if (value.type === 'error') return wrong(`是错误值 ${value.text}`, '改正公式，或直接填写内容');
  if (value.type === 'flag') return wrong(`是逻辑值 ${value.text}，不是文字`, '把单元格设为文本格式，再填写内容');
  return { text: fromCellText(value.text.replace(/\r\n?/g, '\n')), findings: [] };
}

/** Programs keep fifteen digits of a number; a code that was typed as one has lost the rest. */
const MOST_DIGITS = 1e15;

function readNumber(
  { digits, shown }: Extract<CellValue, { type: 'number' }>,
  { column: { heading, kind }, at, from1904 }: CellContext,
  wrong: Wrong,
): ReadCell {
  const number = Number(digits);
  const date = shown === 'date';
  if (!Number.isFinite(number)) return wrong(`是读不懂的数字“${shorten(digits)}”`, '重新填写');
  if (Math.abs(number) >= MOST_DIGITS)
    return wrong(
      `是按数字存的，表格程序只保留 15 位，后面几位已经丢失（现为 ${BigInt(Math.round(number))}）`,
      '把单元格设为文本格式，对照证书重新填写全部位数',
    );
  // Stored as 0.04, seen as 4%: neither is what was asked for.
  if (shown === 'percent')
    return wrong(
      `是百分数 ${plainNumber(Math.round(number * 1e6) / 1e4)}%，不是要填的内容`,
      '把单元格设为文本格式，再填写内容；金额写数额，以万元为单位',
    );
  // A spreadsheet drops the last digit of 2024.10.
  if (!date && kind === 'month' && /^\d{4}\.1$/.test(String(number))) {
    const year = Math.floor(number);
    return wrong(
      `是数字 ${number}，可能是 ${year}-01，也可能是 ${year}-10（表格程序把数字末尾的 0 去掉了）`,
      `核对后直接填写 ${year}-01 或 ${year}-10`,
    );
  }
  if (!date) {
    const day = kind === 'date' || kind === 'month' ? dayOf(number, from1904) : undefined;
    if (day && number >= 30_000)
      return wrong(
        `是数字 ${digits}，不是日期；如果它本是日期，应为 ${kind === 'month' ? day.date.slice(0, 7) : day.date}`,
        `核对后直接填写${exampleOf(kind)}`,
      );
    return { text: plainNumber(number), findings: [] };
  }
  const day = dayOf(number, from1904);
  if (!day) return wrong(`是日历上没有的日期（序号 ${shorten(digits)}）`, `重新填写${exampleOf(kind)}`);
  if (kind !== 'date' && kind !== 'month')
    return wrong(`的单元格是日期格式，读出来是 ${day.date}，不是要填的内容`, '把单元格设为文本格式，再填写内容');
  const say = (said: string) => [bookFinding('workbook/cell', `“${heading}”${said}`, '', at, 'notice')];
  if (kind === 'date') return { text: day.date, findings: day.time ? say(`带有时刻，只登记日期 ${day.date}`) : [] };
  const month = day.date.slice(0, 7);
  return { text: month, findings: day.date.endsWith('-01') ? [] : say(`是 ${day.date}，只登记年月 ${month}`) };
}

const exampleOf = (kind: BookColumn['kind']) => (kind === 'month' ? '年月，如 2024-05' : '日期，如 2024-05-20');

/** A number as people write it, never with an exponent. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** What the gate says of every text of the register: refused characters and personal data. */
export function textFindings(text: string, at: Location): Diagnostic[] {
  const personal = findPersonalData(text);
  const refused = findRefusedCharacters(text).filter(
    ({ offset }) => !personal.some(({ start, end }) => start <= offset && offset < end),
  );
  const [first] = refused;
  const more = refused.length > 1 ? `，共 ${refused.length} 处` : '';
  return [
    ...(first ? [checkFinding(first.check, `${first.message}${more}`, at)] : []),
    ...personal.map(({ check, masked }) => checkFinding(check, `${CHECKS[check].title}：${masked}`, at)),
  ];
}
