/** Drafts kept in the browser. Storage may be forbidden, full or damaged: then a sentence says so, never an exception. */
import type { DataPath } from '#schemas/shape.ts';
import { readDraft, writeDraft, type StoredDraft } from './draft-text.ts';
import type { PlainMap } from './form-record.ts';

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The drafts of one form: where they are, and how they are spoken of. */
export interface DraftKind {
  /** Before each key in the storage; also the channel on which windows with one of them meet. */
  folder: string;
  /** What a draft is called, from what is filled in; empty where nothing tells yet. */
  nameOf: (value: PlainMap) => string;
  /** A field whose text may not be kept, as the form calls it. */
  labelAt: (path: DataPath) => string;
  /** What is kept and where, for the form to say. */
  kept: string;
}

/** The drafts of one form in a browser; no storage where it is forbidden even to look. */
export interface Drafts extends DraftKind {
  storage: DraftStorage | undefined;
}

/** A draft as it is listed. */
export interface DraftSummary {
  key: string;
  /** From what is filled in; else a word for it. */
  name: string;
  /** When it was saved: an ISO date with time; empty where that is not known. */
  saved: string;
  /** It went on in a second window. */
  copy: boolean;
  /** It cannot be read; its text can be taken along. */
  damaged: boolean;
}

/** What was removed, to be put back. */
export interface RemovedDraft {
  key: string;
  name: string;
  text: string;
}

/** What is kept and where. `more`: besides the fields. */
export const keptHere = (more = ''): string =>
  `草稿只保存在这台设备的这个浏览器里，不会上传。内容是已填写的全部字段（包括不公开的，不包括个人信息）${more}；无痕窗口一关，其中的草稿就没有了；在公用电脑上用完请清除。`;

const MOST_DRAFTS = 20;
/** Well above any record (32 KB) with the file it came from. */
const MOST_CHARACTERS = 300_000;
/** About what a record filled in takes: with less room it is better said before the first key. */
const USUAL_CHARACTERS = 20_000;

const PROBE = 'draft-probe';

/** Where a draft is stored. */
export const draftPlace = ({ folder }: Pick<DraftKind, 'folder'>, key: string) => `${folder}${key}`;

const FORBIDDEN = '浏览器不允许保存草稿（可能是无痕窗口或设置所致）。可以照常填写，离开前请下载文件';
const FULL = '浏览器的存储空间已满，草稿没有保存；请先下载文件，或清除不用的草稿';
const NO_ROOM = '浏览器的存储空间已满，存不下新的草稿；请先清除不用的草稿，或离开前下载文件';
const TOO_LARGE = '内容过多，草稿没有保存；请先下载文件';
const TOO_MANY = `已有 ${MOST_DRAFTS} 份草稿，新的一份存不下；请先清除不用的草稿，或离开前下载文件`;
const DAMAGED = '这份草稿已损坏或由其他版本保存，读不出来；可以把原文存成文件，再删除它';
const NOT_CLEARED = '草稿没有清除：浏览器不允许；可在浏览器设置中清除本站数据';

/** The drafts of a form in the browser's storage. */
export function openDrafts(kind: DraftKind, get: () => DraftStorage | undefined = () => localStorage): Drafts {
  try {
    return { ...kind, storage: get() };
  } catch {
    return { ...kind, storage: undefined };
  }
}

/** What no other draft or saving is called. Not by `randomUUID`, which browsers have over https alone. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/** What stands in the way of a new draft, found out by writing something as long as a draft; nothing stays behind. */
export function draftProblem(drafts: Drafts): string | undefined {
  const { storage } = drafts;
  if (!storage) return FORBIDDEN;
  try {
    storage.setItem(PROBE, 'x'.repeat(USUAL_CHARACTERS));
    return keysOf(drafts).length >= MOST_DRAFTS ? TOO_MANY : undefined;
  } catch (error) {
    const refused = refusal(error, storage);
    return refused === FULL ? NO_ROOM : refused;
  } finally {
    remove(storage, PROBE);
  }
}

