/** The page's two screens: which kind of decision, and the decision itself. */
import { useState } from 'preact/hooks';
import type { PublicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { readDecidingRegister } from '../deciding-register.ts';
import { DecisionScreen } from './DecisionScreen.tsx';
import { StartScreen } from './StartScreen.tsx';

export function App({ json, asOf }: { json: PublicDecidingRegister; asOf: string }) {
  const [register, setRegister] = useState(() => readDecidingRegister(json));
  const [begun, setBegun] = useState<{ value: PlainMap }>();
  const leave = () => {
    setBegun(undefined);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content')?.focus();
  };
  return begun ? (
    <DecisionScreen start={begun.value} register={register} asOf={asOf} onLeave={leave} />
  ) : (
    <StartScreen register={register} asOf={asOf} onStart={(value) => setBegun({ value })} onOpened={setRegister} />
  );
}
