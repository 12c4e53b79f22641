/** 填报工作簿 of records in the form. Loaded on demand. */
import { bookCatalogue } from '#src/staff/workbook/catalogue.ts';
import { writeFillInBook } from '#src/staff/workbook/write-book.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';

/** The bytes of the workbook; the blank one without records. */
export async function makeBook(records: readonly FormRecord[], register: FormRegister) {
  return new Uint8Array(await writeFillInBook(records, bookCatalogue(register)));
}
