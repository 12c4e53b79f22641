/** What was found of each alliance that was chosen: a word from the list, and a reason where there is one. */
import { useContext, useMemo } from 'preact/hooks';
import { AllianceResult, type DecisionKind } from '#schemas/decision.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import { isMap } from '#src/registry/plain.ts';
import { formFieldOf } from '#src/staff/form/field-model.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { FormFinding } from '#src/staff/form/judge-form.ts';
import { ChoiceBox } from '#src/staff/form/ui/ChoiceBox.tsx';
import { DeskContext, LookingContext } from '#src/staff/form/ui/context.ts';
import { Fields } from '#src/staff/form/ui/FieldTree.tsx';
import { FindingNotes } from '#src/staff/form/ui/FindingNote.tsx';
import { countErrors, findingsBelow } from '#src/staff/form/ui/findings.ts';
import { write } from '#src/staff/form/ui/session.ts';
import { nameOf, type DecidingRegister } from '../deciding-register.ts';

interface Props {
  kind: DecisionKind;
  value: PlainMap;
  register: DecidingRegister;
  asOf: string;
  findings: readonly FormFinding[];
}

export function Results({ kind, value, register, asOf, findings }: Props) {
  const { act } = useContext(DeskContext);
  const { all } = useContext(LookingContext);
  const names = useMemo(
    () => new Map(register.alliances.map((each) => [each.id, nameOf(each, asOf)])),
    [register, asOf],
  );
  const list = Array.isArray(value['results']) ? value['results'] : [];
  const rows = list.flatMap((each) => (isMap(each) ? [each] : []));
  const words = contentsOf(kind).results ?? [];
  const fillRest = (word: string) =>
    act(
      write(
        ['results'],
        rows.map((row) => (row['result'] ? row : { ...row, result: word })),
      ),
      `没有填的都填了${word}`,
    );
  if (rows.length === 0) return null;
  return (
    <fieldset class="decide-results">
      <legend>各联合体的结果</legend>
      <p class="apply-actions">
        {words.map((word) => (
          <button key={word} type="button" class="plain-button small" onClick={() => fillRest(word)}>
            没填的都填{word}
          </button>
        ))}
      </p>
      <ul class="decide-list">
        {rows.map((row, i) => {
          const id = typeof row['alliance'] === 'string' ? row['alliance'] : '';
          const own = findingsBelow(findings, ['results', i]).filter(({ path }) => path[2] !== 'alliance');
          const result = typeof row['result'] === 'string' ? row['result'] : '';
          const atResult = own.filter(({ path }) => path[2] === 'result' || path[2] === undefined);
          const said = all || result !== '' ? atResult : [];
          const box = `decide-result-${i}`;
          return (
            <li key={id} data-at={`results.${i}.result`}>
              <label for={box}>{names.get(id) ?? id}</label>
              <ChoiceBox
                id={box}
                value={result}
                described={said.length > 0 ? `${box}-said` : ''}
                invalid={countErrors(said) > 0}
                onTouched={() => undefined}
                onChange={(word) => act(write(['results', i, 'result'], word))}
                offers={words.map((word) => ({ value: word, label: word }))}
              />
              <FindingNotes id={`${box}-said`} findings={said} />
              <details>
                <summary>
                  写原因<span class="visually-hidden">：{names.get(id) ?? id}</span>
                </summary>
                <Fields fields={REASONS} at={`results.${i}`} value={row} findings={own} />
              </details>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

const REASONS = (['reason', 'internalReason'] as const).map((key) =>
  formFieldOf(AllianceResult.shape[key], ['results', '[]', key]),
);
