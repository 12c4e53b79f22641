/**
 * How much is left to be filled in or mended. A part that is missing as a whole counts what it needs, and an organisation
 * whose kind is not chosen yet what the most demanding kind needs: so that the number never rises by filling in.
 */
import type { DataPath } from '#schemas/shape.ts';
import type { Words } from '#schemas/words.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap, valueAt } from '#src/registry/plain.ts';
import { formFieldAt } from './field-model.ts';
import type { PlainMap } from './form-record.ts';

/** The places of what must be filled in or mended in a value: once for each mistake. */
export type ErrorsIn = (value: PlainMap) => readonly DataPath[];

/** So often at most are parts opened in turn: what an organisation needs lies three deep, and a list may need several. */
const MOST_ROUNDS = 12;

/** One place for each thing left. `errors` are those of the value as it is; without any, nothing is left. */
export function placesLeft(
  value: PlainMap,
  errors: readonly DataPath[],
  errorsIn: ErrorsIn,
  words: Words,
): readonly DataPath[] {
  if (errors.length === 0) return [];
  const opened = open({ value, errors }, errorsIn);
  const undecided = opened.errors.filter((path) => kindsAt(path, words).length > 0 && isMissing(opened.value, path));
  if (undecided.length === 0) return opened.errors;
  const parties = undecided.map((path) => ({ path, kinds: kindsAt(path, words) }));
  const trials = Array.from({ length: Math.max(...parties.map(({ kinds }) => kinds.length)) }, (_, i) => {
    const tried = structuredClone(opened.value);
    for (const { path, kinds } of parties) put(tried, path, kinds[i % kinds.length] ?? '');
    return open({ value: tried, errors: errorsIn(tried) }, errorsIn).errors;
  });
  const more = parties.flatMap(({ path }) => {
    const party = path.slice(0, -1);
    const most = Math.max(...trials.map((trial) => countBelow(trial, party)));
    const known = countBelow(opened.errors, party);
    return Array.from({ length: Math.max(0, most + 1 - known) }, () => path);
  });
  return [...opened.errors, ...more];
}

interface Judged {
  value: PlainMap;
  errors: readonly DataPath[];
}

/**
 * Opens every part that is missing as a whole, until what is missing are single fields. A list that stays wrong however
 * long it grows is too long or wrong otherwise: it is left as it is.
 */
function open(start: Judged, errorsIn: ErrorsIn, closed: ReadonlySet<string> = new Set()): Judged {
  let now = start;
  const partsOf = ({ value, errors }: Judged) =>
    new Map(errors.filter((path) => isPart(value, path)).map((path) => [path.join('.'), path]));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parts = [...partsOf(now)].filter(([place]) => !closed.has(place));
    if (parts.length === 0) return now;
    const value = structuredClone(now.value);
    for (const [, path] of parts) openAt(value, path);
    now = { value, errors: errorsIn(value) };
  }
  return open(start, errorsIn, new Set([...closed, ...partsOf(now).keys()]));
}

/** Whether a group is not there, or a list of groups too short: what may be opened. */
function isPart(value: PlainMap, path: DataPath): boolean {
  const control = formFieldAt(path)?.control;
  const there = valueAt(value, path);
  if (control === 'group') return there === undefined;
  return control === 'list' && (there === undefined || Array.isArray(there));
}

function openAt(value: PlainMap, path: DataPath): void {
  const there = valueAt(value, path);
  if (formFieldAt(path)?.control === 'group') put(value, path, {});
  else put(value, path, [...(Array.isArray(there) ? there : []), {}]);
}

/** Sets what stands at a path, with the maps on the way. */
function put(value: PlainMap, path: DataPath, piece: Plain): void {
  let at: Plain = value;
  for (const [i, step] of path.entries()) {
    const holder = at as Record<string | number, Plain>;
    if (i === path.length - 1) holder[step] = piece;
    else at = holder[step] ??= {};
    if (!isMap(at) && !Array.isArray(at)) return;
  }
}

const isMissing = (value: PlainMap, path: DataPath) => valueAt(value, path) === undefined;

/** The words a kind of organisation is chosen from, which decides what else is asked of it. */
function kindsAt(path: DataPath, words: Words): readonly string[] {
  const list = formFieldAt(path)?.words;
  return list === 'leadKinds' || list === 'memberKinds' ? words[list] : [];
}

const countBelow = (paths: readonly DataPath[], party: DataPath) =>
  paths.filter((path) => party.every((step, i) => path[i] === step)).length;
