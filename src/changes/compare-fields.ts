/** Two versions of a record → what changed, field by field, in labels. Internal values are never shown. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import type { FieldChange } from './change-report.ts';
import { matchItems } from './match-items.ts';
import { tellWhole, withoutName } from './tell-whole.ts';
import { isHidden, MOST_TOLD, nameOfItem, type Fields, type Telling } from './telling.ts';
import { differenceOf, isRecordOf, shown, writtenValue } from './value-in-words.ts';

/** Every field that differs, in the order of the schema. */
export const compareFields = (before: AllianceDraft, after: AllianceDraft): FieldChange[] =>
  compareBySchema(Alliance, before, after);

/** Every field of two values that differs, in the order of their schema. */
export const compareBySchema = (
  schema: z.ZodType,
  before: Fields,
  after: Fields,
  { nameOf = nameOfItem, hides = isHidden, most = MOST_TOLD }: Telling = {},
): FieldChange[] => [...inObject(schema, before, after, { labels: [], hidden: false, nameOf, hides, most })];

/** Where something stands: below which labels, whether it is hidden, and how things are told there. */
interface Within extends Required<Telling> {
  labels: readonly string[];
  hidden: boolean;
}

function* inObject(schema: z.ZodType, before: Fields, after: Fields, within: Within): Iterable<FieldChange> {
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    if (Object.is(before[key], after[key])) continue;
    const labels = [...within.labels, field.meta()?.title ?? key];
    const at = { ...within, key, field, labels, hidden: within.hidden || within.hides(field) };
    yield* inField(at, before[key], after[key]);
  }
}

interface At extends Within {
  key: string;
  field: z.ZodType;
}

function* inField(at: At, before: unknown, after: unknown): Iterable<FieldChange> {
  const { field, hidden } = at;
  const item = itemOf(field);
  if (item && hidden) yield* inHiddenList(at, before, after);
  else if (item && Object.keys(shapeOf(item)).length > 0) yield* inList(at, item, before, after);
  else if (item) yield* inWords(at, item, asList(before), asList(after));
  else if (Object.keys(shapeOf(field)).length > 0) {
    if (before === undefined || after === undefined) yield wholePart(at, before, after);
    else yield* inObject(field, before as Fields, after as Fields, at);
  } else if (!hidden && (isRecordOf(before) || isRecordOf(after))) yield* inRecord(at, before ?? {}, after ?? {});
  else yield* leaf(at, before, after);
}

/** A part with fields of its own that is there on one side only. */
const wholePart = ({ field, labels, hidden, ...telling }: At, before: unknown, after: unknown): FieldChange => ({
  field: labels.join(' › '),
  kind: before === undefined ? '新增' : '移除',
  ...(hidden ? HIDDEN : { told: tellWhole(field, (after ?? before) as Fields, telling) }),
});

/** A map whose keys no schema names, such as the parameters of a clause: key by key. */
function* inRecord(at: At, before: object, after: object): Iterable<FieldChange> {
  const [old, young] = [before as Fields, after as Fields];
  for (const key of new Set([...Object.keys(young), ...Object.keys(old)])) {
    if (JSON.stringify(old[key]) === JSON.stringify(young[key])) continue;
    yield* leaf({ ...at, labels: [...at.labels, key] }, old[key], young[key]);
  }
}

const HIDDEN = { hidden: true } as const;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function* leaf({ field, labels, hidden }: At, before: unknown, after: unknown): Iterable<FieldChange> {
  const label = labels.join(' › ');
  if (before === undefined)
    yield { field: label, kind: '新增', ...(hidden ? HIDDEN : { to: shown(writtenValue(field, after)) }) };
  else if (after === undefined)
    yield { field: label, kind: '移除', ...(hidden ? HIDDEN : { from: shown(writtenValue(field, before)) }) };
  else {
    const [from, to] = [writtenValue(field, before), writtenValue(field, after)];
    yield { field: label, kind: '修改', ...(hidden ? HIDDEN : differenceOf(from, to)) };
  }
}

/** Of a list that is not public, neither names nor numbers are told. */
function* inHiddenList({ labels }: At, before: unknown, after: unknown): Iterable<FieldChange> {
  if (JSON.stringify(before) !== JSON.stringify(after)) yield { field: labels.join(' › '), kind: '修改', ...HIDDEN };
}

/** A list of words: which are new, which are gone, and whether those that stayed stand in another order. */
function* inWords({ labels }: At, item: z.ZodType, before: readonly unknown[], after: readonly unknown[]) {
  const word = (each: unknown) => shown(writtenValue(item, each));
  const label = labels.join(' › ');
  const gone = before.filter((each) => !after.includes(each));
  const come = after.filter((each) => !before.includes(each));
  for (const each of gone) yield { field: label, kind: '移除' as const, from: word(each) };
  for (const each of come) yield { field: label, kind: '新增' as const, to: word(each) };
  const stayed = (some: readonly unknown[], others: readonly unknown[]) =>
    some.filter((each) => others.includes(each)).join('\n');
  if (stayed(before, after) !== stayed(after, before)) yield { field: label, kind: '顺序' as const };
}

/** A list of items with fields: how many, which are new or gone, and what changed in those that stayed. */
function* inList(at: At, item: z.ZodType, before: unknown, after: unknown): Iterable<FieldChange> {
  const { key, labels, nameOf } = at;
  const [old, young] = [asList(before) as Fields[], asList(after) as Fields[]];
  const label = labels.join(' › ');
  const { pairs, removed, added } = matchItems(key, old, young);
  const value = (side: 'from' | 'to', each: Fields) => {
    const name = nameOf(each);
    return name === undefined ? {} : { [side]: name };
  };
  if (old.length !== young.length)
    yield { field: label, kind: '数量', from: String(old.length), to: String(young.length) };
  const told = (each: Fields) => ({ told: withoutName(tellWhole(item, each, at), nameOf(each)) });
  for (const each of removed) yield { field: label, kind: '移除', ...value('from', each), ...told(each) };
  for (const each of added) yield { field: label, kind: '新增', ...value('to', each), ...told(each) };
  for (const pair of pairs) {
    const name = nameOf(pair.before);
    const last = name === undefined ? labels.at(-1)! : `${labels.at(-1)}“${name}”`;
    yield* inObject(item, pair.before, pair.after, { ...at, labels: [...labels.slice(0, -1), last] });
  }
  if (pairs.some(({ from }, i) => from < (pairs[i - 1]?.from ?? -1))) yield { field: label, kind: '顺序' };
}
