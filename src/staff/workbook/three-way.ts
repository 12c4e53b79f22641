/**
 * What a record was when its workbook was exported, what it is in the register, what the workbook says → the two sets of
 * changes put together. What only one side changed is taken; what both changed, each in its own way, is a clash.
 */
import type { DataPath } from '#schemas/shape.ts';
import { isWrittenAs, tidyText } from '#schemas/written.ts';
import { matchItems } from '#src/changes/match-items.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Plain } from '#src/registry/gate/structure.ts';

/** Whose word counts where both sides have changed something. */
export type Side = 'register' | 'workbook';

export interface ThreeWays {
  /** Absent where the workbook does not carry it: then everything that differs is a clash. */
  base: PlainMap | undefined;
  register: PlainMap;
  workbook: PlainMap;
  /** Whose word is taken in a clash; the workbook's unless it says otherwise. */
  side?: Side | undefined;
}

/** Something that each side says in its own way. */
export interface Clash {
  /** In the workbook's record, as far as it has something there. */
  path: DataPath;
  /** What it was at export; absent where that is not known. */
  base?: Plain | undefined;
  register: Plain | undefined;
  workbook: Plain | undefined;
  /** Only the order of a list's items is another on either side. */
  order?: true;
}

export interface Merged {
  value: PlainMap;
  clashes: readonly Clash[];
  /** Where the items of its lists stand in the lists of the workbook. */
  places: ReadonlyMap<unknown, number>;
}

/** Puts the changes of both sides together. No side may hold empty texts, lists or maps. */
export function mergeThreeWays({ base, register, workbook, side = 'workbook' }: ThreeWays): Merged {
  const merging: Merging = { side, clashes: [], places: new Map(), isKnown: base !== undefined };
  const value = mergeMaps({ base: base ?? {}, register, workbook }, [], merging);
  return { value, clashes: merging.clashes, places: merging.places };
}

interface Merging {
  side: Side;
  clashes: Clash[];
  places: Map<unknown, number>;
  isKnown: boolean;
}

interface Three<T> {
  base: T;
  register: T;
  workbook: T;
}

function mergeMaps(three: Three<PlainMap>, path: DataPath, merging: Merging): PlainMap {
  const { base, register, workbook } = three;
  const merged: PlainMap = {};
  for (const key of new Set([...Object.keys(workbook), ...Object.keys(register), ...Object.keys(base)])) {
    const inner = { base: own(base, key), register: own(register, key), workbook: own(workbook, key) };
    const value = mergeValues(inner, [...path, key], merging);
    if (value !== undefined && !isNothing(value)) merged[key] = value;
  }
  return merged;
}

const own = (map: PlainMap, key: string): Plain | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);
const isNothing = (value: Plain) => typeof value !== 'string' && Object.keys(value).length === 0;

function mergeValues(three: Three<Plain | undefined>, path: DataPath, merging: Merging): Plain | undefined {
  const sides = [three.base, three.register, three.workbook];
  const there = sides.filter((each) => each !== undefined);
  if (there.every(isMap)) {
    const { base = {}, register = {}, workbook = {} } = three as Three<PlainMap | undefined>;
    return mergeMaps({ base, register, workbook }, path, merging);
  }
  if (there.every(isListOfMaps)) {
    const { base = [], register = [], workbook = [] } = three as Three<PlainMap[] | undefined>;
    return mergeLists({ base, register, workbook }, path, merging);
  }
  return mergeWholes(three, path, merging);
}

/** Texts and lists of words: taken as a whole from one side or the other. */
function mergeWholes<T extends Plain>(
  { base, register, workbook }: Three<T | undefined>,
  path: DataPath,
  merging: Merging,
): T | undefined {
  // What says the same stays written as it is in the register.
  if (saysSame(register, workbook)) return register;
  if (merging.isKnown && saysSame(base, workbook)) return register;
  if (merging.isKnown && saysSame(base, register)) return workbook;
  merging.clashes.push({ path, register, workbook, ...(merging.isKnown ? { base } : {}) });
  return merging.side === 'register' ? register : workbook;
}

