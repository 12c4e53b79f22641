/** The page's two screens: how to begin, and the form. The browser's Back and Forward lead through both. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openStorage, randomKey, restoreDraft } from '../drafts.ts';
import { readFormRegister } from '../form-register.ts';
import type { PublicFormRegister } from '#src/publication/public-form-register.ts';
import { FORM_SECTIONS } from '../field-model.ts';
import { FormScreen, type OpenForm } from './FormScreen.tsx';
import { goToPlace, placeNow, setPlace, type Place } from './place-in-history.ts';
import { forgetPrint } from './print.tsx';
import { begun, LAST_STEP, type Session } from './session.ts';
import { StartScreen } from './StartScreen.tsx';

const FIRST_STEP = FORM_SECTIONS[0]?.id ?? '';
const isStep = (step: string) => step === LAST_STEP || FORM_SECTIONS.some(({ id }) => id === step);

/** The draft of a place in the history, at its step; undefined where there is none any more. */
function sessionAt(place: Place | undefined): Session | undefined {
  if (place === undefined || place === 'start') return undefined;
  const { draft, step } = place;
  const restored = restoreDraft(
    openStorage(() => localStorage),
    draft,
  );
  if ('problem' in restored) return undefined;
  const { record, stamp, copy, left, step: last } = restored;
  const at = [step, last, FIRST_STEP].find(isStep) ?? FIRST_STEP;
  return begun({ draft, stamp, copy, record, step: at, all: false, unkept: left });
}

export function App({ json, asOf }: { json: PublicFormRegister; asOf: string }) {
  const [register] = useState(() => readFormRegister(json));
  const [session, setSession] = useState<Session | undefined>(() => sessionAt(placeNow()));
  const open = useRef<OpenForm | undefined>(undefined);
  const showStart = useMemo(
    () => () => {
      setSession(undefined);
      forgetPrint();
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('#content')?.focus();
    },
    [],
  );
  useHistory(open, (place) => {
    const found = sessionAt(place);
    setPlace(found ? { draft: found.draft, step: found.step } : 'start');
    if (found) setSession(found);
    else showStart();
  });
  return session ? (
    <FormScreen
      key={session.draft}
      start={session}
      register={register}
      notices={json.policies}
      asOf={asOf}
      open={open}
      onLeave={() => {
        goToPlace('start');
        showStart();
      }}
    />
  ) : (
    <StartScreen
      register={register}
      onStart={(record, { filled }) =>
        setSession(begun({ draft: randomKey(), record, step: FIRST_STEP, all: filled, unkept: [] }))
      }
      onResume={(draft) => setSession(sessionAt({ draft, step: '' }))}
    />
  );
}

/** Follows Back and Forward: within the form to its step, out of it only when nothing is lost. */
function useHistory(open: { current: OpenForm | undefined }, show: (place: Place) => void): void {
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
