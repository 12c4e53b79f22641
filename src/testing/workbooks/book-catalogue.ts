/** For tests: what a workbook to fill in is made of. */
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import { bookCatalogueOf, type BookCatalogue } from '#src/staff/workbook/catalogue.ts';
import { baseFiles } from '../judged.ts';

/** That of a register with these base files; without any said, of the usual one. */
export function bookCatalogueIn(files: readonly DataFile[] = baseFiles): BookCatalogue {
  const { catalogue } = loadRegistry({ files: [...files], diagnostics: [] });
  if (!catalogue) throw new Error('a base file is missing or wrong');
  return bookCatalogueOf(catalogue);
}
