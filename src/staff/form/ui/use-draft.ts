/** Keeps the record as a draft in the browser after each change; leaving is warned of only while something is not kept. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftKind } from '../drafts.ts';
import type { FormRecord } from '../form-record.ts';
import { draftAtStart, draftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts';
import { watchDraft } from './presence.ts';
import type { Session } from './session.ts';
import { useUnloadQuestion } from './use-unload-question.ts';

const PAUSE = 400;

export interface Draft {
  state: DraftState;
  keeper: DraftKeeper;
  /** Saves what is pending at once; whether nothing is lost then when the form is left. */
  isKept: () => boolean;
  /** A record was taken along as a file: leaving is not warned of while it is the one in the form. */
  tookAlong: (record: FormRecord) => void;
  /** Lets go of what is not kept: leaving is not warned of any more. */
  letGo: () => void;
}

/** Keeps what `current` gives whenever record or step have changed. */
export function useDraft({ draft, stamp, copy }: Session, current: () => Session, kind: DraftKind): Draft {
  const keeper = useMemo(() => draftKeeper({ key: draft, stamp, copy }, kind), [draft, stamp, copy, kind]);
  const [state, setState] = useState(() => draftAtStart(keeper.isStored(), kind));
  const now = useRef(state);
  const safe = useRef(current().record);
  const pending = useRef(false);
  const act = useMemo(() => {
    const tell = (next: DraftState) => setState((now.current = next));
    const flush = () => {
      if (!pending.current) return;
      pending.current = false;
      tell(keeper.save(current()));
    };
    const isKept = () => {
      flush();
      const { problem, left } = now.current;
      return (problem === undefined && left.length === 0) || current().record === safe.current;
    };
    const tookAlong = (record: FormRecord) => void (safe.current = record);
    const isLost = () => !isKept();
    return { tell, flush, isKept, isLost, tookAlong, letGo: () => tookAlong(current().record) };
  }, [keeper, current]);
  useKeeping(current(), safe.current, { keeper, pending, flush: act.flush });
  const key = keeper.key();
  useEffect(
    () =>
      watchDraft(key, kind, (how) => {
        act.tell({ ...now.current, beside: keeper.meet(how) });
      }),
    [key, kind, keeper, act],
  );
  useUnloadQuestion(act.isLost);
  const { isKept, tookAlong, letGo } = act;
  return { state, keeper, isKept, tookAlong, letGo };
}

/** Saves after a pause, and at once when the page is hidden or the form left. */
function useKeeping(
  { record, step }: Session,
  first: Session['record'],
  { keeper, pending, flush }: { keeper: DraftKeeper; pending: { current: boolean }; flush: () => void },
): void {
  const seen = useRef({ record: first, step });
  // Known at once, not after painting: the page may be closed right behind the last key.
  useLayoutEffect(() => {
    const { record: before, step: was } = seen.current;
    if (before === record && was === step) return undefined;
    // Where one is, is worth keeping only with something that was written.
    if (before === record && !keeper.isStored() && !pending.current) return undefined;
    seen.current = { record, step };
    pending.current = true;
    const timer = window.setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [record, step, keeper, pending, flush]);
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      flush();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [flush]);
}
