/** The 推荐汇总表 on paper: few columns that can be read, and the place for the stamp. */
import { expect, test } from 'vitest';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import { printedSize } from '#src/exports/paper.ts';
import { PAPER_SIZE } from '#src/exports/sheet-looks.ts';
import { AROUND } from '#src/testing/application-opened.ts';
import { summarySheet } from './summary.ts';

const input = { district: AROUND.district, site: AROUND.site, vocabulary: NO_WORDS, asOf: '2024-06-28' };

test('nine columns, nine points or more on A4 across, numbered, stamped', () => {
  const alliances = [{ name: '甲创新联合体', contact: { office: '科技部', phone: '0518-85800001' } }, {}];
  const { heads, rows, stamp, title } = summarySheet({ ...input, alliances, batch: '2024' });
  expect(heads).toHaveLength(9);
  const widths = heads.map(({ width }) => width);
  expect(printedSize(PAPER_SIZE, widths)).toBeGreaterThanOrEqual(9);
  expect([title, stamp]).toEqual(['连云港市创新联合体推荐汇总表（海州区，2024 年度）', true]);
  expect(rows()).toEqual([
    [1, '甲创新联合体', null, null, null, null, null, null, '科技部\n0518-85800001'],
    [2, null, null, null, null, null, null, null, null],
  ]);
});
