/** Keeps the record as a draft in the browser after each change; leaving is warned of only while it is not kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { openStorage, saveDraft } from '../drafts.ts';
import type { FormRecord } from '../form-record.ts';

/** What is known of the draft. `problem` is a sentence. */
export interface DraftState {
  saved?: Date;
  problem?: string;
}

/** Said while nothing is saved for that reason. */
export const PERSONAL = '填写内容里有个人信息，草稿暂不保存';
const PAUSE = 400;

/** Saves under a key; with `personal` nothing is written, so that no personal data stays on a shared computer. */
export function useDraft(key: string, record: FormRecord, personal: boolean): DraftState {
  const [state, setState] = useState<DraftState>({});
  const first = useRef(record);
  const pending = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (record === first.current) return undefined;
    const save = () => {
      pending.current = undefined;
      const now = new Date();
      const { problem } = personal
        ? { problem: PERSONAL }
        : saveDraft(
            openStorage(() => localStorage),
            key,
            record,
            now.toISOString(),
          );
      setState(problem === undefined ? { saved: now } : { problem });
    };
    pending.current = save;
    const timer = window.setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [key, record, personal]);
  useEffect(() => {
    const flush = () => pending.current?.();
    addEventListener('pagehide', flush);
    return () => {
      flush();
      removeEventListener('pagehide', flush);
    };
  }, []);
  useEffect(() => {
    if (state.problem === undefined) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [state.problem]);
  return state;
}
