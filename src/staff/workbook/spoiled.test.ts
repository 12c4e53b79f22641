/** A good workbook, spoiled: what is said, in which cell, and that nothing is planned to be written. */
import { beforeAll, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Registry } from '#src/registry/registry.ts';
import { bookCatalogueOf, type BookCatalogue } from './catalogue.ts';
import { planImport } from './import-book.ts';
import { markFindings, readFillInBook } from './node.ts';
import { goodBook, spoiledBook } from '#src/testing/workbooks/spoiled-books.ts';
import { SPOILED } from '#src/testing/workbooks/spoiled-cases.ts';

const KEYS = new Set([...eachField(Alliance)].map(({ path }) => path.at(-1)));
const folder = { files: [...baseFiles], diagnostics: [] };
let registry: Registry;
let catalogue: BookCatalogue;
beforeAll(() => {
  registry = loadRegistry(folder);
  catalogue = bookCatalogueOf(registry.catalogue ?? expect.unreachable());
});

const planned = async (bytes: Uint8Array) =>
  planImport(folder, registry, await readFillInBook(bytes, '填报.xlsx', catalogue), {
    asOf: '2024-08-05',
    update: false,
  });

/** A notice on the kinds of tasks stands at every record and is no matter here. */
const told = ({ diagnostics }: Awaited<ReturnType<typeof planned>>) =>
  diagnostics
    .filter(({ rule }) => rule !== 'task-kinds')
    .map(({ at, severity, message }) => `${at.cell}${severity === 'error' ? '' : ` ${severity}`} ${message}`);

test('the workbook is good before it is spoiled', async () => {
  const plan = await planned(await goodBook());
  expect(told(plan)).toEqual([]);
  expect(plan.files.map(({ path }) => path)).toEqual([
    'data/alliances/haizhou/fibre.yaml',
    'data/alliances/haizhou/quartz.yaml',
  ]);
});

test.each(SPOILED)('$what', async (each) => {
  const { findings } = each;
  const bytes = await spoiledBook(each);
  const plan = await planned(bytes);
  expect(told(plan)).toEqual(findings);
  expect(findings.length).toBeGreaterThan(0);
  expect(plan.files).toEqual([]);
  for (const { fix, severity, rule } of plan.diagnostics) {
    if (severity === 'error') expect(fix, rule).toMatch(/\S/);
    expect((fix ?? '').match(/[A-Za-z]+/g)?.filter((word) => KEYS.has(word)) ?? [], fix).toEqual([]);
  }
  // Returned to its owner, it reads as before: the marks are no content.
  expect(told(await planned(await markFindings(bytes, plan.diagnostics)))).toEqual(findings);
});

test('there are enough ways', () => {
  expect(SPOILED.length).toBeGreaterThanOrEqual(40);
});
