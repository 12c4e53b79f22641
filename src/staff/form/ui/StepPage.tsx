/** One section of the form: what belongs in it, its fields, and the ways on. */
import { useContext } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import type { FormSection } from '../field-model.ts';
import type { FormFinding } from '../judge-form.ts';
import { DeskContext } from './context.ts';
import { Fields } from './FieldTree.tsx';
import { FilePlace } from './FilePlace.tsx';
import { go } from './session.ts';
import type { Step } from './steps.ts';

interface Props {
  section: FormSection;
  record: FormRecord;
  findings: readonly FormFinding[];
  before: Step | undefined;
  after: Step | undefined;
}

export function StepPage({ section, record, findings, before, after }: Props) {
  const { act } = useContext(DeskContext);
  return (
    <section class="apply-section" aria-labelledby="apply-heading">
      <h2 id="apply-heading" tabIndex={-1}>
        {section.title}
      </h2>
      <p class="apply-intro">{section.intro}</p>
      {section.id === 'basics' && <FilePlace record={record} findings={findings} />}
      <Fields fields={section.fields} at="" value={record.value} findings={findings} />
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
