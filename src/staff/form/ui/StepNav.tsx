/** The steps beside the form; on a narrow page as one box to choose from. */
import { useContext } from 'preact/hooks';
import { DeskContext } from './context.ts';
import { memo } from './memo.ts';
import { go } from './session.ts';
import { stepNote, type Step } from './steps.ts';

export const StepNav = memo(function StepNav({ steps, current }: { steps: readonly Step[]; current: string }) {
  const { act } = useContext(DeskContext);
  return (
    <nav class="apply-steps" aria-label="填报步骤">
      <ol>
        {steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={step.id === current ? 'step' : undefined}
              data-step={step.id}
              onClick={() => act(go(step.id))}
            >
              <span class="number">{i + 1}</span>
              <span class="title">{step.title}</span>
              <span class={`note${step.open ? '' : ' done'}`}>{stepNote(step)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="field">
        <label for="apply-step">现在填</label>
        <span class="control choice">
          <select id="apply-step" value={current} onChange={({ currentTarget: { value } }) => act(go(value))}>
            {steps.map((step, i) => (
              <option key={step.id} value={step.id}>
                {i + 1}. {step.title}
                {stepNote(step) && `（${stepNote(step)}）`}
              </option>
            ))}
          </select>
        </span>
      </div>
    </nav>
  );
});
