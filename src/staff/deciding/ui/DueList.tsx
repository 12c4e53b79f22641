/** What awaits the bureau: each with the decisions that answer it, one click away. */
import { useMemo } from 'preact/hooks';
import type { DecisionKind } from '#schemas/decision.ts';
import type { DecidingRegister } from '../deciding-register.ts';
import { dueWork } from '../due-work.ts';

interface Props {
  register: DecidingRegister;
  asOf: string;
  onBegin: (kind: DecisionKind, of: { ids: readonly string[]; year?: number | undefined }) => void;
}

export function DueList({ register, asOf, onBegin }: Props) {
  const due = useMemo(() => dueWork(register, asOf), [register, asOf]);
  return (
    <section aria-labelledby="decide-due">
      <h2 id="decide-due">等市局办的</h2>
      <p class="secondary">
        按{register.isWhole ? '打开的登记簿' : '已公开的登记'}推算，与 npm run agenda 相同；今后 60 天之内的也列出。
      </p>
      {due.length === 0 && <p>没有到期的事项。</p>}
      <ul class="decide-due">
        {due.map(({ title, reminders, kinds, year }) => (
          <li key={title}>
            <h3>
              {title}
              <span class="secondary">　{reminders.length} 个联合体</span>
            </h3>
            <details open={reminders.length <= 3}>
              <summary>看是哪几个</summary>
              <ul>
                {reminders.map(({ id, name, what }) => (
                  <li key={id}>
                    {name}：{what}
                  </li>
                ))}
              </ul>
            </details>
            <p class="apply-actions">
              {kinds.map((kind, i) => (
                <button
                  key={kind}
                  type="button"
                  class={i === 0 ? 'main-button' : 'plain-button'}
                  onClick={() => onBegin(kind, { ids: reminders.map(({ id }) => id), year })}
                >
                  登记{kind}
                  <span class="visually-hidden">：{title}</span>
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
