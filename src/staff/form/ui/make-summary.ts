/** 推荐汇总表 with one row, the record in the form. Loaded on demand. */
import { recommendationBook } from '#src/exports/book.ts';
import { RECOMMENDATION_COLUMNS } from '#src/exports/recommendation-columns.ts';
import { toTable } from '#src/exports/table.ts';
import { toXlsx } from '#src/exports/workbook.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { recommendationTitle } from '#src/views/table-titles.ts';
import type { OutputInput } from './outputs.ts';
import { summaryRowOf } from './summary-row.ts';

/** The bytes of the workbook, as those of a board on the site. */
export async function makeSummary({ record, register, asOf }: OutputInput) {
  const district = register.districts.find(({ id }) => id === record.district);
  // The columns read of a published record no more than this row has.
  const row = summaryRowOf(record, register, asOf) as PublicRecord;
  const sheets = recommendationBook(
    toTable(RECOMMENDATION_COLUMNS, [row]),
    recommendationTitle(register, district?.name),
  );
  return new Uint8Array(await toXlsx(sheets, { publisher: district?.authority ?? register.site.bureau, asOf }));
}
