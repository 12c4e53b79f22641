/** Edits of the record in the form: pure; nothing empty is left behind, unknown keys and what cannot be shown stay. */
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap, valueAt } from '#src/registry/plain.ts';
import type { FormRecord, PlainMap } from './form-record.ts';

export { unshownIn, type Unshown } from './unshown.ts';

/** The value at a path; undefined where there is none. */
export const valueOf = ({ value }: FormRecord, path: DataPath): Plain | undefined => valueAt(value, path);

/**
 * Sets a text or list at a path, making the maps on the way. An empty one (or nothing but blank space) removes the
 * field, and every map that is empty then; items of a list stay, even empty ones. Where a value of another shape is in
 * the way, nothing changes: `unshownIn` names it, and it has to be removed first.
 */
export function setAt(record: FormRecord, path: DataPath, value: string | Plain[]): FormRecord {
  const isNothing = typeof value === 'string' ? value.trim() === '' : value.length === 0;
  if (isNothing && typeof path.at(-1) !== 'number') return removeAt(record, path);
  return changed(record, path, () => value);
}

/** Removes a field and every map that is empty then, or a list item and a list that is empty then. */
export function removeAt(record: FormRecord, path: DataPath): FormRecord {
  if (valueOf(record, path) === undefined) return record;
  return changed(record, path, () => undefined);
}

/** Inserts an item into the list at a path, at the end when no place is given. */
export function insertItem(record: FormRecord, path: DataPath, item: Plain, at?: number): FormRecord {
  return changedList(record, path, (list) => list.toSpliced(at ?? list.length, 0, item));
}

/** Moves an item of the list at a path to another place in it. */
export function moveItem(record: FormRecord, path: DataPath, from: number, to: number): FormRecord {
  return changedList(record, path, (list) => {
    const item = list[from];
    return item === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, item);
  });
}

/** Gives a field another key in its place; nothing changes when the map has that key already. */
export function renameKey(record: FormRecord, path: DataPath, key: string): FormRecord {
  const parent = path.slice(0, -1);
  const map = valueOf(record, parent);
  if (!isMap(map) || Object.hasOwn(map, key)) return record;
  const renamed = fromPairs(Object.entries(map).map(([name, value]) => [name === path.at(-1) ? key : name, value]));
  return changed(record, parent, () => renamed);
}

/**
 * Gives an organisation (`['lead']` or `['members', 2]`) another name, and so also tasks that name it by
 * `before` (its present name when left out), unless another organisation of the record bears that name too.
 */
export function renameOrganisation(record: FormRecord, path: DataPath, name: string, before?: string): FormRecord {
  const renamed = setAt(record, [...path, 'name'], name);
  const old = before ?? valueOf(record, [...path, 'name']);
  const { lead, members = [], tasks = [] } = renamed.value;
  const names = [lead, ...(Array.isArray(members) ? members : [])].map((each) => (isMap(each) ? each['name'] : ''));
  if (typeof old !== 'string' || old === '' || name.trim() === '' || names.includes(old)) return renamed;
  let following = renamed;
  const follow = (at: DataPath) => {
    if (valueOf(following, at) === old) following = setAt(following, at, name);
  };
  for (const [i, task] of (Array.isArray(tasks) ? tasks : []).entries()) {
    const undertakers = isMap(task) ? task['undertakers'] : undefined;
    for (const j of Array.isArray(undertakers) ? undertakers.keys() : []) follow(['tasks', i, 'undertakers', j]);
  }
  return following;
}

/** Own properties, so that a key such as `__proto__` is a key like any other. */
const fromPairs = (pairs: readonly (readonly [string, Plain])[]): PlainMap => Object.fromEntries(pairs);

function changedList(record: FormRecord, path: DataPath, change: (list: Plain[]) => Plain[]): FormRecord {
  const list = valueOf(record, path) ?? [];
  return Array.isArray(list) ? changed(record, path, () => change(list)) : record;
}

function changed(record: FormRecord, path: DataPath, change: () => Plain | undefined): FormRecord {
  const value = changedAt(record.value, path, change);
  return value === record.value ? record : { ...record, value: (value ?? {}) as PlainMap };
}

/** A value with another one at a path; undefined when nothing is left of it. The value itself when that cannot be. */
function changedAt(value: Plain | undefined, path: DataPath, change: () => Plain | undefined): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change();
  if (typeof step === 'number') {
    if (!Array.isArray(value) || step >= value.length) return value;
    const item = changedAt(value[step], rest, change);
    if (item === value[step]) return value;
    // An item whose fields are all empty is still an item; only removing it whole takes it away.
    if (item === undefined && rest.length === 0) return value.length > 1 ? value.toSpliced(step, 1) : undefined;
    return value.toSpliced(step, 1, item ?? {});
  }
  if (value !== undefined && !isMap(value)) return value;
  const map: PlainMap = value ?? {};
  const before = Object.hasOwn(map, step) ? map[step] : undefined;
  const after = changedAt(before, rest, change);
  if (after === before) return value;
  const others = Object.entries(map);
  if (after === undefined) {
    const left = others.filter(([key]) => key !== step);
    return left.length > 0 ? fromPairs(left) : undefined;
  }
  return before === undefined
    ? fromPairs([...others, [step, after]])
    : fromPairs(others.map(([key, each]) => [key, key === step ? after : each]));
}
