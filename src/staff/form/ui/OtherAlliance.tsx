/** Said before anything else: the record was opened under the id of another alliance; and the way out. */
import { useContext } from 'preact/hooks';
import { idToTake, OTHER_ALLIANCE, OTHER_SAID } from '../check-place.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormFinding } from '../judge-form.ts';
import { DeskContext } from './context.ts';
import { goTo, write } from './session.ts';
import { useInView } from './use-in-view.ts';

export function OtherAlliance({ record, findings }: { record: FormRecord; findings: readonly FormFinding[] }) {
  const { act, register } = useContext(DeskContext);
  const finding = findings.find(({ rule }) => rule === OTHER_ALLIANCE);
  const alarm = useInView<HTMLElement>(finding !== undefined);
  if (!finding) return null;
  const id = idToTake(record, register);
  return (
    <section class="apply-unshown" role="alert" ref={alarm}>
      <h2>{OTHER_SAID}</h2>
      <p>{finding.message.replace(`${OTHER_SAID}：`, '')}。</p>
      <p>{finding.fix}。</p>
      <p class="apply-actions">
        <button
          type="button"
          class="main-button"
          onClick={() => {
            act(write(['$id'], id ?? ''));
            act(goTo(['$id']), id ? `标识已改为 ${id}` : '标识已清空，请另起一个');
          }}
        >
          {id ? `改用新的标识 ${id}` : '清空标识，另起一个'}
        </button>
      </p>
    </section>
  );
}
