/** The columns with which every table of alliances begins. To add a column, add a line. */
import { meaningOf } from '#schemas/word-meaning.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import type { Cell, DescribedColumn } from './columns.ts';

/** Research organisations by what their notice's word for them is; everybody else apart. */
const namesOf = ({ members, vocabulary }: PublicRecord, research: boolean) =>
  members
    .filter(({ kind }) => (meaningOf(vocabulary.memberKinds, kind)?.is === '研究') === research)
    .map(({ name }) => name)
    .join('、');

/** A plain year is a number, as any year; the second batch of one is not. */
const batchCell = (batch: string): Cell => (/^\d+$/.test(batch) ? Number(batch) : batch);

export const FIRST_COLUMNS: readonly DescribedColumn[] = [
  { header: '联合体名称', width: 27, value: ({ name }) => name, help: '截至日当天的名称' },
  { header: '所属产业', width: 10, value: ({ industry }) => industry.name, help: '产业目录中的名称' },
  { header: '板块', width: 8, value: ({ district }) => district.name, help: '推荐的县区、板块' },
  { header: '推荐单位', width: 11, value: ({ district }) => district.authority, help: '板块的科技主管部门' },
  {
    header: '批次',
    width: 6,
    value: ({ alliance }) => batchCell(alliance.batch),
    help: '通知的年份；同一年的第二批写作 2024-2',
  },
  { header: '牵头单位', width: 19, value: ({ lead }) => lead.name, help: '截至日当天的牵头单位和它的名称' },
  {
    header: '牵头单位信用代码',
    width: 20,
    value: ({ lead }) => lead.creditCode,
    help: '统一社会信用代码，18 位，是文字不是数字',
  },
  { header: '牵头单位类别', width: 9, value: ({ lead }) => lead.kind, help: '本批次通知中的类别' },
  { header: '成员单位数', width: 6, value: ({ members }) => members.length, help: '截至日当天的，不含牵头单位' },
  { header: '高校院所成员', width: 21, value: (record) => namesOf(record, true), help: '研究类的成员单位，以顿号隔开' },
  { header: '企业及其他成员', width: 21, value: (record) => namesOf(record, false), help: '其余成员单位，以顿号隔开' },
  {
    header: '主要任务',
    width: 34,
    value: ({ alliance }) => (alliance.tasks ?? []).map(({ title }) => title).join('；'),
    help: '各项任务的名称，以分号隔开',
  },
  {
    header: '推荐文号',
    width: 15,
    value: ({ alliance }) => alliance.recommendation?.document ?? null,
    help: '推荐单位的文号；没有的为空',
  },
  {
    header: '最近一步',
    width: 12,
    value: ({ stage }) => stage,
    help: '最近发生的一项，如公示、年度评估；不表示现在还在进行，也不表示在不在名单上',
  },
  {
    header: '名单状态',
    width: 8,
    value: ({ standing }) => standing,
    help: '截至日当天是否在培育名单上：只有“在册”的在；公示、已退出、未列入的都不在',
  },
  {
    header: '列入日期',
    width: 11,
    value: ({ listed }) => listed?.date ?? null,
    help: '最近一次列入的日期，当日起在册；没有列入过的为空。退出以后仍保留，是否在册看“名单状态”',
  },
  { header: '列入文号', width: 14, value: ({ listed }) => listed?.document ?? null, help: '最近一次列入的文号' },
];
