/** One section of the form: what belongs in it, its fields, and the ways on. */
import { useContext } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import type { FormSection } from '../field-model.ts';
import type { FormJudgement } from '../judge-form.ts';
import { DeskContext, LeftContext } from './context.ts';
import { Fields } from './FieldTree.tsx';
import { FilePlace } from './FilePlace.tsx';
import { leftByPlace } from './findings.ts';
import { go } from './session.ts';
import type { Step } from './steps.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  section: FormSection;
  record: FormRecord;
  judgement: FormJudgement;
  before: Step | undefined;
  after: Step | undefined;
}

export function StepPage({ section, record, judgement: { findings, left }, before, after }: Props) {
  const byPlace = useSettled(leftByPlace(left));
  const { act } = useContext(DeskContext);
  return (
    <section class="apply-section" aria-labelledby="apply-heading">
      <h2 id="apply-heading" tabIndex={-1}>
        {section.title}
      </h2>
      <p class="apply-intro">{section.intro}</p>
      <LeftContext.Provider value={byPlace}>
        {section.id === 'basics' && <FilePlace record={record} findings={findings} />}
        <Fields fields={section.fields} at="" value={record.value} findings={findings} />
      </LeftContext.Provider>
      <p class="apply-ways">
        {before && (
          <button type="button" class="plain-button" onClick={() => act(go(before.id))}>
            上一步：{before.title}
          </button>
        )}
        {after && (
          <button type="button" class="main-button" onClick={() => act(go(after.id))}>
            下一步：{after.title}
          </button>
        )}
      </p>
    </section>
  );
}
