/** Drafts kept in the browser. Storage may be forbidden, full or damaged: then a sentence says so, never an exception. */
import { readDraft, writeDraft, type DraftContent, type StoredDraft } from './draft-text.ts';

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A draft as it is listed. */
export interface DraftSummary {
  key: string;
  /** The alliance's name as far as it is filled in; else a word for it. */
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

/** What is kept and where, for the form to say. */
export const DRAFTS_KEPT =
  '草稿只保存在这台设备的这个浏览器里，不会上传。内容是已填写的全部字段（包括不公开的，不包括个人信息）和导入文件的原文；无痕窗口一关，其中的草稿就没有了；在公用电脑上用完请清除。';

const MOST_DRAFTS = 20;
/** Well above any record (32 KB) with the file it came from. */
const MOST_CHARACTERS = 300_000;
/** About what a record filled in takes: with less room it is better said before the first key. */
const USUAL_CHARACTERS = 20_000;

const FOLDER = 'alliance-draft/';
const PROBE = 'alliance-draft-probe';

/** Where a draft is stored. */
export const draftPlace = (key: string) => `${FOLDER}${key}`;

const FORBIDDEN = '浏览器不允许保存草稿（可能是无痕窗口或设置所致）。可以照常填写，离开前请下载文件';
const FULL = '浏览器的存储空间已满，草稿没有保存；请先下载文件，或清除不用的草稿';
const NO_ROOM = '浏览器的存储空间已满，存不下新的草稿；请先清除不用的草稿，或离开前下载文件';
const TOO_LARGE = '内容过多，草稿没有保存；请先下载文件';
const TOO_MANY = `已有 ${MOST_DRAFTS} 份草稿，新的一份存不下；请先清除不用的草稿，或离开前下载文件`;
const DAMAGED = '这份草稿已损坏或由其他版本保存，读不出来；可以把原文存成文件，再删除它';
const NOT_CLEARED = '草稿没有清除：浏览器不允许；可在浏览器设置中清除本站数据';

/** The browser's storage; undefined where it is forbidden even to look. */
export function openStorage(get: () => DraftStorage): DraftStorage | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** What no other draft or saving is called. Not by `randomUUID`, which browsers have over https alone. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');

/** What stands in the way of a new draft, found out by writing something as long as a draft; nothing stays behind. */
export function draftProblem(storage: DraftStorage | undefined): string | undefined {
  if (!storage) return FORBIDDEN;
  try {
    storage.setItem(PROBE, 'x'.repeat(USUAL_CHARACTERS));
    return keysOf(storage).length >= MOST_DRAFTS ? TOO_MANY : undefined;
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
  storage: DraftStorage | undefined,
  key: string,
  draft: StoredDraft,
  last: string | undefined,
): { problem?: string; conflict?: true } {
  if (!storage) return { problem: FORBIDDEN };
  const there = readText(storage, key);
  if (there !== undefined && readDraft(there)?.stamp !== last) return { conflict: true };
  if (there === undefined && keysOf(storage).length >= MOST_DRAFTS) return { problem: TOO_MANY };
  const text = writeDraft(draft);
  if (text.length > MOST_CHARACTERS) return { problem: TOO_LARGE };
  try {
    storage.setItem(draftPlace(key), text);
    return {};
  } catch (error) {
    return { problem: refusal(error, storage) };
  }
}

/** Reads a draft. */
export function restoreDraft(storage: DraftStorage | undefined, key: string): StoredDraft | { problem: string } {
  return readDraft(readText(storage, key)) ?? { problem: storage ? DAMAGED : FORBIDDEN };
}

/** What is stored of a draft, as it stands; undefined where nothing is. */
export const readText = (storage: DraftStorage | undefined, key: string): string | undefined => {
  try {
    return storage?.getItem(draftPlace(key)) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Every draft, the latest first; what is damaged is listed last. */
export function listDrafts(storage: DraftStorage | undefined): readonly DraftSummary[] {
  const drafts = keysOf(storage).map((key): DraftSummary => {
    const stored = readDraft(readText(storage, key));
    if (!stored) return { key, name: '读不出来的草稿', saved: '', copy: false, damaged: true };
    const saved = Number.isNaN(Date.parse(stored.saved)) ? '' : stored.saved;
    return { key, name: nameOf(stored), saved, copy: stored.copy, damaged: false };
  });
  return drafts.sort(
    (a, b) => Number(a.damaged) - Number(b.damaged) || (a.saved > b.saved ? -1 : a.saved < b.saved ? 1 : 0),
  );
}

/** Removes drafts; what was removed can be put back. */
export function removeDrafts(
  storage: DraftStorage | undefined,
  drafts: readonly Pick<DraftSummary, 'key' | 'name'>[],
): { removed: readonly RemovedDraft[]; problem?: string } {
  const removed = drafts.flatMap(({ key, name }): RemovedDraft[] => {
    const text = readText(storage, key);
    return text !== undefined && remove(storage, draftPlace(key)) ? [{ key, name, text }] : [];
  });
  return removed.length === drafts.length ? { removed } : { removed, problem: NOT_CLEARED };
}

/** Puts a removed draft back; under another key where something stands in its place by now. */
export function putBack(storage: DraftStorage | undefined, { key, text }: RemovedDraft): { problem?: string } {
  if (!storage) return { problem: FORBIDDEN };
  try {
    storage.setItem(draftPlace(readText(storage, key) === undefined ? key : randomKey()), text);
    return {};
  } catch (error) {
    return { problem: refusal(error, storage) };
  }
}

const nameOf = ({ record: { value } }: DraftContent): string =>
  typeof value['name'] === 'string' && value['name'] !== '' ? value['name'] : '（尚未命名）';

function keysOf(storage: DraftStorage | undefined): readonly string[] {
  try {
    const all = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
    return all.filter((place) => place.startsWith(FOLDER)).map((place) => place.slice(FOLDER.length));
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
