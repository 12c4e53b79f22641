/** The form itself: steps, one section at a time, and what is left beside it. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FormRegister } from '../form-register.ts';
import { FORM_SECTIONS, sectionOf } from '../field-model.ts';
import { unshownIn } from '../unshown.ts';
import { DeskContext, LookingContext, OffersContext, type Act, type Desk } from './context.ts';
import { DraftNote } from './DraftNote.tsx';
import { hasPersonalData } from './findings.ts';
import { Finish } from './Finish.tsx';
import { focusTarget } from './focus.ts';
import { offersOf } from './offers.ts';
import { Panel } from './Panel.tsx';
import { preparePrint } from './print.tsx';
import { say } from './say.ts';
import { LAST_STEP, type Session } from './session.ts';
import { StepNav } from './StepNav.tsx';
import { StepPage } from './StepPage.tsx';
import { stepsOf } from './steps.ts';
import { Unshown } from './Unshown.tsx';
import { PERSONAL, useDraft } from './use-draft.ts';
import { useJudgement } from './use-judgement.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  start: Session;
  register: FormRegister;
  notices: Desk['notices'];
  asOf: string;
  onLeave: () => void;
}

export function FormScreen({ start, register, notices, asOf, onLeave }: Props) {
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
  const { record, step, all, target, removals } = session;
  const judgement = useJudgement(record, register, asOf);
  const personal = hasPersonalData(judgement.findings);
  const draft = useDraft(session.draft, record, personal);
  const offers = useSettled(offersOf(record, judgement, register));
  const unshown = useSettled(
    unshownIn(record).filter(({ path }) => step === LAST_STEP || sectionOf(path)?.id === step),
  );
  const steps = useSettled(stepsOf(judgement));
  const removal = removals.at(-1);
  const looking = useMemo(() => ({ all, target, removal }), [all, target, removal]);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current && target) focusTarget(root.current, target);
  }, [target]);
  useStepHeading(root, step, target !== undefined);
  useEffect(() => preparePrint(() => ({ record: now.current.record, register, judgement })), [register, judgement]);
  const index = steps.findIndex(({ id }) => id === step);
  const section = FORM_SECTIONS.find(({ id }) => id === step);
  return (
    <DeskContext.Provider value={desk}>
      <OffersContext.Provider value={offers}>
        <LookingContext.Provider value={looking}>
          <div class={`apply-form screen-only${section ? '' : ' finish'}`} ref={root}>
            <div class="apply-side">
              <StepNav steps={steps} current={step} />
              <DraftNote draft={personal ? { problem: PERSONAL } : draft} onLeave={onLeave} />
            </div>
            <div class="apply-main">
              <Unshown found={unshown} />
              {section ? (
                <StepPage
                  key={section.id}
                  section={section}
                  record={record}
                  findings={judgement.findings}
                  before={steps[index - 1]}
                  after={steps[index + 1]}
                />
              ) : (
                <Finish record={record} judgement={judgement} asOf={asOf} />
              )}
            </div>
            {section && <Panel judgement={judgement} all={all} />}
          </div>
        </LookingContext.Provider>
      </OffersContext.Provider>
    </DeskContext.Provider>
  );
}

/** A new step starts at its heading, unless a field in it was asked for. */
function useStepHeading(root: { current: HTMLDivElement | null }, step: string, led: boolean): void {
  const last = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (last.current === step) return;
    last.current = step;
    if (led) return;
    const heading = root.current?.querySelector<HTMLElement>('#apply-heading');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [root, step, led]);
}
