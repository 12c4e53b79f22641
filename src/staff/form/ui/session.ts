/** What one filling-in holds besides the record, and every change of it as a pure function. */
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { insertItem, moveItem, removeAt, renameKey, renameOrganisation, setAt, valueOf } from '../edit-record.ts';
import type { FormRecord } from '../form-record.ts';
import { sectionOf } from '../field-model.ts';
import { atOf, pathOf } from './at.ts';

/** The last step of the form, which holds no field. */
export const LAST_STEP = 'finish';

/** Where the focus is to go: a field, or a button of a list item. A new object each time, so that it is done again. */
export interface Target {
  path: DataPath;
  tool?: 'up' | 'down' | 'undo';
}

/** Something removed, and the way back. */
export interface Removal {
  /** The list or map it stood in. */
  at: string;
  index: number;
  said: string;
  /** Whether it is shown among the list's items, or where the unknown fields are. */
  shown: 'list' | 'unshown';
  back: (record: FormRecord) => FormRecord;
}

export interface Session {
  /** Key of its draft. */
  draft: string;
  /** Stamp of the draft as it was read; none of a new one. */
  stamp?: string | undefined;
  /** The draft is one that went on in a second window. */
  copy?: boolean;
  /** Places that came back without what could not be kept in the draft, e.g. `lead.contact`, and were not written since. */
  unkept: readonly string[];
  record: FormRecord;
  /** Id of the section shown, or LAST_STEP. */
  step: string;
  /** Whether every finding is shown at its field: asked for, or the record came filled in. */
  all: boolean;
  target?: Target;
  removals: readonly Removal[];
}

type Change = (session: Session) => Session;

const edit =
  (change: (record: FormRecord) => FormRecord): Change =>
  (session) => ({ ...session, record: change(session.record) });

/** Writes a text or list; the two that are no fields of the record are its board and its file's name. */
export const write =
  (path: DataPath, value: string | Plain[]): Change =>
  (session) => ({
    ...session,
    record: written(session.record, path, value),
    unkept: session.unkept.filter((at) => at !== atOf(path)),
  });

function written(record: FormRecord, path: DataPath, value: string | Plain[]): FormRecord {
  if (path[0] === '$id') return { ...record, id: String(value) };
  if (path[0] === '$district') return { ...record, district: String(value) };
  return setAt(record, path, value);
}

/** Adds an item at the end of a list and goes to it. */
export const add =
  (path: DataPath, item: Plain): Change =>
  (session) => {
    const record = insertItem(session.record, path, item);
    return { ...session, record, target: { path: [...path, lengthAt(record, path) - 1] } };
  };

/** Removes a list item or a field; the focus goes to the way back. */
export const remove =
  (path: DataPath, said: string, shown: Removal['shown'] = 'list'): Change =>
  (session) => {
    const removed = valueOf(session.record, path);
    const [parent, step] = [path.slice(0, -1), path.at(-1)];
    if (removed === undefined || step === undefined) return session;
    const back =
      typeof step === 'number'
        ? (record: FormRecord) => insertItem(record, parent, removed, Math.min(step, lengthAt(record, parent)))
        : (record: FormRecord) => putBack(record, path, removed);
    const removal = { at: atOf(parent), index: typeof step === 'number' ? step : 0, said, shown, back };
    return {
      ...(typeof step === 'number' ? moved(session, parent) : session),
      record: removeAt(session.record, path),
      removals: [...session.removals, removal],
      target: { path: parent, tool: 'undo' },
    };
  };

/** Brings the last thing removed back and goes to it. */
export const undo: Change = (session) => {
  const last = session.removals.at(-1);
  if (!last) return session;
  const record = last.back(session.record);
  const list = pathOf(last.at);
  const index = Math.min(last.index, Math.max(0, lengthAt(record, list) - 1));
  const path = lengthAt(record, list) > 0 ? [...list, index] : list;
  return { ...session, record, removals: session.removals.slice(0, -1), target: { path } };
};

/** Moves a list item by one; the focus stays on the button that moved it. */
export const move =
  (path: DataPath, from: number, to: number): Change =>
  (session) => ({
    ...moved(session, path),
    record: moveItem(session.record, path, from, to),
    target: { path: [...path, to], tool: to < from ? 'up' : 'down' },
  });

/** Gives an unknown field the key it was meant for and goes to it. */
export const renameTo =
  (path: DataPath, key: string): Change =>
  (session) => ({
    ...session,
    record: renameKey(session.record, path, key),
    target: { path: [...path.slice(0, -1), key] },
  });

/** An organisation's new name, already written at its own place, also wherever else the record names it. */
export const rename = (path: DataPath, name: string, before: string): Change =>
  edit((record) => renameOrganisation(record, path, name, before));

/** Goes to a step; the focus goes to its heading. */
export const go =
  (step: string): Change =>
  (session) => {
    const { target: _gone, ...rest } = session;
    return { ...rest, step };
  };

/** Goes to a field, into its section. */
export const goTo =
  (path: DataPath): Change =>
  (session) => ({
    ...session,
    step: sectionOf(path)?.id ?? session.step,
    target: { path },
  });

/** Writes what is right in place of what is wrong and goes to the field: the button that did it is gone. */
export const correct =
  (path: DataPath, value: string): Change =>
  (session) => ({ ...write(path, value)(session), target: { path } });

/** Shows every finding at its field. */
export const showAll: Change = (session) => ({ ...session, all: true });

/** Below a list whose items have moved, places are not what they were. */
const moved = (session: Session, list: DataPath): Session => ({
  ...session,
  unkept: session.unkept.filter((at) => !at.startsWith(`${atOf(list)}.`)),
});

/** A session as it begins: at a step, with nothing removed yet. */
export const begun = (session: Omit<Session, 'removals'>): Session => ({ ...session, removals: [] });

const lengthAt = (record: FormRecord, path: DataPath): number => {
  const list = valueOf(record, path);
  return Array.isArray(list) ? list.length : 0;
};

/** Sets any value, a map too, where a field stood. */
function putBack(record: FormRecord, path: DataPath, value: Plain): FormRecord {
  const [step, ...rest] = path;
  const into = (holder: Plain | undefined, at: DataPath): Plain => {
    const [key, ...below] = at;
    if (key === undefined) return value;
    if (Array.isArray(holder)) return holder.map((item, i) => (i === key ? into(item, below) : item));
    const map = typeof holder === 'object' ? holder : {};
    return { ...map, [key]: into(map[String(key)], below) };
  };
  if (step === undefined) return record;
  return { ...record, value: { ...record.value, [step]: into(record.value[String(step)], rest) } };
}