/**
 * Saves a draft under a key. `last` is the stamp of what this window read or wrote there before: where something else
 * stands there now, another window wrote it, nothing is written and `conflict` says so.
 */
export function saveDraft(
  drafts: Drafts,
  key: string,
  draft: StoredDraft,
  last: string | undefined,
): { problem?: string; conflict?: true } {
  const { storage } = drafts;
  if (!storage) return { problem: FORBIDDEN };
  const there = readText(drafts, key);
  if (there !== undefined && readDraft(there)?.stamp !== last) return { conflict: true };
  if (there === undefined && keysOf(drafts).length >= MOST_DRAFTS) return { problem: TOO_MANY };
  const text = writeDraft(draft);
  if (text.length > MOST_CHARACTERS) return { problem: TOO_LARGE };
  try {
    storage.setItem(draftPlace(drafts, key), text);
    return {};
  } catch (error) {
    return { problem: refusal(error, storage) };
  }
}

/** Reads a draft. */
export function restoreDraft(drafts: Drafts, key: string): StoredDraft | { problem: string } {
  return readDraft(readText(drafts, key)) ?? { problem: drafts.storage ? DAMAGED : FORBIDDEN };
}

/** What is stored of a draft, as it stands; undefined where nothing is. */
export const readText = (drafts: Drafts, key: string): string | undefined => {
  try {
    return drafts.storage?.getItem(draftPlace(drafts, key)) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Every draft, the latest first; what is damaged is listed last. */
export function listDrafts(drafts: Drafts): readonly DraftSummary[] {
  const listed = keysOf(drafts).map((key): DraftSummary => {
    const stored = readDraft(readText(drafts, key));
    if (!stored) return { key, name: '读不出来的草稿', saved: '', copy: false, damaged: true };
    const saved = Number.isNaN(Date.parse(stored.saved)) ? '' : stored.saved;
    return {
      key,
      name: drafts.nameOf(stored.record.value) || '（尚未命名）',
      saved,
      copy: stored.copy,
      damaged: false,
    };
  });
  return listed.sort(
    (a, b) => Number(a.damaged) - Number(b.damaged) || (a.saved > b.saved ? -1 : a.saved < b.saved ? 1 : 0),
  );
}

/** Removes drafts; what was removed can be put back. */
export function removeDrafts(
  drafts: Drafts,
  chosen: readonly Pick<DraftSummary, 'key' | 'name'>[],
): { removed: readonly RemovedDraft[]; problem?: string } {
  const removed = chosen.flatMap(({ key, name }): RemovedDraft[] => {
    const text = readText(drafts, key);
    return text !== undefined && remove(drafts.storage, draftPlace(drafts, key)) ? [{ key, name, text }] : [];
  });
  return removed.length === chosen.length ? { removed } : { removed, problem: NOT_CLEARED };
}

/** Puts a removed draft back; under another key where something stands in its place by now. */
export function putBack(drafts: Drafts, { key, text }: RemovedDraft): { problem?: string } {
  const { storage } = drafts;
  if (!storage) return { problem: FORBIDDEN };
  try {
    storage.setItem(draftPlace(drafts, readText(drafts, key) === undefined ? key : randomKey()), text);
    return {};
  } catch (error) {
    return { problem: refusal(error, storage) };
  }
}

function keysOf({ storage, folder }: Drafts): readonly string[] {
  try {
    const all = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
    return all.filter((place) => place.startsWith(folder)).map((place) => place.slice(folder.length));
  } catch {
    return [];
  }
}

function remove(storage: DraftStorage | undefined, place: string): boolean {
  try {
    storage?.removeItem(place);
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** Some browsers forbid by giving no room at all. */
function refusal(error: unknown, storage: DraftStorage): string {
  try {
    return error instanceof Error && error.name === 'QuotaExceededError' && storage.length > 0 ? FULL : FORBIDDEN;
  } catch {
    return FORBIDDEN;
  }
}
