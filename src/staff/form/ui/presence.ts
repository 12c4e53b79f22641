/** Whether a draft is open in another window of this browser too. */
import { draftPlace, randomKey, type DraftKind } from '../drafts.ts';

/** `first`: another window opened it after this one. `second`: it was open there before. */
export type Beside = 'first' | 'second';

type Message = { from: string; draft: string; says: 'opened' | 'open here' };

/**
 * Tells of other windows with the same draft from now on, until the returned function is called. A window that is asleep
 * does not answer, and old browsers have no channel: whoever saves looks at what is stored besides.
 */
export function watchDraft(draft: string, kind: Pick<DraftKind, 'folder'>, tell: (beside: Beside) => void): () => void {
  const from = randomKey();
  let channel: BroadcastChannel | undefined;
  const post = (says: Message['says']) => channel?.postMessage({ from, draft, says } satisfies Message);
  const open = () => {
    if (!('BroadcastChannel' in globalThis) || channel) return;
    channel = new BroadcastChannel(kind.folder);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.draft !== draft || data.from === from) return;
      if (data.says === 'opened') post('open here');
      tell(data.says === 'opened' ? 'first' : 'second');
    };
    post('opened');
  };
  // A page that is kept to come back to must not answer as if it were open.
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === draftPlace(kind, draft) && newValue !== null) tell('first');
  };
  open();
  addEventListener('storage', onStorage);
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  return () => {
    close();
    removeEventListener('storage', onStorage);
    removeEventListener('pagehide', close);
    removeEventListener('pageshow', open);
  };
}
