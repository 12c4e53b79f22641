/** What is left is counted so that filling in never makes it more. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { AS_OF, files, opened, register } from '#src/testing/form/sample-register.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { DataPath } from '#schemas/shape.ts';
import { insertItem, removeAt, setAt, valueOf } from './edit-record.ts';
import { FORM_SECTIONS, sectionOf } from './field-model.ts';
import type { FormRecord } from './form-record.ts';
import { newRecord } from './form-register.ts';
import { judgeForm } from './judge-form.ts';

const judge = (record: FormRecord) => judgeForm(record, register, AS_OF);
const left = (record: FormRecord) => judge(record).left;
const empty = newRecord(register);

/** Single fields of a value, lists of words whole. */
function leavesOf(value: Plain, path: DataPath = []): DataPath[] {
  if (typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')))
    return [path];
  return Array.isArray(value)
    ? value.flatMap((each, i) => leavesOf(each, [...path, i]))
    : Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** Parts nobody has to fill in: whoever begins one has to finish it, so they are there from the start. */
const OF_OWN_ACCORD =
  /^(contact|recommendation|statement|formerNames|formerLeads)\b|\.(formerNames|formerLegalRepresentatives|outcome|joined|left|since)\b|^lead\.highTech\b|highTech\.[1-9]/;

/**
 * Whether a record is asked for every part that a field stands in: it is not ready without one. Where the bureau has
 * decided about it, conditions are no longer asked for: whoever begins such a part does so of one's own accord too.
 */
function isAsked(whole: FormRecord, path: DataPath): boolean {
  const parts = path.slice(1).flatMap((_, i) => (typeof path[i] === 'string' ? [path.slice(0, i + 1)] : []));
  return parts.every((part) => {
    const name = `${whole.id} ${part.join('.')}`;
    const known = asked.get(name) ?? !judge(removeAt(whole, part)).ready;
    asked.set(name, known);
    return known;
  });
}

const asked = new Map<string, boolean>();

/** A field filled in as in the whole record, and before it the items of a list within an item. */
function filledIn(record: FormRecord, path: DataPath, whole: FormRecord): FormRecord {
  const at = path.findLastIndex((step) => typeof step === 'number');
  const list = path.slice(0, at);
  const index = Number(path[at]);
  const there = valueOf(record, list);
  const ready = at < 0 || (Array.isArray(there) && there.length > index) ? record : insertItem(record, list, {});
  return setAt(ready, path, valueOf(whole, path) as string);
}

/** A record with the same organisations and tasks as another, with nothing filled in of what everybody fills in. */
function hollow(whole: FormRecord, leaves: readonly DataPath[]): FormRecord {
  const lists = ['members', 'tasks'].flatMap((key) => {
    const list = whole.value[key];
    return Array.isArray(list) ? [[key, list.map(() => ({}))] as const] : [];
  });
  const start = { ...whole, value: { batch: whole.value['batch'] ?? '', ...Object.fromEntries(lists) } };
  return leaves.reduce<FormRecord>((record, path) => filledIn(record, path, whole), start);
}

/** Records without a mistake. */
const ready = files
  .flatMap(({ path }) => /^data\/alliances\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
  .filter((name) => judge(opened(name)).ready);

test('whatever is filled in next, no more is left than before', () => {
  expect(ready.length).toBeGreaterThan(5);
  holdsFor(20, [fc.constantFrom(...ready), fc.infiniteStream(fc.boolean()), fc.nat()], (name, coins, at) => {
    const whole = opened(name);
    const isOwn = (path: DataPath) => OF_OWN_ACCORD.test(path.join('.')) || !isAsked(whole, path);
    const [own, others] = [true, false].map((is) => leavesOf(whole.value).filter((path) => isOwn(path) === is));
    const next = others?.[at % others.length] ?? [];
    const some = (others ?? []).filter((path) => path !== next && coins.next().value === true);
    const before = some.reduce((record, path) => filledIn(record, path, whole), hollow(whole, own ?? []));
    const after = filledIn(before, next, whole);
    const rose = left(after).length - left(before).length;
    expect({ filled: next.join('.'), rose: Math.max(0, rose) }).toEqual({ filled: next.join('.'), rose: 0 });
  });
});

test('an empty form counts what it needs, in every part of it', () => {
  const { left: places, findings } = judge(empty);
  expect(places.length).toBeGreaterThan(2 * findings.length);
  const count = (id: string) => places.filter((path) => sectionOf(path)?.id === id).length;
  expect(Object.fromEntries(FORM_SECTIONS.map(({ id }) => [id, count(id)]))).toMatchInlineSnapshot(`
    {
      "agreement": 3,
      "basics": 7,
      "changes": 0,
      "governance": 5,
      "lead": 9,
      "members": 18,
      "recommendation": 0,
      "statement": 0,
      "tasks": 6,
    }
  `);
});

test('the first things added to an empty list were counted before', () => {
  let record = empty;
  const all = left(record).length;
  for (const list of ['members', 'members', 'members', 'tasks']) record = insertItem(record, [list], {});
  expect(left(record).length).toBe(all);
  expect(left(insertItem(record, ['members'], {})).length).toBeGreaterThan(all);
  expect(left(setAt(record, ['lead', 'kind'], '重点研发机构')).length).toBeLessThan(all);
});

test('what is only wrong is counted once, and a list that is too long is not made longer', () => {
  const whole = opened('haizhou/carbon-fibre');
  expect(left(setAt(whole, ['lead', 'creditCode'], '9132'))).toEqual([['lead', 'creditCode']]);
  expect(left(setAt(whole, ['plan'], '\t甲\u200b乙\u200b３'))).toEqual([['plan']]);
  const tasks = Array.from({ length: 61 }, () => structuredClone((whole.value['tasks'] as Plain[])[0] ?? {}));
  expect(left({ ...whole, value: { ...whole.value, tasks } }).filter(([key]) => key === 'tasks').length).toBe(1);
});
