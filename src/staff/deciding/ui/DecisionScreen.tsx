/** The decision being written: whom it concerns, what it says, what is left, and the file it becomes. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DecisionKind } from '#schemas/decision.ts';
import { alliancesOf, effectiveDecisions } from '#src/registry/decisions/acts.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { noticeAtHand } from '#src/staff/form/notice-at-hand.ts';
import {
  DeskContext,
  LookingContext,
  OffersContext,
  type Act,
  type Desk,
  type Offers,
} from '#src/staff/form/ui/context.ts';
import { Fields } from '#src/staff/form/ui/FieldTree.tsx';
import { focusTarget } from '#src/staff/form/ui/focus.ts';
import { say } from '#src/staff/form/ui/say.ts';
import type { Session } from '#src/staff/form/ui/session.ts';
import { useJudged } from '#src/staff/form/ui/use-judged.ts';
import { useSettled } from '#src/staff/form/ui/use-settled.ts';
import type { DecidingRegister } from '../deciding-register.ts';
import { aboutKind, decisionFields } from '../decision-fields.ts';
import { decisionOffers } from '../decision-offers.ts';
import { judgeDecision } from '../judge-decision.ts';
import { namesAlliances } from '../possible.ts';
import { Alliances } from './Alliances.tsx';
import { Finish } from './Finish.tsx';
import { forPage } from './for-page.ts';
import { Leave } from './Leave.tsx';
import { Left } from './Left.tsx';
import { Results } from './Results.tsx';

interface Props {
  start: PlainMap;
  register: DecidingRegister;
  asOf: string;
  onLeave: () => void;
}

export function DecisionScreen({ start, register, asOf, onLeave }: Props) {
  const [session, setSession] = useState<Session>({
    draft: '',
    record: { district: '', id: '', value: start },
    step: '',
    all: false,
    removals: [],
    unkept: [],
  });
  const now = useRef(session);
  now.current = session;
  const saved = useRef<PlainMap>(start);
  const desk = useMemo((): Desk => {
    const act: Act = (change, said) => {
      // Changes that come between two drawings build on each other.
      now.current = change(now.current);
      setSession(now.current);
      if (said !== undefined) say(said);
    };
    return { act, register: register.form, notices: [], current: () => now.current };
  }, [register]);
  const { record, all, target, removals } = session;
  const { value } = record;
  const judgement = useJudged(
    value,
    useCallback((given: PlainMap) => judgeDecision(given, register, asOf), [register, asOf]),
  );
  const { draft } = judgement;
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
  const removal = removals.at(-1);
  const looking = useMemo(() => ({ all, target, removal, unkept: [] }), [all, target, removal]);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current && target) focusTarget(root.current, target);
  }, [target]);
  useEffect(() => root.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const isUnsaved = () => now.current.record.value !== saved.current;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnsaved() && event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
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
                <Leave isUnsaved={isUnsaved} onLeave={onLeave} />
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
              <Finish
                judgement={judgement}
                value={value}
                register={register}
                onSaved={() => (saved.current = now.current.record.value)}
              />
            </div>
            <Left judgement={judgement} findings={findings} all={all} isWhole={register.isWhole} />
          </div>
        </LookingContext.Provider>
      </OffersContext.Provider>
    </DeskContext.Provider>
  );
}
