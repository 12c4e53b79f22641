/** Whom the decision concerns: those for whom it is possible now, any number at once; the others with the reason why not. */
import { useContext, useMemo, useState } from 'preact/hooks';
import type { Decision, DecisionKind } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import { leadOn } from '#src/registry/state/parties.ts';
import { standingOn } from '#src/registry/state/standing.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { FormFinding } from '#src/staff/form/judge-form.ts';
import { DeskContext, LookingContext } from '#src/staff/form/ui/context.ts';
import { FindingNotes } from '#src/staff/form/ui/FindingNote.tsx';
import { findingsBelow } from '#src/staff/form/ui/findings.ts';
import { write } from '#src/staff/form/ui/session.ts';
import { nameOf, type DecidingRegister } from '../deciding-register.ts';
import { candidatesFor, type Candidate } from '../possible.ts';
import { chosenIn, withChosen } from '../chosen.ts';

interface Props {
  kind: DecisionKind;
  draft: Draft<Decision>;
  value: PlainMap;
  register: DecidingRegister;
  asOf: string;
  findings: readonly FormFinding[];
}

/** From so many on, one is looked for by name. */
const MANY = 8;

export function Alliances({ kind, draft, value, register, asOf, findings }: Props) {
  const { act } = useContext(DeskContext);
  const { all } = useContext(LookingContext);
  const [sought, setSought] = useState('');
  const [everyone, setEveryone] = useState(false);
  const { date = asOf, year } = draft;
  const candidates = useMemo(
    () => candidatesFor({ kind, date, year }, register.alliances),
    [kind, date, year, register],
  );
  const key = contentsOf(kind).results ? 'results' : 'alliances';
  const chosen = chosenIn(value, key);
  const choose = (ids: readonly string[], said: string) => act(write([key], withChosen(value, key, ids)), said);
  const possible = candidates.filter(({ hindrance }) => hindrance === undefined);
  const shown = (
    everyone
      ? candidates
      : candidates.filter(({ hindrance, record }) => hindrance === undefined || chosen.includes(record.id))
  ).filter((candidate) => matches(candidate, sought, date));
  const free = shown.filter(({ hindrance }) => hindrance === undefined).map(({ record }) => record.id);
  const own = findingsBelow(findings, [key]).filter(
    ({ path }) => key === 'alliances' || path.length === 1 || path[2] === 'alliance',
  );
  const said = all || chosen.length > 0 ? own : [];
  return (
    <fieldset class="decide-alliances" data-at={key}>
      <legend>所涉联合体</legend>
      <p class="apply-help">
        现在可以{kind}的有 {possible.length} 个；一份文件涉及几个就勾几个。已选 {chosen.length} 个。
      </p>
      {candidates.length > MANY && (
        <div class="apply-field">
          <label for="decide-sought">在下面找</label>
          <input
            id="decide-sought"
            class="apply-input"
            type="search"
            autocomplete="off"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </div>
      )}
      <p class="apply-actions">
        <button
          type="button"
          class="plain-button small"
          onClick={() => choose([...new Set([...chosen, ...free])], `已选 ${new Set([...chosen, ...free]).size} 个`)}
        >
          全选列出的
        </button>
        <button type="button" class="plain-button small" onClick={() => choose([], '一个也没有选')}>
          全不选
        </button>
        {possible.length < candidates.length && (
          <label class="decide-everyone">
            <input
              type="checkbox"
              checked={everyone}
              onChange={({ currentTarget }) => setEveryone(currentTarget.checked)}
            />
            <span>也列出现在不可以的 {candidates.length - possible.length} 个</span>
          </label>
        )}
      </p>
      <ul class="decide-list">
        {shown.map(({ record, hindrance }) => (
          <li key={record.id}>
            <label>
              <input
                type="checkbox"
                value={record.id}
                checked={chosen.includes(record.id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(
                    checked ? [...chosen, record.id] : chosen.filter((id) => id !== record.id),
                    `已选 ${chosen.length + (checked ? 1 : -1)} 个`,
                  )
                }
              />
              <span>
                {nameOf(record, date)}
                <span class="secondary">
                  {[leadOn(record.draft, date)?.value.name, standingOn(record, date)].filter(Boolean).join('，')}
                </span>
                {hindrance !== undefined && <span class="hindrance">{hindrance}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{sought === '' ? '现在没有可以登记这一事项的联合体。' : '没有找到。'}</p>}
      <FindingNotes findings={said} />
    </fieldset>
  );
}

function matches({ record }: Candidate, sought: string, day: string): boolean {
  const { id, draft } = record;
  const words = sought
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = [id, nameOf(record, day), draft.lead?.name ?? ''].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
