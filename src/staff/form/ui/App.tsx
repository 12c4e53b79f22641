/** The page's two screens: how to begin, and the form. The browser's Back and Forward lead through both. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { ALLIANCE_DRAFTS } from '../alliance-drafts.ts';
import { randomKey } from '../drafts.ts';
import { readFormRegister } from '../form-register.ts';
import type { PublicFormRegister } from '#src/publication/public-form-register.ts';
import { FORM_SECTIONS } from '../field-model.ts';
import { FormScreen } from './FormScreen.tsx';
import { resumed, useHistory, type OpenForm } from './open-form.ts';
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
  const restored = resumed(draft, ALLIANCE_DRAFTS);
  return restored && { ...restored, step: [step, restored.step, FIRST_STEP].find(isStep) ?? FIRST_STEP };
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
