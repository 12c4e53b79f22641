/** Columns of the public register: of the list, of all public records, and of the times on the list. To add a column, add a line. */
import type { ListPeriod, PublicRecord } from '#src/publication/public-registry.ts';
import { lastActOf } from '#src/registry/state/standing.ts';
import { fullAddress } from '#src/views/full-address.ts';
import type { DescribedColumn } from './columns.ts';
import { FIRST_COLUMNS } from './first-columns.ts';

/** The latest time on the list where it has ended: what of it is over. */
const ended = ({ periods }: PublicRecord): ListPeriod | undefined => {
  const last = periods.at(-1);
  return last?.until === undefined ? undefined : last;
};
const address = ({ id }: PublicRecord) => fullAddress(`/alliances/${id}/`);

/** `2024-08-12列入，2026-03-01退出；2026-05-01列入`. */
const periodsInWords = ({ periods }: PublicRecord): string =>
  periods.map(({ from, until }) => `${from}列入${until === undefined ? '' : `，${until}退出`}`).join('；');

/** The first ones keep their places; what the register adds stands behind them. */
export const REGISTER_COLUMNS: readonly DescribedColumn[] = [
  ...FIRST_COLUMNS,
  {
    header: '退出日期',
    width: 11,
    value: (record) => ended(record)?.until ?? null,
    help: '退出的日期，当日起不在册；在册的、没有列入过的为空',
  },
  {
    header: '退出文号',
    width: 14,
    value: (record) => ended(record)?.closedBy?.content.document ?? null,
    help: '退出的文号',
  },
  {
    header: '退出情形',
    width: 8,
    value: (record) => ended(record)?.closedBy?.content.cause ?? null,
    help: '自愿、撤销、期满、合并或解散',
  },
  {
    header: '公示截止',
    width: 11,
    value: (record) => lastActOf(record, '公示')?.content.until ?? null,
    help: '最近一次公示的最后一天，当日算在内；没有公示过的为空',
  },
  {
    header: '评估年度',
    width: 8,
    value: ({ evaluation }) => evaluation?.content.year ?? null,
    help: '最近一次年度评估评的是哪一年；没有评过的为空',
  },
  {
    header: '评估结果',
    width: 8,
    value: ({ evaluation }) => evaluation?.result?.result ?? null,
    help: '最近一次年度评估的结果：优秀、合格或不合格',
  },
  {
    header: '整改期限',
    width: 11,
    value: ({ rectification }) => rectification?.content.until ?? null,
    help: '正在限期整改的，写最后一天；没有或者已经通过验收的为空',
  },
  {
    header: '在册期间',
    width: 24,
    value: (record) => periodsInWords(record) || null,
    help: '全部在册时段：列入当日起在册，退出当日起不在册；列入过几次就有几段。没有列入过的为空',
  },
  { header: '标识', width: 18, value: ({ id }) => id, help: '永久不变，与网址和接口中的相同' },
  { header: '网页', width: 34, value: address, help: '这个联合体的网址' },
];

/** One time of an alliance on the list; `nth` counts them from 1. */
export interface PeriodRow {
  id: string;
  record: PublicRecord;
  period: ListPeriod;
  nth: number;
}

/** Every time on the list, in the order of the records. */
export const periodRows = (records: readonly PublicRecord[]): PeriodRow[] =>
  records.flatMap((record) => record.periods.map((period, i) => ({ id: record.id, record, period, nth: i + 1 })));

/** One row a time on the list: from these two days alone it can be told who was on the list on any day. */
export const PERIOD_COLUMNS: readonly DescribedColumn<PeriodRow>[] = [
  { header: '联合体名称', width: 27, value: ({ record }) => record.name, help: '截至日当天的名称' },
  { header: '第几次', width: 7, value: ({ nth }) => nth, help: '第几次列入' },
  { header: '列入日期', width: 11, value: ({ period }) => period.from, help: '当日起在册' },
  {
    header: '列入文号',
    width: 18,
    value: ({ period }) => period.by.content.document ?? null,
    help: '列入的文号',
  },
  {
    header: '退出日期',
    width: 11,
    value: ({ period }) => period.until ?? null,
    help: '当日起不在册；仍在册的为空',
  },
  {
    header: '退出文号',
    width: 18,
    value: ({ period }) => period.closedBy?.content.document ?? null,
    help: '退出的文号',
  },
  {
    header: '退出情形',
    width: 8,
    value: ({ period }) => period.closedBy?.content.cause ?? null,
    help: '自愿、撤销、期满、合并或解散',
  },
  { header: '标识', width: 18, value: ({ id }) => id, help: '联合体的标识' },
  {
    header: '列入决定',
    width: 18,
    value: ({ period }) => period.by.decision || null,
    help: '决定的标识，内容见接口 /api/decisions/；决定本身没有公开的为空',
  },
  {
    header: '退出决定',
    width: 18,
    value: ({ period }) => period.closedBy?.decision || null,
    help: '决定的标识；同上',
  },
  { header: '网页', width: 34, value: ({ record }) => address(record), help: '这个联合体的网址' },
];
