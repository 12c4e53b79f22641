/** 推荐汇总表, annex 2 of the notice: what a board recommends now, on one sheet to be printed, stamped and handed in. */
import type { Alliance } from '#schemas/alliance.ts';
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Site } from '#schemas/site.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import { inRows } from '#src/exports/book.ts';
import type { Cell } from '#src/exports/columns.ts';
import type { Sheet } from '#src/exports/sheet.ts';
import { batchName } from '#src/views/batch.ts';
import { recommendationTitle } from '#src/views/table-titles.ts';
import { asRecommended } from './as-applied.ts';
import { joined } from './fields.ts';
import { membersOf } from './members-of.ts';

/** The records of one recommendation and what they refer to; anything in them may be missing and is then left blank. */
export interface SummaryInput {
  alliances: readonly Draft<Alliance>[];
  district: Pick<District, 'name' | 'authority'>;
  site: Pick<Site, 'city'>;
  /** Id of the notice; none while it is not known. */
  batch: string | undefined;
  /** Its words. */
  vocabulary: Vocabulary;
  /** ISO date the table stands for. */
  asOf: string;
}

interface Row {
  number: number;
  alliance: Draft<Alliance>;
  vocabulary: Vocabulary;
}

/** 134 units wide together, which come out at 9 points or more on A4 across. */
const COLUMNS: readonly { header: string; width: number; value: (row: Row) => Cell }[] = [
  { header: '序号', width: 5, value: ({ number }) => number },
  { header: '联合体名称', width: 17, value: ({ alliance }) => text(alliance.name) },
  { header: '所属产业', width: 9, value: ({ alliance }) => text(alliance.industry) },
  {
    header: '牵头单位及信用代码',
    width: 22,
    value: ({ alliance: { lead } }) => text(joined('\n', lead?.name, lead?.creditCode)),
  },
  { header: '牵头单位类别', width: 9, value: ({ alliance }) => text(alliance.lead?.kind) },
  { header: '高校院所成员', width: 16, value: ({ alliance, vocabulary }) => membersOf(alliance, vocabulary, true) },
  { header: '企业及其他成员', width: 17, value: ({ alliance, vocabulary }) => membersOf(alliance, vocabulary, false) },
  {
    header: '主要任务',
    width: 24,
    value: ({ alliance: { tasks = [] } }) => text(tasks.flatMap(({ title }) => title ?? []).join('；')),
  },
  {
    header: '联系部门及办公电话',
    width: 15,
    value: ({ alliance: { contact } }) => text(joined('\n', contact?.office, contact?.phone)),
  },
];

const text = (value: string | undefined): Cell => value ?? '';

/** The sheet. It names whom to call, and so is never published. */
export function summarySheet({ alliances, district, site, batch, vocabulary, asOf }: SummaryInput): Sheet {
  const widths = COLUMNS.map(({ width }) => width);
  const of = [district.name, batch && batchName(batch)].filter(Boolean).join('，');
  return {
    name: '推荐汇总表',
    title: recommendationTitle({ site }, of),
    heads: COLUMNS,
    rows: () =>
      alliances.flatMap((alliance, i) => {
        const row = { number: i + 1, alliance: asRecommended(alliance, asOf), vocabulary };
        return inRows(
          COLUMNS.map(({ value }) => value(row)),
          widths,
        );
      }),
    look: 'paper',
    none: '尚无联合体',
    stamp: true,
  };
}
