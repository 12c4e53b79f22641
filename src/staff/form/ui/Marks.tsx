/** Small signs beside words: a shape and a word, never colour alone. */
import { STATUS_SHAPES } from '#src/views/status-shapes.ts';
import type { FormStatus } from '../judge-form.ts';
import type { Severity } from '#src/registry/diagnostic.ts';

const Shape = ({ path }: { path: string }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" />
  </svg>
);

/** The answer to a clause, as on the public page of a record; what is still to be filled in is an empty square. */
export function StatusMark({ status }: { status: FormStatus }) {
  const { tone, path } = status === '待填' ? { tone: 'none', path: 'M3 3H11V11H3Z' } : STATUS_SHAPES[status];
  return (
    <span class={`status-mark ${tone}`}>
      <Shape path={path} />
      {status}
    </span>
  );
}

const SEVERITIES: Record<Severity, { word: string; path: string; tone: string }> = {
  error: { word: '须改正', path: 'M3 3 11 11M11 3 3 11', tone: 'fail' },
  warning: { word: '提醒', path: 'M7 2 13 12H1Z', tone: 'waived' },
  notice: { word: '提示', path: 'M7 2a5 5 0 1 0 .01 0Z', tone: 'none' },
};

/** How grave a finding is. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span class={`status-mark ${SEVERITIES[severity].tone}`}>
    <Shape path={SEVERITIES[severity].path} />
    {SEVERITIES[severity].word}
  </span>
);

/** A tick before words of success. */
export const Tick = () => (
  <span class="status-mark pass">
    <Shape path={STATUS_SHAPES.通过.path} />
  </span>
);
