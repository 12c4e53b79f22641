/** How a field is filled in, told from its schema. */
import type { z } from 'zod';
import { IsoDate, YearMonth } from '#schemas/day-fields.ts';
import { CreditCode, DocumentNumber, LongText, OfficePhone } from '#schemas/text-fields.ts';
import { Money, Year } from '#schemas/number-fields.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { wordListOf } from '#schemas/words.ts';

/**
 * `choices`, `organisations`: several, a list of texts. `organisations` are names of the record's own organisations;
 * `industry`, `batch` and `place` are chosen from the register, other choices from the field's own words or the notice's. `group` holds fields, `list` holds groups.
 */
export type Control =
  | 'text'
  | 'multiline'
  | 'choice'
  | 'choices'
  | 'date'
  | 'month'
  | 'year'
  | 'money'
  | 'phone'
  | 'credit-code'
  | 'document'
  | 'industry'
  | 'batch'
  | 'place'
  | 'organisations'
  | 'group'
  | 'list';

/** Fields whose choices the schema does not know. */
const BY_PATH: Readonly<Record<string, Control>> = {
  batch: 'batch',
  industry: 'industry',
  'lead.registeredIn': 'place',
  'formerLeads.[].registeredIn': 'place',
};

const BY_SCHEMA: readonly (readonly [z.ZodType, Control])[] = [
  [IsoDate, 'date'],
  [YearMonth, 'month'],
  [Year, 'year'],
  [Money, 'money'],
  [OfficePhone, 'phone'],
  [CreditCode, 'credit-code'],
  [DocumentNumber, 'document'],
  [LongText, 'multiline'],
];

/** The control of a field. A labelled schema is a copy of the plain one and shares its definition. */
export function controlOf(schema: z.ZodType, path: readonly string[]): Control {
  const item = itemOf(schema);
  if (item) return isGroup(item) ? 'list' : isChoice(item) ? 'choices' : 'organisations';
  if (isGroup(schema)) return 'group';
  if (isChoice(schema)) return 'choice';
  const known = BY_SCHEMA.find(([plain]) => plain.def === bare(schema).def)?.[1];
  return BY_PATH[path.join('.')] ?? known ?? (schema.meta()?.multiline ? 'multiline' : 'text');
}

const isGroup = (schema: z.ZodType) => Object.keys(shapeOf(schema)).length > 0;
const isChoice = (schema: z.ZodType) => bare(schema).def.type === 'enum' || wordListOf(schema) !== undefined;
