/** A filled-in workbook → the records in it. Loaded on demand. */
import { bookCatalogue } from '#src/staff/workbook/catalogue.ts';
import { readFillInBook } from '#src/staff/workbook/read-book.ts';
import type { FormRegister } from '../form-register.ts';

/** Its records, and what is to be said of what could not be read. */
export const readBook = (bytes: Uint8Array, name: string, register: FormRegister) =>
  readFillInBook(bytes, name, bookCatalogue(register));
