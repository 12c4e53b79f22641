/** What awaits a decision, every kind there is, and the register itself for what is not public. */
import { useMemo, useState } from 'preact/hooks';
import { DecisionKind } from '#schemas/decision.ts';
import { draftProblem, openDrafts } from '#src/staff/form/drafts.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { DraftList } from '#src/staff/form/ui/DraftList.tsx';
import type { DecidingRegister } from '../deciding-register.ts';
import { aboutKind } from '../decision-fields.ts';
import { DECISION_DRAFTS } from '../decision-drafts.ts';
import { candidatesFor, namesAlliances } from '../possible.ts';
import { DueList } from './DueList.tsx';
import { newValue } from './new-value.ts';
import { OpenRegister } from './OpenRegister.tsx';

interface Props {
  register: DecidingRegister;
  asOf: string;
  onStart: (value: PlainMap) => void;
  /** Goes on with a draft by its key. */
  onResume: (draft: string) => void;
  onOpened: (register: DecidingRegister) => void;
}

/** What stands in the way of a draft: said before anything is typed. */
const inTheWay = () => draftProblem(openDrafts(DECISION_DRAFTS));

export function StartScreen({ register, asOf, onStart, onResume, onOpened }: Props) {
  const [unkeepable, setUnkeepable] = useState(inTheWay);
  const possible = useMemo(
    () =>
      new Map(
        DecisionKind.options.map((kind) => [
          kind,
          candidatesFor({ kind, date: asOf }, register.alliances).filter(({ hindrance }) => hindrance === undefined)
            .length,
        ]),
      ),
    [register, asOf],
  );
  const begin = (kind: DecisionKind, of: Parameters<typeof newValue>[2] = {}) => onStart(newValue(kind, asOf, of));
  return (
    <div class="decide-start">
      {unkeepable !== undefined && (
        <p class="apply-draft-problem" role="alert">
          {unkeepable}。
        </p>
      )}
      <DraftList kind={DECISION_DRAFTS} onOpen={onResume} onChanged={() => setUnkeepable(inTheWay())} />
      <DueList register={register} asOf={asOf} onBegin={begin} />
      <section aria-labelledby="decide-kinds">
        <h2 id="decide-kinds">登记哪一种事项</h2>
        {unkeepable === undefined && <p class="secondary">填多少存多少，随时可以停下。</p>}
        <ul class="decide-kinds">
          {DecisionKind.options.map((kind) => (
            <li key={kind}>
              <button type="button" class="plain-button" onClick={() => begin(kind)}>
                {kind}
              </button>
              <span>
                {aboutKind(kind)}
                {namesAlliances(kind) && (
                  <span class="secondary">现在可以登记的：{possible.get(kind) ?? 0} 个联合体</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <OpenRegister register={register} asOf={asOf} onOpened={onOpened} />
    </div>
  );
}
