/** Of a workbook the page says what an import says of it, word for word. */
import { expect, test } from 'vitest';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { spoiledBook } from '#src/testing/workbooks/spoiled-books.ts';
import { SPOILED } from '#src/testing/workbooks/spoiled-cases.ts';
import { bookCatalogueOf } from '#src/staff/workbook/catalogue.ts';
import { planImport } from '#src/staff/workbook/import-book.ts';
import { readFillInBook } from '#src/staff/workbook/node.ts';
import { readFormRegister } from '../form-register.ts';
import { readBook } from './read-book.ts';

const folder = { files: [...baseFiles], diagnostics: [] };
const registry = loadRegistry(folder);
const catalogue = registry.catalogue ?? expect.unreachable();
const form = readFormRegister(
  publicFormRegister({ asOf: '2024-08-05', ...catalogue, policies: [...catalogue.policies.values()], records: [] }),
);

const words = (findings: readonly Diagnostic[]) =>
  findings.map(({ at, severity, message, fix }) => [at.cell, severity, message, fix]);

test.each(SPOILED)('$what', async (each) => {
  const bytes = await spoiledBook(each);
  const { diagnostics } = await readBook(bytes, '填报.xlsx', form);
  const book = await readFillInBook(bytes, '填报.xlsx', bookCatalogueOf(catalogue));
  const plan = planImport(folder, registry, book, { asOf: '2024-08-05', update: false });
  expect(words(plan.diagnostics)).toEqual(expect.arrayContaining(words(diagnostics)));
  // What rules say of a record is said in the form itself.
  expect(diagnostics).toHaveLength(book.diagnostics.length);
});

test('there is something to say, and what no workbook knows is put in its words', async () => {
  const said = await Promise.all(SPOILED.map(async (each) => readBook(await spoiledBook(each), '填报.xlsx', form)));
  const all = said.flatMap(({ diagnostics }) => diagnostics);
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(({ fix = '' }) => /npm run|data\//.test(fix))).toEqual([]);
});
