/** What is stored of a draft, as JSON: this version's and those before it; anything else is damaged or of a later one. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord, Origin } from './form-record.ts';

/** A draft as the form has it. */
export interface DraftContent {
  record: FormRecord;
  /** Id of the step where one was; empty in a draft of before. */
  step: string;
  /** Places in the record, e.g. `lead.contact`, whose texts may not be kept and are not in it. */
  left: readonly string[];
  /** Whether it went on in a second window, beside the draft of the first. */
  copy: boolean;
}

/** A draft as it is read back. */
export interface StoredDraft extends DraftContent {
  /** When it was saved: an ISO date with time. */
  saved: string;
  /** Differs from one saving to the next, so that a window knows whether another one has written meanwhile. */
  stamp: string;
}

export const writeDraft = (draft: StoredDraft): string => JSON.stringify({ version: 2, ...draft });

/** Reads what is stored; undefined where nothing of this kind is. */
export function readDraft(text: string | undefined): StoredDraft | undefined {
  try {
    const stored: unknown = JSON.parse(text ?? '');
    if (!isObject(stored) || !isRecord(stored['record']) || !areTexts(stored['saved'])) return undefined;
    const record = withBeyond(stored['record']);
    const saved = String(stored['saved']);
    // Version 1 had no stamp: two savings are told apart by their time.
    if (stored['version'] === 1) return { record, step: '', left: [], copy: false, saved, stamp: saved };
    const { version, step, left, copy, stamp } = stored;
    if (version !== 2 || !areTexts(step, stamp) || !Array.isArray(left) || !areTexts(...left)) return undefined;
    return { record, step: String(step), left: left as string[], copy: copy === true, saved, stamp: String(stamp) };
  } catch {
    return undefined;
  }
}

/** Drafts of the first days did not know how large their file was beyond its values. */
function withBeyond(record: FormRecord): FormRecord {
  const { origin } = record;
  if (!origin || 'beyond' in origin) return record;
  return { ...record, origin: { ...(origin as Origin), beyond: { bytes: 0, lines: 0 } } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (...values: unknown[]) => values.every((value) => typeof value === 'string');

function isRecord(record: unknown): record is FormRecord {
  if (!isObject(record)) return false;
  const { district, id, value, origin } = record;
  const hasOrigin = origin === undefined || (isObject(origin) && areTexts(origin['name'], origin['text']));
  return hasOrigin && areTexts(district, id) && isObject(value) && isPlain(value);
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' ||
  (Array.isArray(value) ? value.every(isPlain) : isObject(value) && Object.values(value).every(isPlain));
