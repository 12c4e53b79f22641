/** Drafts kept in the browser. Storage may be forbidden, full or damaged: then a sentence says so, never an exception. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord, Origin } from './form-record.ts';

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A draft as it is listed. */
export interface DraftSummary {
  key: string;
  /** The alliance's name as far as it is filled in; else a word for it. */
  name: string;
  /** When it was saved: an ISO date with time. */
  saved: string;
}

/** What is kept and where, for the form to say. */
export const DRAFTS_KEPT =
  '草稿只保存在这台设备的这个浏览器里，不会上传。内容是已填写的全部字段（包括不公开的）和导入文件的原文；在公用电脑上用完请清除。';

/** What is stored, as JSON. A later version reads this one or says that it cannot. */
interface Stored {
  version: 1;
  saved: string;
  record: FormRecord;
}

const MOST_DRAFTS = 20;
/** Well above any record (32 KB) with the file it came from. */
const MOST_CHARACTERS = 300_000;

const placeOf = (key: string) => `alliance-draft/${key}`;
const KEYS = Array.from({ length: MOST_DRAFTS }, (_, i) => String(i + 1));

const FORBIDDEN = '浏览器不允许保存草稿（可能是无痕窗口或设置所致），离开前请下载文件';
const FULL = '浏览器的存储空间已满，草稿没有保存；请先下载文件，或清除不用的草稿';
const TOO_LARGE = '内容过多，草稿没有保存；请先下载文件';
const TOO_MANY = `已有 ${MOST_DRAFTS} 份草稿，这一份没有保存；请先清除不用的草稿`;
const DAMAGED = '这份草稿已损坏或由其他版本保存，读不出来；可以清除它';

/** The browser's storage; undefined where it is forbidden even to look. */
export function openStorage(get: () => DraftStorage): DraftStorage | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** A key no draft has yet. Where there are too many drafts, saving under it says so. */
export const newDraftKey = (storage: DraftStorage | undefined): string =>
  KEYS.find((key) => read(storage, key) === undefined) ?? String(MOST_DRAFTS + 1);

/** Saves a draft under a key, over what was there. `saved` is an ISO date with time. */
export function saveDraft(
  storage: DraftStorage | undefined,
  key: string,
  record: FormRecord,
  saved: string,
): { problem?: string } {
  if (!storage) return { problem: FORBIDDEN };
  if (!KEYS.includes(key)) return { problem: TOO_MANY };
  const text = JSON.stringify({ version: 1, saved, record } satisfies Stored);
  if (text.length > MOST_CHARACTERS) return { problem: TOO_LARGE };
  try {
    storage.setItem(placeOf(key), text);
    return {};
  } catch {
    return { problem: FULL };
  }
}

/** Reads a draft. */
export function restoreDraft(
  storage: DraftStorage | undefined,
  key: string,
): { record: FormRecord; saved: string } | { problem: string } {
  const stored = parse(read(storage, key));
  return stored ? { record: stored.record, saved: stored.saved } : { problem: storage ? DAMAGED : FORBIDDEN };
}

/** Every draft, the latest first; what is damaged is listed last, so that it can be cleared. */
export function listDrafts(storage: DraftStorage | undefined): { drafts: readonly DraftSummary[]; problem?: string } {
  if (!storage) return { drafts: [], problem: FORBIDDEN };
  const drafts = KEYS.flatMap((key): DraftSummary[] => {
    const text = read(storage, key);
    if (text === undefined) return [];
    const stored = parse(text);
    if (!stored) return [{ key, name: '（读不出来的草稿）', saved: '' }];
    const { name } = stored.record.value;
    return [{ key, name: typeof name === 'string' && name !== '' ? name : '（尚未命名）', saved: stored.saved }];
  });
  return { drafts: drafts.sort((a, b) => (a.saved > b.saved ? -1 : a.saved < b.saved ? 1 : 0)) };
}

/** Removes a draft, or all of them. */
export function clearDrafts(storage: DraftStorage | undefined, key?: string): { problem?: string } {
  if (!storage) return { problem: FORBIDDEN };
  try {
    for (const each of key === undefined ? KEYS : [key]) storage.removeItem(placeOf(each));
    return {};
  } catch {
    return { problem: '草稿没有清除：浏览器不允许；可在浏览器设置中清除本站数据' };
  }
}

function read(storage: DraftStorage | undefined, key: string): string | undefined {
  try {
    return storage?.getItem(placeOf(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): Stored | undefined {
  try {
    const stored: unknown = JSON.parse(text ?? '');
    if (!isStored(stored)) return undefined;
    const { origin } = stored.record;
    // Drafts that were kept before this was kept with them.
    return origin && !('beyond' in origin)
      ? { ...stored, record: { ...stored.record, origin: { ...(origin as Origin), beyond: { bytes: 0, lines: 0 } } } }
      : stored;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (...values: unknown[]) => values.every((value) => typeof value === 'string');

function isStored(stored: unknown): stored is Stored {
  if (!isObject(stored) || stored['version'] !== 1 || !isObject(stored['record'])) return false;
  const { district, id, value, origin } = stored['record'];
  const hasOrigin = origin === undefined || (isObject(origin) && areTexts(origin['name'], origin['text']));
  return hasOrigin && areTexts(stored['saved'], district, id) && isObject(value) && isPlain(value);
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' ||
  (Array.isArray(value) ? value.every(isPlain) : isObject(value) && Object.values(value).every(isPlain));
