/** Whole records made from the schemas, for properties: any alliance that can be written, whatever its fields hold. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { ALL_FIELDS } from '../codecs/all-fields.ts';
import { wordsIn } from '#schemas/notice-words.ts';
import { Policy } from '#schemas/policy.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { withWords } from '#schemas/words.ts';
import { POLICY } from '../examples/register.ts';
import { VALUES } from './values.ts';

/** Values by codec: a field's own copy of a codec carries the very same hints for editors. */
const BY_EDITOR = new Map(
  Object.entries(VALUES).map(([name, values]) => [
    (ALL_FIELDS as unknown as Record<string, z.ZodType>)[name]?.meta()?.editor,
    values,
  ]),
);

/** Any value of a schema. @throws Error for a kind of field that has no values in `values.ts`. */
export function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(valueOf(bare(schema)), { nil: undefined, freq: 4 });
  const item = itemOf(schema);
  // Lists are as long as they may be only by chance; empty ones would not be written.
  if (item) return fc.array(valueOf(item), { minLength: 1, maxLength: 4 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  const shape = shapeOf(schema);
  if (Object.keys(shape).length > 0)
    return fc
      .record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, valueOf(field)])))
      .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
      .filter((record) => Object.keys(record).length > 0);
  const values = BY_EDITOR.get(schema.meta()?.editor);
  if (!values) throw new Error(`no values for ${schema.meta()?.title ?? schema.constructor.name}`);
  return values;
}

/** The words of the notice that examples and the usual register have. */
const NOTICE = '2024';
const { vocabulary, clauses } = z.decode(Policy, parse(POLICY, { schema: 'failsafe' }) as z.input<typeof Policy>);
const WithWords = withWords(Alliance, wordsIn({ vocabulary, clauses }));

/** Any alliance of the batch whose notice gives the words. */
export const allianceOfNotice = (valueOf(WithWords) as fc.Arbitrary<Alliance>).map((alliance) => ({
  ...alliance,
  batch: NOTICE,
}));

/** Any alliance at all: of a batch whose notice gives the words, or of one that has no notice and takes any word. */
export const anyAlliance = fc.oneof(
  allianceOfNotice,
  (valueOf(Alliance) as fc.Arbitrary<Alliance>).filter(({ batch }) => batch !== NOTICE),
);

/** A record as the text of its file, every text in quotes that YAML would read as anything else. */
export const textOf = (alliance: Alliance): string =>
  stringify(z.encode(Alliance, alliance), { schema: 'failsafe', lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
