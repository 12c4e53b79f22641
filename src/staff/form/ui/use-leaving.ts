/** Whatever leads out of the form goes through here: nothing that is not kept is lost without a question. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { goToPlace, placeNow, setPlace, type Place } from './place-in-history.ts';
import type { Draft } from './use-draft.ts';

export interface Leaving {
  /** What is to be done when the person lets go of what is not kept; undefined while nothing is asked. */
  asked: (() => void) | undefined;
  stay: () => void;
  /** Leaves at once where everything is kept; else asks. */
  leave: (go: () => void) => void;
}

/** Asks before links; `step` is kept in the browser's history, so that Back and Forward walk the steps. */
export function useLeaving(draft: Draft, step: string): Leaving {
  const [asked, setAsked] = useState<() => void>();
  const { keeper, isKept, letGo } = draft;
  const key = keeper.key();
  // With the step itself, not after it was painted: whoever goes Back at once comes to the step before.
  useLayoutEffect(() => {
    const now = placeNow();
    const place: Place = { draft: key, step };
    // The copy of a draft goes on in the same entry.
    if (now !== undefined && now !== 'start' && now.draft !== key && keeper.owns(now.draft) && now.step === step)
      setPlace(place);
    else goToPlace(place);
  }, [key, step, keeper]);
  const leave = useMemo(
    () => (go: () => void) => {
      if (isKept()) return go();
      setAsked(() => () => {
        letGo();
        go();
      });
    },
    [isKept, letGo],
  );
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !opensHere(event, link) || isKept()) return;
      event.preventDefault();
      leave(() => location.assign(link.href));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [leave, isKept]);
  return { asked, stay: () => setAsked(undefined), leave };
}

/** Whether a click leads this window to another page. */
function opensHere(event: MouseEvent, { href, target, download }: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain || event.defaultPrevented || target === '_blank' || download !== '' || href === '') return false;
  const { protocol, origin, pathname, search } = new URL(href);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return origin !== location.origin || pathname + search !== location.pathname + location.search;
}
