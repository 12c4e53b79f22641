/** A finding as a way to its field. */
import { useContext } from 'preact/hooks';
import type { FormFinding } from '../judge-form.ts';
import { DeskContext } from './context.ts';
import { SeverityMark } from './Marks.tsx';
import { goTo } from './session.ts';

export function FindingLink({ finding: { severity, rule, path, message } }: { finding: FormFinding }) {
  const { act } = useContext(DeskContext);
  return (
    <button type="button" class={`as-link ${severity}`} data-finding={rule} onClick={() => act(goTo(path))}>
      {severity !== 'error' && (
        <>
          <SeverityMark severity={severity} />{' '}
        </>
      )}
      {message}
    </button>
  );
}
