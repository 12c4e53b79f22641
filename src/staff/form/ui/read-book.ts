/** A filled-in workbook → the records in it. Loaded on demand. */
import { inBookWords } from '#src/staff/workbook/book-words.ts';
import { bookCatalogue } from '#src/staff/workbook/catalogue.ts';
import { readFillInBook, type ReadBook } from '#src/staff/workbook/read-book.ts';
import type { FormRegister } from '../form-register.ts';

/** Its records, and what is to be said of what could not be read: word for word as where the workbook is imported. */
export async function readBook(bytes: Uint8Array, name: string, register: FormRegister): Promise<ReadBook> {
  const read = await readFillInBook(bytes, name, bookCatalogue(register));
  const { byId } = register.judging.register;
  const names = new Map([...register.files].map(([id, file]) => [file, byId.get(id)?.draft.name]));
  return { ...read, diagnostics: read.diagnostics.map((each) => inBookWords(each, (file) => names.get(file))) };
}
