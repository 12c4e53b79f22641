/** The form itself: steps, one section at a time, and what is left beside it. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ALLIANCE_DRAFTS } from '../alliance-drafts.ts';
import type { FormRegister } from '../form-register.ts';
import { FORM_SECTIONS, sectionOf } from '../field-model.ts';
import { unshownIn } from '../unshown.ts';
import { DeskContext, LookingContext, OffersContext, type Desk } from './context.ts';
import { DraftNote } from './DraftNote.tsx';
import { Finish } from './Finish.tsx';
import { offersOf } from './offers.ts';
import { OtherAlliance } from './OtherAlliance.tsx';
import { Panel } from './Panel.tsx';
import { preparePrint } from './print.tsx';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { saveYaml, type OutputInput } from './outputs.ts';
import { useOpenForm, whyNotKept, type OpenForm } from './open-form.ts';
import { LAST_STEP, type Session } from './session.ts';
import { StepNav } from './StepNav.tsx';
import { StepPage } from './StepPage.tsx';
import { stepsOf } from './steps.ts';
import { Unshown } from './Unshown.tsx';
import { useDraft } from './use-draft.ts';
import { useJudgement } from './use-judgement.ts';
import { useLeaving } from './use-leaving.ts';
import { useLooking, useSession } from './use-session.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  start: Session;
  register: FormRegister;
  notices: Desk['notices'];
  asOf: string;
  /** Where the form says that it is open. */
  open: { current: OpenForm | undefined };
  onLeave: () => void;
}

export function FormScreen({ start, register, notices, asOf, open, onLeave }: Props) {
  const { session, desk } = useSession(start, register, notices);
  const { record, step, all, target, unkept } = session;
  const { judgement, judgeNow } = useJudgement(record, register, asOf);
  const draft = useDraft(session, desk.current, ALLIANCE_DRAFTS);
  const leaving = useLeaving(draft, step);
  useOpenForm(open, { draft, leaving, desk });
  const asItStands = useCallback((): OutputInput => {
    const standing = desk.current().record;
    return { record: standing, judgement: judgeNow(standing), register, notices, asOf };
  }, [desk, judgeNow, register, notices, asOf]);
  const takeAlong = async () => {
    const input = asItStands();
    const said = await saveYaml(input);
    draft.tookAlong(input.record);
    return said;
  };
  const offers = useSettled(offersOf(record, judgement, register));
  const unshown = useSettled(
    unshownIn(record).filter(({ path }) => step === LAST_STEP || sectionOf(path)?.id === step),
  );
  const steps = useSettled(stepsOf(judgement, record));
  const { looking, root } = useLooking(session);
  useStepHeading(root, step, target !== undefined);
  useEffect(() => preparePrint(asItStands), [asItStands]);
  const index = steps.findIndex(({ id }) => id === step);
  const section = FORM_SECTIONS.find(({ id }) => id === step);
  return (
    <DeskContext.Provider value={desk}>
      <OffersContext.Provider value={offers}>
        <LookingContext.Provider value={looking}>
          <div class={`apply-form screen-only${section ? '' : ' finish'}`} ref={root}>
            <div class="apply-side">
              <StepNav steps={steps} current={step} />
              <DraftNote
                kind={ALLIANCE_DRAFTS}
                draft={draft.state}
                unkept={unkept}
                onSave={takeAlong}
                onLeave={() => leaving.leave(onLeave)}
              />
            </div>
            <div class="apply-main">
              <OtherAlliance record={record} findings={judgement.findings} />
              <Unshown found={unshown} />
              {section ? (
                <StepPage
                  key={section.id}
                  section={section}
                  record={record}
                  judgement={judgement}
                  before={steps[index - 1]}
                  after={steps[index + 1]}
                />
              ) : (
                <Finish record={record} judgement={judgement} asItStands={asItStands} onSave={takeAlong} />
              )}
            </div>
            {section && <Panel judgement={judgement} all={all} />}
            {leaving.asked && (
              <LeaveQuestion
                why={whyNotKept(draft.state)}
                onSave={takeAlong}
                onLeave={leaving.asked}
                onStay={leaving.stay}
              />
            )}
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
