/** That every field of the schema has its column, once. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { eachField, itemOf, shapeOf } from '#schemas/shape.ts';
import { TWO_NOTICES } from '#src/testing/two-notices.ts';
import { bookCatalogueIn } from '#src/testing/workbooks/book-catalogue.ts';
import { exampleRecord } from './example.ts';
import { sheetsOf } from './layout.ts';
import { rowsOfRecord } from './record-rows.ts';

const isLeaf = (field: z.ZodType) => Object.keys(shapeOf(itemOf(field) ?? field)).length === 0;
const columns = (withSensitive: boolean) =>
  sheetsOf(withSensitive).flatMap(({ list, columns }) =>
    columns.map(({ path }) => [...(list === undefined ? [] : [...list, '[]']), ...path].join('.')),
  );
/** Lists whose items are pairs of texts: a cell each. */
const PAIRS = ['formerNames', 'highTech', 'formerLegalRepresentatives'];
const leaves = [...eachField(Alliance)]
  .filter(({ path, field }) => PAIRS.includes(path.at(-1) ?? '') || isLeaf(field))
  .filter(({ path }) => path.at(-1) !== '[]' && !path.slice(0, -1).some((step) => PAIRS.includes(step)));

test('every field has one column, and nothing else has', () => {
  const expected = leaves.map(({ path }) => path.join('.'));
  expect(columns(true).toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(60);
});

test('in a public repository names and figures have none', () => {
  // A former representative is nothing without a name.
  const kept = leaves
    .filter(({ path, field }) => !field.meta()?.sensitive && path.at(-1) !== 'formerLegalRepresentatives')
    .map(({ path }) => path.join('.'));
  expect(columns(false).toSorted()).toEqual(kept.toSorted());
});

test('sheets in the order people fill them in, headings unlike each other', () => {
  expect(sheetsOf(true).map(({ name }) => name)).toEqual(['联合体', '成员单位', '任务', '以前的牵头单位', '其他认定']);
  for (const { name, columns: own } of sheetsOf(true))
    expect([name, new Set(own.map(({ heading }) => heading)).size]).toEqual([name, own.length]);
});

test('the example has a row on every sheet', () => {
  const { value } = exampleRecord(bookCatalogueIn(TWO_NOTICES));
  for (const sheet of sheetsOf(true)) expect(rowsOfRecord(sheet, value), sheet.name).toHaveLength(1);
});
