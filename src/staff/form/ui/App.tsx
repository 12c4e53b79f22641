/** The page's two screens: how to begin, and the form. */
import { useState } from 'preact/hooks';
import { newDraftKey, openStorage } from '../drafts.ts';
import { readFormRegister } from '../form-register.ts';
import type { PublicFormRegister } from '#src/publication/public-form-register.ts';
import { FORM_SECTIONS } from '../field-model.ts';
import { FormScreen } from './FormScreen.tsx';
import { forgetPrint } from './print.tsx';
import type { Session } from './session.ts';
import { StartScreen } from './StartScreen.tsx';

export function App({ json, asOf }: { json: PublicFormRegister; asOf: string }) {
  const [register] = useState(() => readFormRegister(json));
  const [session, setSession] = useState<Session>();
  const leave = () => {
    setSession(undefined);
    forgetPrint();
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content')?.focus();
  };
  return session ? (
    <FormScreen
      key={session.draft}
      start={session}
      register={register}
      notices={json.policies}
      asOf={asOf}
      onLeave={leave}
    />
  ) : (
    <StartScreen
      register={register}
      onStart={(record, { filled, draft }) =>
        setSession({
          draft: draft ?? newDraftKey(openStorage(() => localStorage)),
          record,
          step: FORM_SECTIONS[0]?.id ?? '',
          all: filled,
          removals: [],
        })
      }
    />
  );
}