function mergeLists(three: Three<PlainMap[]>, path: DataPath, merging: Merging): PlainMap[] {
  const key = String(path.at(-1));
  const { register, workbook } = three;
  // Without knowing what was, what the register has is what there was to change.
  const base = merging.isKnown ? three.base : register;
  const inRegister = pairing(key, base, register);
  const inBook = pairing(key, base, workbook);
  const added = matchItems(key, inRegister.added, inBook.added).pairs as unknown as {
    before: PlainMap;
    after: PlainMap;
  }[];
  const rows: Row[] = [
    ...base.map((was) => ({ base: was, register: inRegister.of.get(was), workbook: inBook.of.get(was) })),
    ...added.map(({ before, after }) => ({ base: undefined, register: before, workbook: after })),
    ...inRegister.added
      .filter((item) => !added.some(({ before }) => before === item))
      .map((item) => ({ base: undefined, register: item, workbook: undefined })),
    ...inBook.added
      .filter((item) => !added.some(({ after }) => after === item))
      .map((item) => ({ base: undefined, register: undefined, workbook: item })),
  ];
  const place = (item: PlainMap) => workbook.indexOf(item);
  const kept = new Map(
    rows.flatMap((row): [Row, PlainMap][] => {
      const at = row.workbook ? [...path, place(row.workbook)] : path;
      const item = mergeItem(row, at, merging);
      if (item && row.workbook) merging.places.set(item, place(row.workbook));
      return item ? [[row, item]] : [];
    }),
  );
  const moved = { register: isMoved(inRegister.order), workbook: isMoved(inBook.order) };
  if (moved.workbook && !saysSameOrder(inRegister, inBook) && (moved.register || !merging.isKnown))
    merging.clashes.push({ path, register, workbook, order: true });
  const first: Side =
    moved.register !== moved.workbook && merging.isKnown
      ? moved.workbook
        ? 'workbook'
        : 'register'
      : moved.workbook
        ? merging.side
        : 'register';
  return inOrderOf(first, rows, { register, workbook })
    .map((row) => kept.get(row))
    .filter((item) => item !== undefined);
}

type Row = { base: PlainMap | undefined; register: PlainMap | undefined; workbook: PlainMap | undefined };

/** Rows in the order of one side's list; what that side does not have comes behind. */
function inOrderOf(side: Side, rows: readonly Row[], lists: Record<Side, readonly PlainMap[]>): Row[] {
  const at = (row: Row) => (row[side] ? lists[side].indexOf(row[side]) : Infinity);
  return [...rows].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** An item that may be new or gone on either side. */
function mergeItem(row: Row, path: DataPath, merging: Merging): PlainMap | undefined {
  const { base, register, workbook } = row;
  if (register && workbook) return mergeMaps({ base: base ?? {}, register, workbook }, path, merging);
  // New on one side.
  if (merging.isKnown && !base) return register ?? workbook;
  return mergeWholes<PlainMap>(row, path, merging);
}

/** Which item each item of the first list has become in the second, and in what order they stand there. */
function pairing(key: string, before: readonly PlainMap[], after: readonly PlainMap[]) {
  const { pairs, added } = matchItems(key, before, after);
  return {
    of: new Map(pairs.map((pair) => [pair.before as PlainMap, pair.after as PlainMap])),
    added: added as readonly PlainMap[],
    order: pairs.map(({ from }) => from),
  };
}

const isMoved = (order: readonly number[]) => order.some((from, i) => from < (order[i - 1] ?? -1));

/** Whether the items that both sides still have stand in the same order on both. */
function saysSameOrder(a: ReturnType<typeof pairing>, b: ReturnType<typeof pairing>): boolean {
  const common = (own: readonly number[], other: readonly number[]) => own.filter((from) => other.includes(from));
  return common(a.order, b.order).join() === common(b.order, a.order).join();
}

/** Whether two values say the same, however they are written. */
function saysSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (typeof a === 'string' || typeof b === 'string')
    return (
      typeof a === 'string' && typeof b === 'string' && (isWrittenAs(a, tidyText(b)) || isWrittenAs(b, tidyText(a)))
    );
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => saysSame(own(a as PlainMap, key), own(b as PlainMap, key)));
}

const isMap = (value: Plain | undefined): value is PlainMap => typeof value === 'object' && !Array.isArray(value);
const isListOfMaps = (value: Plain | undefined): value is PlainMap[] => Array.isArray(value) && value.every(isMap);
