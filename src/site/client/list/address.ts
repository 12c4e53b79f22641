/** The state in the address. Typing replaces the entry of the history, a choice adds one. */
import { formatState, type ListState } from './state.ts';

export interface Address {
  /** Written a little later: browsers refuse an address that changes with every key. */
  replaceSoon: (state: ListState) => void;
  push: (state: ListState) => void;
  /** Writes what waits; before the reader leaves by a link. */
  settle: () => void;
  /** Drops what waits: Back or Forward has led to another entry, which it would overwrite. */
  drop: () => void;
}

const WAIT_MS = 300;

export function startAddress(): Address {
  let waiting: { state: ListState; timer: number } | undefined;
  const drop = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const settle = () => {
    if (waiting) history.replaceState(null, '', addressOf(waiting.state));
    drop();
  };
  return {
    settle,
    drop,
    replaceSoon: (state) => {
      drop();
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
