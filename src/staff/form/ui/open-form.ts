/** A form that keeps drafts, and the browser's history: Back and Forward lead through it, and nothing is lost on the way. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { openDrafts, restoreDraft, type DraftKind } from '../drafts.ts';
import type { Desk } from './context.ts';
import type { DraftState } from './draft-keeper.ts';
import { goToPlace, placeNow, setPlace, type Place } from './place-in-history.ts';
import { begun, go, type Session } from './session.ts';
import type { Draft } from './use-draft.ts';
import type { Leaving } from './use-leaving.ts';

/** What Back and Forward ask of an open form. */
export interface OpenForm {
  place: () => Exclude<Place, 'start'>;
  /** Whether a draft is this form's. */
  owns: (draft: string) => boolean;
  go: (step: string) => void;
  /** Leaves at once where everything is kept; else does what is to be done first, and asks. */
  leave: (leaving: () => void, asking: () => void) => void;
}

/** The session of a draft as it was kept; undefined where there is none any more. */
export function resumed(draft: string, kind: DraftKind): Session | undefined {
  const restored = restoreDraft(openDrafts(kind), draft);
  if ('problem' in restored) return undefined;
  const { record, stamp, copy, left, step } = restored;
  return begun({ draft, stamp, copy, record, step, all: false, unkept: left });
}

/** Why something is not kept: a sentence. */
export const whyNotKept = ({ problem, left }: DraftState): string =>
  problem === undefined ? `没有存进草稿的：${left.join('、')}（里面有个人信息）。其他各栏已存为草稿。` : `${problem}。`;

/** Tells whoever follows the browser's history that the form is open. */
export function useOpenForm(
  open: { current: OpenForm | undefined },
  { draft, leaving, desk }: { draft: Draft; leaving: Leaving; desk: Desk },
): void {
  useLayoutEffect(() => {
    open.current = {
      place: () => ({ draft: draft.keeper.key(), step: desk.current().step }),
      owns: draft.keeper.owns,
      go: (step) => desk.act(go(step)),
      leave: (leave, asking) => {
        if (!draft.isKept()) asking();
        leaving.leave(leave);
      },
    };
    return () => void (open.current = undefined);
  }, [open, draft, leaving, desk]);
}

/** Follows Back and Forward: within the form to its step, out of it only when nothing is lost. */
export function useHistory(open: { current: OpenForm | undefined }, show: (place: Place) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (open.current === undefined) setPlace('start');
    const onPop = () => {
      const place = placeNow();
      const form = open.current;
      // A jump within the page makes an entry of its own.
      if (place === undefined) return setPlace(form ? form.place() : 'start');
      if (!form) return latest.current(place);
      if (place !== 'start' && form.owns(place.draft)) return form.go(place.step);
      const here = form.place();
      form.leave(
        () => latest.current(place),
        () => goToPlace(here),
      );
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [open]);
}
