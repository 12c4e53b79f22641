/** Storages as browsers have them: with room, without, and forbidden. */
import { ALLIANCE_DRAFTS } from '#src/staff/form/alliance-drafts.ts';
import { openDrafts, type Drafts, type DraftStorage } from '#src/staff/form/drafts.ts';

/** A storage with its content seen; `room` is how many characters fit into one entry. */
export function storageOf(room = Infinity): DraftStorage & { content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    get length() {
      return content.size;
    },
    key: (i) => [...content.keys()][i] ?? null,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('quota', 'QuotaExceededError');
      content.set(key, text);
    },
    removeItem: (key) => void content.delete(key),
  };
}

const refuse = (): never => {
  throw new DOMException('no', 'SecurityError');
};

export const FORBIDDEN_STORAGE: DraftStorage = {
  get length() {
    return refuse();
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
};

/** The application form's drafts in a storage. */
export const draftsOn = (storage: DraftStorage | undefined): Drafts => openDrafts(ALLIANCE_DRAFTS, () => storage);
