/** Columns of the summary table: the page's downloads, CSV and workbook all read these. To add a column, add a line. */
import { meaningOf } from '#schemas/word-meaning.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';

/** A number is right-aligned, everything else is text. */
export type Cell = string | number | null;

/** One column. `width` is in characters of a workbook. */
export interface Column<Row = PublicRecord> {
  header: string;
  width: number;
  value: (row: Row) => Cell;
}

/** Research organisations by what their notice's word for them is; everybody else apart. */
const namesOf = ({ members, vocabulary }: PublicRecord, research: boolean) =>
  members
    .filter(({ kind }) => (meaningOf(vocabulary.memberKinds, kind)?.is === '研究') === research)
    .map(({ name }) => name)
    .join('、');

/** A plain year is a number, as any year; the second batch of one is not. */
const batchCell = (batch: string): Cell => (/^\d+$/.test(batch) ? Number(batch) : batch);

/** 推荐汇总表, public columns. */
export const SUMMARY_COLUMNS: readonly Column[] = [
  { header: '联合体名称', width: 27, value: ({ name }) => name },
  { header: '所属产业', width: 10, value: ({ industry }) => industry.name },
  { header: '板块', width: 8, value: ({ district }) => district.name },
  { header: '推荐单位', width: 11, value: ({ district }) => district.authority },
  { header: '批次', width: 6, value: ({ alliance }) => batchCell(alliance.batch) },
  { header: '牵头单位', width: 19, value: ({ lead }) => lead.name },
  { header: '牵头单位信用代码', width: 20, value: ({ lead }) => lead.creditCode },
  { header: '牵头单位类别', width: 9, value: ({ lead }) => lead.kind },
  { header: '成员单位数', width: 6, value: ({ members }) => members.length },
  { header: '高校院所成员', width: 21, value: (record) => namesOf(record, true) },
  { header: '企业及其他成员', width: 21, value: (record) => namesOf(record, false) },
  {
    header: '主要任务',
    width: 34,
    value: ({ alliance }) => (alliance.tasks ?? []).map(({ title }) => title).join('；'),
  },
  { header: '推荐文号', width: 15, value: ({ alliance }) => alliance.recommendation?.document ?? null },
  { header: '当前阶段', width: 12, value: ({ stage }) => stage },
  { header: '名单状态', width: 8, value: ({ standing }) => standing },
  { header: '列入日期', width: 11, value: ({ listed }) => listed?.date ?? null },
  { header: '列入文号', width: 14, value: ({ listed }) => listed?.document ?? null },
];

/** Cell values of a table, row by row, headings apart. */
export function rowsOf<Row>(columns: readonly Column<Row>[], records: readonly Row[]): Cell[][] {
  return records.map((record) => columns.map(({ value }) => value(record)));
}

/**
 * Text that no spreadsheet takes for a formula or command: a leading `= + - @`, tab or carriage return, also
 * full-width, gets an apostrophe before it, which spreadsheets show as text.
 */
export const inert = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
