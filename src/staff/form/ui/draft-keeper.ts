/** One window's dealings with its draft: what was saved last, under which key, and what could not be kept. */
import type { StoredDraft } from '../draft-text.ts';
import { draftProblem, openDrafts, randomKey, saveDraft, type DraftKind, type DraftStorage } from '../drafts.ts';
import type { FormRecord } from '../form-record.ts';
import { keepable } from '../keepable.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { atOf } from './at.ts';
import type { Beside } from './presence.ts';

/** What is known of the draft. */
export interface DraftState {
  /** When it was saved last. */
  saved?: Date;
  /** A sentence: nothing is kept, and why. */
  problem?: string;
  /** Fields that are not kept, as the form calls them; the rest is. */
  left: readonly string[];
  /** Another window has the same draft open: this one goes on with it (`first`), or with a copy (`second`). */
  beside?: Beside;
}

/** What a draft holds of the session. */
export interface Kept {
  record: FormRecord;
  step: string;
  /** Places that came back empty because they were not kept, and are still to be written. */
  unkept: readonly string[];
}

export interface DraftKeeper {
  /** The key of the draft now. */
  key: () => string;
  /** Whether a key is or was this window's. */
  owns: (key: string) => boolean;
  /** Whether something of this window is stored. */
  isStored: () => boolean;
  /** Another window has it too: the second goes on with a copy. Gives what this one is from now on. */
  meet: (beside: Beside) => Beside;
  save: (kept: Kept) => DraftState;
}

/** `stamp`: of the draft as it was read; undefined for a new one. */
export function draftKeeper(
  start: { key: string; stamp?: string | undefined; copy?: boolean | undefined },
  kind: DraftKind,
  storage?: () => DraftStorage,
): DraftKeeper {
  let { key, stamp, copy = false } = start;
  let beside: Beside | undefined;
  const keys = new Set([key]);
  const goOnAsCopy = () => {
    [key, stamp, copy, beside] = [randomKey(), undefined, true, 'second'];
    keys.add(key);
  };
  const write = (draft: Omit<StoredDraft, 'copy'>) =>
    saveDraft(openDrafts(kind, storage), key, { ...draft, copy }, stamp);
  return {
    key: () => key,
    owns: (asked) => keys.has(asked),
    isStored: () => stamp !== undefined,
    meet: (how) => {
      if (how === 'second') goOnAsCopy();
      return (beside ??= how);
    },
    save: ({ record, step, unkept }) => {
      const kept = keepable(record);
      const left = kept.left.map(atOf).filter((at) => findPersonalData(at).length === 0);
      const now = new Date();
      const draft = {
        record: kept.record,
        step,
        left: [...new Set([...left, ...unkept])],
        saved: now.toISOString(),
        stamp: randomKey(),
      };
      let outcome = write(draft);
      if (outcome.conflict) {
        goOnAsCopy();
        outcome = write(draft);
      }
      if (outcome.problem === undefined) stamp = draft.stamp;
      return {
        ...(outcome.problem === undefined ? { saved: now } : { problem: outcome.problem }),
        left: kept.left.map(kind.labelAt),
        ...(beside === undefined ? {} : { beside }),
      };
    },
  };
}

/** What is known of a draft before anything was typed: whether there is room for it. */
export const draftAtStart = (isStored: boolean, kind: DraftKind): DraftState => {
  const problem = isStored ? undefined : draftProblem(openDrafts(kind));
  return { left: [], ...(problem === undefined ? {} : { problem }) };
};
