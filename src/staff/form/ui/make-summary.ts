/** 推荐汇总表 with one row, the record in the form. Loaded on demand. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toXlsx } from '#src/exports/workbook.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import type { OutputInput } from './outputs.ts';
import { summaryRowOf } from './summary-row.ts';

/** The bytes of the workbook, as those of a board on the site. */
export async function makeSummary({ record, register, asOf }: OutputInput) {
  const district = register.districts.find(({ id }) => id === record.district);
  // The columns read of a published record no more than this row has.
  const row = summaryRowOf(record, register, asOf) as PublicRecord;
  const bytes = await toXlsx(SUMMARY_COLUMNS, [row], {
    title: `${register.site.city}创新联合体推荐汇总表${district ? `（${district.name}）` : ''}`,
    publisher: district?.authority ?? register.site.bureau,
    asOf,
    stamp: true,
  });
  return new Uint8Array(bytes);
}
