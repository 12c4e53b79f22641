/** Findings where they are: what is, what is needed, and the way out, with a button where the right writing is known. */
import { useContext } from 'preact/hooks';
import type { FormFinding } from '../judge-form.ts';
import type { ShownFinding } from '../pasted-marks.ts';
import { DeskContext } from './context.ts';
import { SeverityMark } from './Marks.tsx';
import { correct } from './session.ts';
import { useMarksTogether } from './use-marks-together.ts';
import { shortMessage, wayOut } from './ways-out.ts';

/** Whether the engine knows the right writing to the last character. */
const isKnown = ({ rule, needed }: FormFinding): boolean => rule === 'text/canonical' && !needed?.endsWith('…');

export function FindingNotes({ id, findings }: { id?: string; findings: readonly FormFinding[] }) {
  const shown = useMarksTogether(findings);
  if (shown.length === 0) return null;
  return (
    <div class="apply-findings" {...(id === undefined ? {} : { id })}>
      {shown.map((finding, i) => (
        <FindingNote key={`${finding.rule} ${i}`} finding={finding} />
      ))}
    </div>
  );
}

function FindingNote({ finding }: { finding: ShownFinding }) {
  const { act } = useContext(DeskContext);
  const { severity, needed, path, clean } = finding;
  const fix = wayOut(finding.fix);
  return (
    <div class={`apply-finding ${severity}`}>
      <p>
        <SeverityMark severity={severity} /> {shortMessage(finding)}
      </p>
      {clean !== undefined ? (
        <button type="button" class="plain-button small" onClick={() => act(correct(path, clean), '已全部清理')}>
          全部清理
        </button>
      ) : isKnown(finding) && needed !== undefined ? (
        <button
          type="button"
          class="plain-button small"
          onClick={() => act(correct(path, needed), `已改正为 ${needed}`)}
        >
          按此改正<span class="visually-hidden">为 {needed}</span>
        </button>
      ) : (
        fix && <p class="fix">{fix}</p>
      )}
    </div>
  );
}
