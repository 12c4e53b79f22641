/** What two versions of a notice's data say differently, in words that name the clause, the word or the reading at hand. */
import { Policy } from '#schemas/policy.ts';
import { labelOf, shapeOf, fieldAt, type DataPath } from '#schemas/shape.ts';

/** One thing that is written otherwise, and where it stands now; what is gone stands where its list does. */
export interface NoticeDifference {
  said: string;
  path: DataPath;
}

type Entry = Readonly<Record<string, unknown>>;

/** By what an entry of a list is known, so that one put in between does not change all that follow. */
const nameOf = (entry: unknown): string => {
  if (typeof entry === 'string') return entry;
  const { id, word, clause, citation } = entry as Entry;
  return String(id ?? word ?? clause ?? citation);
};

/** Everything that differs, in the order of the data; empty where the two say the same. */
export function noticeDifferences(was: Policy, now: Policy): NoticeDifference[] {
  return fieldsOf(was, now, []).flatMap(({ key, from, to }) => {
    if (key === 'vocabulary')
      return fieldsOf(from as Entry, to as Entry, [key]).flatMap((each) => listed(each.from, each.to, [key, each.key]));
    if (key === 'fields') return cited(from as Entry | undefined, to as Entry | undefined);
    if (Array.isArray(from) || Array.isArray(to)) return listed(from, to, [key]);
    return [whole([key], from, to)];
  });
}

/** The fields of two objects that differ. */
function fieldsOf(was: object, now: object, path: DataPath): { key: string; from: unknown; to: unknown }[] {
  const schema = fieldAt(Policy, path);
  const keys = schema ? Object.keys(shapeOf(schema)) : [];
  return keys.flatMap((key) => {
    const [from, to] = [(was as Entry)[key], (now as Entry)[key]];
    return isSame(from, to) ? [] : [{ key, from, to }];
  });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const labelAt = (path: DataPath) => labelOf(Policy, path).split(' › ').at(-1) ?? '';

function whole(path: DataPath, from: unknown, to: unknown): NoticeDifference {
  const done = from === undefined ? '增加了' : to === undefined ? '删去了' : '改了';
  return { said: `${done}${labelAt(path)}`, path };
}

/** Entries that are new, gone or written otherwise; and where those that stayed stand in another order, that. */
function listed(from: unknown, to: unknown, path: DataPath): NoticeDifference[] {
  const [old, young] = [from, to].map((list) => (list ?? []) as readonly unknown[]) as [unknown[], unknown[]];
  const label = labelAt(path);
  const before = new Map(old.map((entry) => [nameOf(entry), entry]));
  const names = new Set(young.map(nameOf));
  const said = young.flatMap((entry, i): NoticeDifference[] => {
    const [name, at] = [nameOf(entry), [...path, i]];
    const earlier = before.get(name);
    if (earlier === undefined) return [{ said: `增加了${label}“${name}”`, path: at }];
    if (typeof entry === 'string') return [];
    return fieldsOf(earlier as Entry, entry as Entry, at).map(({ key }) => ({
      said: `改了${label}“${name}”的${labelAt([...at, key])}`,
      path: key in (entry as Entry) ? [...at, key] : at,
    }));
  });
  const gone = [...before.keys()].filter((name) => !names.has(name));
  const all = [...said, ...gone.map((name) => ({ said: `删去了${label}“${name}”`, path }))];
  const stayed = [...names].filter((name) => before.has(name));
  const stood = [...before.keys()].filter((name) => names.has(name));
  const isMoved = !isSame(stayed, stood);
  return all.length === 0 || isMoved ? [...all, { said: `改了${label}的次序`, path }] : all;
}

function cited(from: Entry = {}, to: Entry = {}): NoticeDifference[] {
  return [...new Set([...Object.keys(to), ...Object.keys(from)])]
    .filter((key) => !isSame(from[key], to[key]))
    .map((key) => ({ said: `改了“${key}”的出处`, path: key in to ? ['fields', key] : ['fields'] }));
}
