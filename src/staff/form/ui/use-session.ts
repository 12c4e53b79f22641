/** What is being written, and where its reader is: the same in every form. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FormRegister } from '../form-register.ts';
import type { Act, Desk, Looking } from './context.ts';
import { focusTarget } from './focus.ts';
import { say } from './say.ts';
import type { Session } from './session.ts';

/** The session as it stands, and the desk by which all parts of a form change it. */
export function useSession(
  start: Session,
  register: FormRegister,
  notices: Desk['notices'],
): { session: Session; desk: Desk } {
  const [session, setSession] = useState(start);
  const now = useRef(session);
  now.current = session;
  const desk = useMemo((): Desk => {
    const act: Act = (change, said) => {
      // Changes that come between two drawings build on each other.
      now.current = change(now.current);
      setSession(now.current);
      if (said !== undefined) say(said);
    };
    return { act, register, notices, current: () => now.current };
  }, [register, notices]);
  return { session, desk };
}

/** What of a session its fields look at, and the place in which the one that is sought gets the focus. */
export function useLooking({ all, target, removals, unkept }: Session): {
  looking: Looking;
  root: { current: HTMLDivElement | null };
} {
  const removal = removals.at(-1);
  const looking = useMemo(() => ({ all, target, removal, unkept }), [all, target, removal, unkept]);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current && target) focusTarget(root.current, target);
  }, [target]);
  return { looking, root };
}
