/** The page's two screens: which kind of decision, and the decision itself. Back and Forward lead through both. */
import { useRef, useState } from 'preact/hooks';
import type { PublicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { randomKey } from '#src/staff/form/drafts.ts';
import { resumed, useHistory, type OpenForm } from '#src/staff/form/ui/open-form.ts';
import { goToPlace, placeNow, setPlace, type Place } from '#src/staff/form/ui/place-in-history.ts';
import { begun, type Session } from '#src/staff/form/ui/session.ts';
import { DecisionKind } from '#schemas/decision.ts';
import { readDecidingRegister } from '../deciding-register.ts';
import { DECISION_DRAFTS } from '../decision-drafts.ts';
import { DecisionScreen } from './DecisionScreen.tsx';
import { StartScreen } from './StartScreen.tsx';

/** The form has one page. */
const STEP = 'decision';

/** The draft of a place in the history, where there still is one that names its kind. */
function sessionAt(place: Place | undefined): Session | undefined {
  if (place === undefined || place === 'start') return undefined;
  const session = resumed(place.draft, DECISION_DRAFTS);
  return session && DecisionKind.safeParse(session.record.value['kind']).success
    ? { ...session, step: STEP }
    : undefined;
}

export function App({ json, asOf }: { json: PublicDecidingRegister; asOf: string }) {
  const [register, setRegister] = useState(() => readDecidingRegister(json));
  const [session, setSession] = useState<Session | undefined>(() => sessionAt(placeNow()));
  const open = useRef<OpenForm | undefined>(undefined);
  const showStart = () => {
    setSession(undefined);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content')?.focus();
  };
  useHistory(open, (place) => {
    const found = sessionAt(place);
    setPlace(found ? { draft: found.draft, step: STEP } : 'start');
    if (found) setSession(found);
    else showStart();
  });
  return session ? (
    <DecisionScreen
      key={session.draft}
      start={session}
      register={register}
      asOf={asOf}
      open={open}
      onOpened={setRegister}
      onLeave={() => {
        goToPlace('start');
        showStart();
      }}
    />
  ) : (
    <StartScreen
      register={register}
      asOf={asOf}
      onStart={(value) =>
        setSession(
          begun({ draft: randomKey(), record: { district: '', id: '', value }, step: STEP, all: false, unkept: [] }),
        )
      }
      onResume={(draft) => setSession(sessionAt({ draft, step: STEP }))}
      onOpened={setRegister}
    />
  );
}
