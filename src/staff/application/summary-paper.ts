/** 推荐汇总表, from the bureau's own annex where there is one, else as this system lays it out. */
import type { toXlsx } from '#src/exports/workbook.ts';
import { summarySheet, type SummaryInput } from './summary.ts';
import { fillSheet } from './template/fill-sheet.ts';

/**
 * The bytes of the workbook; the same input and template give the same bytes. `write` is the workbook library as this
 * machine has it, a browser or Node.
 * @throws BadTemplate
 */
export const summaryPaper = async (
  input: SummaryInput,
  template: Uint8Array | undefined,
  write: typeof toXlsx,
): Promise<Uint8Array<ArrayBuffer>> =>
  template
    ? fillSheet(template, input)
    : new Uint8Array(
        await write([summarySheet(input)], {
          publisher: input.district.authority || '推荐单位',
          asOf: input.asOf,
        }),
      );
