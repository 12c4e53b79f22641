/** The decision being written: whom it concerns, what it says, what is left, and the file it becomes. */
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { DecisionKind } from '#schemas/decision.ts';
import { alliancesOf, effectiveDecisions } from '#src/registry/decisions/acts.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { noticeAtHand } from '#src/staff/form/notice-at-hand.ts';
import { DeskContext, LookingContext, OffersContext, type Desk, type Offers } from '#src/staff/form/ui/context.ts';
import { Fields } from '#src/staff/form/ui/FieldTree.tsx';
import { DraftNote } from '#src/staff/form/ui/DraftNote.tsx';
import { LeaveQuestion } from '#src/staff/form/ui/LeaveQuestion.tsx';
import { useOpenForm, whyNotKept, type OpenForm } from '#src/staff/form/ui/open-form.ts';
import type { Session } from '#src/staff/form/ui/session.ts';
import { useDraft } from '#src/staff/form/ui/use-draft.ts';
import { useJudged } from '#src/staff/form/ui/use-judged.ts';
import { useLeaving } from '#src/staff/form/ui/use-leaving.ts';
import { useLooking, useSession } from '#src/staff/form/ui/use-session.ts';
import { useSettled } from '#src/staff/form/ui/use-settled.ts';
import type { DecidingRegister } from '../deciding-register.ts';
import { DECISION_DRAFTS } from '../decision-drafts.ts';
import { aboutKind, decisionFields } from '../decision-fields.ts';
import { decisionOffers } from '../decision-offers.ts';
import { judgeDecision } from '../judge-decision.ts';
import { namesAlliances } from '../possible.ts';
import { Alliances } from './Alliances.tsx';
import { Finish } from './Finish.tsx';
import { forPage } from './for-page.ts';
import { Left } from './Left.tsx';
import { OpenRegister } from './OpenRegister.tsx';
import { Results } from './Results.tsx';
import { saveDecision, type WrittenDecision } from './save-decision.ts';

interface Props {
  start: Session;
  register: DecidingRegister;
  asOf: string;
  /** Where the form says that it is open. */
  open: { current: OpenForm | undefined };
  /** Told of the register itself, opened on this computer. */
  onOpened: (register: DecidingRegister) => void;
  onLeave: () => void;
}

/** No paper of a decision quotes a notice's clauses. */
const NO_NOTICES: Desk['notices'] = [];

export function DecisionScreen({ start, register, asOf, open, onOpened, onLeave }: Props) {
  const { session, desk } = useSession(start, register.form, NO_NOTICES);
  const { record, step, all, unkept } = session;
  const { value } = record;
  const { judgement, judgeNow } = useJudged(
    value,
    useCallback((given: PlainMap) => judgeDecision(given, register, asOf), [register, asOf]),
  );
  const { draft } = judgement;
  const kept = useDraft(session, desk.current, DECISION_DRAFTS);
  const leaving = useLeaving(kept, step);
  useOpenForm(open, { draft: kept, leaving, desk });
  const asItStands = (): WrittenDecision => {
    const standing = desk.current().record;
    return { record: standing, judgement: judgeNow(standing.value) };
  };
  const takeAlong = async () => {
    const written = asItStands();
    const said = await saveDecision(written);
    kept.tookAlong(written.record);
    return said;
  };
  const kind = DecisionKind.parse(value['kind']);
  const several = alliancesOf(draft).length > 1;
  const corrected = useMemo(
    () => effectiveDecisions(register.decisions).find(({ id }) => id === draft.corrects)?.content,
    [register, draft.corrects],
  );
  const { fields, last } = useMemo(() => decisionFields(kind, { several, corrected }), [kind, several, corrected]);
  const named = useSettled(decisionOffers(draft, register, asOf));
  const offers = useMemo(
    (): Offers => ({
      organisations: [],
      clauses: new Map(),
      notice: noticeAtHand(undefined, register.form),
      named,
    }),
    [register, named],
  );
  const findings = useSettled(judgement.findings.map((each) => forPage(each, draft, register)));
  const { looking, root } = useLooking(session);
  useEffect(() => root.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const isKnown = (id: string) => register.alliances.some((each) => each.id === id);
  return (
    <DeskContext.Provider value={desk}>
      <OffersContext.Provider value={offers}>
        <LookingContext.Provider value={looking}>
          <div class="decide-form screen-only" ref={root}>
            <div class="apply-main">
              <section class="apply-section" aria-labelledby="decide-heading">
                <h2 id="decide-heading" tabIndex={-1}>
                  {kind}
                </h2>
                <p class="apply-intro">{aboutKind(kind)}</p>
                <DraftNote
                  kind={DECISION_DRAFTS}
                  draft={kept.state}
                  unkept={unkept}
                  onSave={takeAlong}
                  onLeave={() => leaving.leave(onLeave)}
                />
                {!register.isWhole && !alliancesOf(draft).every(isKnown) && (
                  <div class="decide-start">
                    <OpenRegister register={register} asOf={asOf} onOpened={onOpened} />
                  </div>
                )}
                {namesAlliances(kind) && (
                  <Alliances
                    kind={kind}
                    draft={draft}
                    value={value}
                    register={register}
                    asOf={asOf}
                    findings={findings}
                  />
                )}
                {contentsOf(kind).results && (
                  <Results kind={kind} value={value} register={register} asOf={asOf} findings={findings} />
                )}
                <Fields fields={fields} at="" value={value} findings={findings} />
                {last.length > 0 && (
                  <details>
                    <summary>公告网址、盖章原件（选填）</summary>
                    <div class="apply-section">
                      <Fields fields={last} at="" value={value} findings={findings} />
                    </div>
                  </details>
                )}
              </section>
              <Finish id={judgement.id} asItStands={asItStands} register={register} onSaved={kept.tookAlong} />
            </div>
            <Left judgement={judgement} findings={findings} all={all} isWhole={register.isWhole} />
            {leaving.asked && (
              <LeaveQuestion
                why={whyNotKept(kept.state)}
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
