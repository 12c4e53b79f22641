/** 填报工作簿 of records in the form. Loaded on demand. */
import { bookCatalogue } from '#src/workbook/catalogue.ts';
import { writeFillInBook } from '#src/workbook/write-book.ts';
import type { FormRecord } from '#src/form/form-record.ts';
import type { FormRegister } from '#src/form/form-register.ts';

/** The bytes of the workbook; the blank one without records. */
export async function makeBook(records: readonly FormRecord[], register: FormRegister) {
  return new Uint8Array(
    await writeFillInBook(records, bookCatalogue({ ...register, policies: register.judging.policies })),
  );
}
