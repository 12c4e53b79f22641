/** Two versions of a record → what changed, field by field, in labels. Internal values are never shown. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { shorten } from '#src/registry/plain.ts';
import type { FieldChange } from './change-report.ts';
import { itemName, matchItems } from './match-items.ts';
import { shown, shownPair, writtenValue } from './value-in-words.ts';

/** Every field that differs, in the order of the schema. */
export const compareFields = (before: AllianceDraft, after: AllianceDraft): FieldChange[] =>
  compareBySchema(Alliance, before, after);

/** Every field of two values that differs, in the order of their schema. */
export const compareBySchema = (schema: z.ZodType, before: Fields, after: Fields): FieldChange[] => [
  ...inObject(schema, before, after, [], false),
];

type Fields = Readonly<Record<string, unknown>>;

function* inObject(schema: z.ZodType, before: Fields, after: Fields, labels: readonly string[], hidden: boolean) {
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    const here = [...labels, field.meta()?.title ?? key];
    yield* inField({ key, field, labels: here, hidden: hidden || isHidden(field) }, before[key], after[key]);
  }
}

/** Hidden unless declared public, as in everything that leaves the register. */
const isHidden = (field: z.ZodType) => field.meta()?.visibility !== 'public' || field.meta()?.sensitive === true;

interface At {
  key: string;
  field: z.ZodType;
  labels: readonly string[];
  hidden: boolean;
}

function* inField(at: At, before: unknown, after: unknown): Iterable<FieldChange> {
  const { field, labels, hidden } = at;
  const item = itemOf(field);
  if (before === undefined && after === undefined) return;
  if (item && hidden) yield* inHiddenList(at, before, after);
  else if (item && Object.keys(shapeOf(item)).length > 0) yield* inList(at, item, before, after);
  else if (item) yield* inWords(at, item, asList(before), asList(after));
  else if (Object.keys(shapeOf(field)).length > 0) {
    if (before === undefined || after === undefined)
      yield { field: labels.join(' › '), kind: before === undefined ? '新增' : '移除', ...(hidden ? HIDDEN : {}) };
    else yield* inObject(field, before as Fields, after as Fields, labels, hidden);
  } else yield* leaf(at, before, after);
}

const HIDDEN = { hidden: true } as const;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function* leaf({ field, labels, hidden }: At, before: unknown, after: unknown): Iterable<FieldChange> {
  if (Object.is(before, after)) return;
  const label = labels.join(' › ');
  if (before === undefined)
    yield { field: label, kind: '新增', ...(hidden ? HIDDEN : { to: shown(writtenValue(field, after)) }) };
  else if (after === undefined)
    yield { field: label, kind: '移除', ...(hidden ? HIDDEN : { from: shown(writtenValue(field, before)) }) };
  else {
    const pair = hidden ? undefined : shownPair(writtenValue(field, before), writtenValue(field, after));
    yield { field: label, kind: '修改', ...(pair ?? HIDDEN) };
  }
}

/** Of a list that is not public, neither names nor numbers are told. */
function* inHiddenList({ labels }: At, before: unknown, after: unknown): Iterable<FieldChange> {
  if (JSON.stringify(before) !== JSON.stringify(after)) yield { field: labels.join(' › '), kind: '修改', ...HIDDEN };
}

/** A list of words: which are new, which are gone. */
function* inWords({ labels }: At, item: z.ZodType, before: readonly unknown[], after: readonly unknown[]) {
  const word = (each: unknown) => shown(writtenValue(item, each));
  const label = labels.join(' › ');
  const gone = before.filter((each) => !after.includes(each));
  const come = after.filter((each) => !before.includes(each));
  for (const each of gone) yield { field: label, kind: '移除' as const, from: word(each) };
  for (const each of come) yield { field: label, kind: '新增' as const, to: word(each) };
  if (gone.length + come.length === 0 && before.join('\n') !== after.join('\n'))
    yield { field: label, kind: '顺序' as const };
}

/** A list of items with fields: how many, which are new or gone, and what changed in those that stayed. */
function* inList({ key, labels }: At, item: z.ZodType, before: unknown, after: unknown): Iterable<FieldChange> {
  const [old, young] = [asList(before) as Fields[], asList(after) as Fields[]];
  const label = labels.join(' › ');
  const { pairs, removed, added } = matchItems(key, old, young);
  const name = (each: Fields) => shorten(maskPersonalData(itemName(each)));
  if (old.length !== young.length)
    yield { field: label, kind: '数量', from: String(old.length), to: String(young.length) };
  for (const each of removed) yield { field: label, kind: '移除', from: name(each) };
  for (const each of added) yield { field: label, kind: '新增', to: name(each) };
  for (const pair of pairs)
    yield* inObject(
      item,
      pair.before,
      pair.after,
      [...labels.slice(0, -1), `${labels.at(-1)}“${name(pair.before)}”`],
      false,
    );
  if (pairs.some(({ from }, i) => from < (pairs[i - 1]?.from ?? -1))) yield { field: label, kind: '顺序' };
}
