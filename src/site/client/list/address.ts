/** The state in the address. Typing replaces the entry of the history, a choice adds one. */
import { formatState, type ListState } from './state.ts';

export interface Address {
  /** Written a little later: browsers refuse an address that changes with every key. */
  replaceSoon: (state: ListState) => void;
  push: (state: ListState) => void;
  /** Writes what waits; before the reader leaves by a link. */
  settle: () => void;
}

const WAIT_MS = 300;

export function startAddress(): Address {
  let waiting: { state: ListState; timer: number } | undefined;
  const settle = () => {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    history.replaceState(null, '', addressOf(waiting.state));
    waiting = undefined;
  };
  return {
    settle,
    replaceSoon: (state) => {
      if (waiting) clearTimeout(waiting.timer);
      waiting = { state, timer: window.setTimeout(settle, WAIT_MS) };
    },
    push: (state) => {
      settle();
      const address = addressOf(state);
      if (address !== location.pathname + location.search) history.pushState(null, '', address);
    },
  };
}

const addressOf = (state: ListState): string => location.pathname + formatState(state);
