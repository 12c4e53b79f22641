/** The words a column offers in its drop-down, and the sheet they stand on. */
import type ExcelJS from 'exceljs';
import { wordsIn } from '#schemas/notice-words.ts';
import { choicesOf as ownChoices, wordListOf, type WordList } from '#schemas/words.ts';
import { wordsOffered, type BookCatalogue } from './catalogue.ts';
import { BOARD, CHOICES, type BookColumn, type BookSheet } from './layout.ts';
import { HEADING, linesOf, PROSE, TITLE } from './sheet-style.ts';

/** A list of words under a heading; `notes` stand beside them. */
export interface ChoiceList {
  heading: string;
  words: readonly string[];
  notes?: readonly string[];
  /** Whether any other word is wrong for certain. */
  closed: boolean;
}

/** Drop-downs by column: from the words of the field or of the notices, or from the register. */
export function choicesOf(sheet: BookSheet, column: BookColumn, catalogue: BookCatalogue): ChoiceList | undefined {
  if (column.kind === 'list' || column.kind === 'pairs') return undefined;
  const { field, label } = column;
  const heading = `${sheet.name} ${column.heading}`;
  const own = ownChoices(field);
  if (own.length > 0) return { heading, words: own, closed: true };
  const list = wordListOf(field);
  if (list !== undefined) return noticeWords(heading, list, catalogue);
  switch (column.place.join('.')) {
    case 'batch':
      return { heading: label, words: catalogue.notices.map(({ id }) => id), closed: true };
    case 'industry':
      return { heading: label, words: catalogue.industries.map(({ name }) => name), closed: true };
    default:
      return undefined;
  }
}

/** Words of all notices; where not every batch knows every one, the batches stand beside them. */
function noticeWords(heading: string, list: WordList, { notices }: BookCatalogue): ChoiceList {
  const offered = wordsOffered({ notices }, list);
  const isCommon = offered.every(({ batches }) => batches.length === notices.length);
  return {
    heading,
    words: offered.map(({ word }) => word),
    ...(isCommon ? {} : { notes: offered.map(({ batches }) => batches.join('、')) }),
    // A notice without words of this list takes any.
    closed: notices.every((notice) => wordsIn(notice)[list].length > 0),
  };
}

/** The boards, as people write them. */
export const boardChoices = ({ districts }: BookCatalogue): ChoiceList => ({
  heading: BOARD,
  words: districts.map(({ name }) => name),
  closed: true,
});

const FIRST_WORD = 4;

/** Writes the sheet of choices. Returns, for each list's heading, the range its drop-downs refer to. */
export function writeChoices(workbook: ExcelJS.Workbook, lists: readonly ChoiceList[]): ReadonlyMap<string, string> {
  const sheet = workbook.addWorksheet(CHOICES, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: FIRST_WORD - 1 }],
  });
  sheet.getCell(1, 1).value = '选项：各表的下拉列表取自这里，请勿改动';
  sheet.getCell(1, 1).style = TITLE;
  const ranges = new Map<string, string>();
  let column = 1;
  for (const { heading, words, notes } of lists) {
    if (ranges.has(heading) || words.length === 0) continue;
    const letter = sheet.getColumn(column).letter;
    ranges.set(heading, `${CHOICES}!$${letter}$${FIRST_WORD}:$${letter}$${FIRST_WORD + words.length - 1}`);
    put(sheet, column++, heading, words);
    if (notes) put(sheet, column++, `${heading}（适用批次）`, notes);
  }
  const heads = lists.map(({ heading, words }) => linesOf(heading, widthFor(words)));
  sheet.getRow(FIRST_WORD - 1).height = 14 * Math.max(1, ...heads) + 6;
  return ranges;
}

const widthFor = (words: readonly string[]) => Math.min(30, Math.max(14, ...words.map((word) => 2 * word.length + 2)));

function put(sheet: ExcelJS.Worksheet, column: number, heading: string, words: readonly string[]): void {
  const head = sheet.getCell(FIRST_WORD - 1, column);
  head.value = heading;
  head.style = HEADING;
  sheet.getColumn(column).width = widthFor(words);
  for (const [i, word] of words.entries()) {
    const cell = sheet.getCell(FIRST_WORD + i, column);
    cell.value = word;
    cell.style = { ...PROSE, numFmt: '@' };
  }
}
