/** The table of a day that has passed: what the search index tells of it. */
import { chineseDate } from '#src/dates.ts';
import type { Act, ListPeriod } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/full-address.ts';
import type { ListRow } from '#src/views/list-row.ts';
import { filteredTitle, listedTitle } from '#src/views/table-titles.ts';
import type { Column } from './columns.ts';
import { toCsv } from './csv.ts';

/** An alliance as it stood on a day. */
export interface DayRow {
  day: string;
  row: ListRow;
  lead: { creditCode: string; kind: string };
  members: readonly string[];
  tasks: readonly string[];
  /** Times on the list up to the day. */
  periods: readonly ListPeriod[];
  publicityUntil?: string | undefined;
  evaluation?: Act | undefined;
  rectifyUntil?: string | undefined;
}

/** What the files of a day are about; `conditions` is empty where they hold the whole list of that day. */
export interface AboutDay {
  on: string;
  /** The day up to which the register is known. */
  asOf: string;
  publisher: string;
  city: string;
  conditions: string;
}

const last = ({ periods }: DayRow) => periods.at(-1);
const ended = (row: DayRow) => (last(row)?.until === undefined ? undefined : last(row));

/** The day stands in every row: rows that are copied from the table keep it. */
export const DAY_COLUMNS: readonly Column<DayRow>[] = [
  { header: '哪一天', width: 11, value: ({ day }) => day },
  { header: '联合体名称', width: 27, value: ({ row }) => row.name },
  { header: '所属产业', width: 10, value: ({ row }) => row.industry },
  { header: '板块', width: 8, value: ({ row }) => row.district },
  { header: '批次', width: 6, value: ({ row }) => row.batch },
  { header: '牵头单位', width: 19, value: ({ row }) => row.lead },
  { header: '牵头单位信用代码', width: 20, value: ({ lead }) => lead.creditCode },
  { header: '牵头单位类别', width: 9, value: ({ lead }) => lead.kind },
  { header: '成员单位数', width: 6, value: ({ members }) => members.length },
  { header: '成员单位', width: 34, value: ({ members }) => members.join('、') },
  { header: '主要任务', width: 34, value: ({ tasks }) => tasks.join('；') },
  { header: '名单状态', width: 8, value: ({ row }) => row.standing },
  { header: '列入日期', width: 11, value: (row) => last(row)?.from ?? null },
  { header: '列入文号', width: 14, value: (row) => last(row)?.by.content.document ?? null },
  { header: '退出日期', width: 11, value: (row) => ended(row)?.until ?? null },
  { header: '退出文号', width: 14, value: (row) => ended(row)?.closedBy?.content.document ?? null },
  { header: '退出情形', width: 8, value: (row) => ended(row)?.closedBy?.content.cause ?? null },
  { header: '公示截止', width: 11, value: ({ publicityUntil }) => publicityUntil ?? null },
  { header: '评估年度', width: 8, value: ({ evaluation }) => evaluation?.content.year ?? null },
  { header: '评估结果', width: 8, value: ({ evaluation }) => evaluation?.result?.result ?? null },
  { header: '整改期限', width: 11, value: ({ rectifyUntil }) => rectifyUntil ?? null },
  { header: '标识', width: 18, value: ({ row }) => row.id },
  { header: '网页', width: 34, value: ({ row }) => fullAddress(`/alliances/${row.id}/`) },
];

/** What the table is: the list of that day, or what a filter leaves of it. */
export const dayTitle = ({ on, city, conditions }: AboutDay): string =>
  `${(conditions === '' ? listedTitle : filteredTitle)({ site: { city } })}（${chineseDate(on)}）`;

/** The name of its files, without the ending. */
export const dayName = ({ on, city, conditions }: AboutDay, count: number): string =>
  conditions === ''
    ? `${listedTitle({ site: { city } })}-${on}`
    : `${filteredTitle({ site: { city } })}${count}个-${on}`;

/** What stands under its title on paper. */
export const dayNote = ({ on, conditions }: AboutDay, count: number): string =>
  conditions === ''
    ? `${chineseDate(on)}在册的全部联合体，共 ${count} 个；名称、单位都是那一天的`
    : `${chineseDate(on)}的情形，按条件筛选，不是完整的培育名单。条件：${conditions}。共 ${count} 个`;

export const dayCsv = (rows: readonly DayRow[]): string => toCsv(DAY_COLUMNS, rows);
