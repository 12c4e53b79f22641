/** What stands over every notice and every register says nothing that only one of them says. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import { RULES } from '#src/eligibility/rules/index.ts';
import { GLOSSARY } from '#src/glossary.ts';
import { FORM_SECTIONS } from '#src/staff/form/field-model.ts';

/** Words of the notice of 2024 that another need not have. */
const OF_ONE_NOTICE = ['承担责任', '主要负责人', '重点学科', '共建', '统筹管理'];

/** A register may be of a province, a prefecture or a county. */
const OF_A_CITY = ['市局', '本市', '市科技局'];

const saying = (texts: readonly string[]) =>
  texts.filter((text) => [...OF_ONE_NOTICE, ...OF_A_CITY].some((word) => text.includes(word)));

/** The help of a field and of all below it. */
const helpsOf = (field: z.ZodType): string[] => [
  field.meta()?.description ?? '',
  ...Object.values(shapeOf(itemOf(field) ?? field)).flatMap(helpsOf),
];

test('helps, words, steps of the form and rules', () => {
  expect(helpsOf(Alliance).length).toBeGreaterThan(80);
  expect(saying(helpsOf(Alliance))).toEqual([]);
  expect(saying(GLOSSARY.map(({ means }) => means))).toEqual([]);
  expect(saying(FORM_SECTIONS.flatMap(({ title, intro }) => [title, intro]))).toEqual([]);
  // What is filed later speaks of the bureau.
  const rules = Object.values(RULES).filter(({ id }) => id !== 'change-filed');
  expect(saying(rules.flatMap(({ title, why }) => [title, why]))).toEqual([]);
});
