/** Findings where they are: what is, what is needed, and the way out, with a button where the right writing is known. */
import { useContext } from 'preact/hooks';
import type { FormFinding } from '../judge-form.ts';
import { DeskContext } from './context.ts';

import { SeverityMark } from './Marks.tsx';
import { write } from './session.ts';
import { shortMessage, wayOut } from './ways-out.ts';

/** Whether the engine knows the right writing to the last character. */
const isKnown = ({ rule, needed }: FormFinding): boolean => rule === 'text/canonical' && !needed?.endsWith('…');

export function FindingNotes({ id, findings }: { id?: string; findings: readonly FormFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <div class="apply-findings" {...(id === undefined ? {} : { id })}>
      {findings.map((finding, i) => (
        <FindingNote key={`${finding.rule} ${i}`} finding={finding} />
      ))}
    </div>
  );
}

function FindingNote({ finding }: { finding: FormFinding }) {
  const { act } = useContext(DeskContext);
  const { severity, needed, path } = finding;
  const fix = wayOut(finding.fix);
  return (
    <div class={`apply-finding ${severity}`}>
      <p>
        <SeverityMark severity={severity} /> {shortMessage(finding)}
      </p>
      {isKnown(finding) && needed !== undefined ? (
        <button type="button" class="plain-button small" onClick={() => act(write(path, needed), `已改正为 ${needed}`)}>
          按此改正<span class="visually-hidden">为 {needed}</span>
        </button>
      ) : (
        fix && <p class="fix">{fix}</p>
      )}
    </div>
  );
}
