/** One way of taking the record along: what it is for, its buttons, and what came of them. */
import { useOutcome } from './use-outcome.ts';

interface Action {
  label: string;
  main?: boolean;
  run: () => string | void | Promise<string>;
}

export function OutputRow({ title, note, actions }: { title: string; note: string; actions: readonly Action[] }) {
  const { outcome, pressed } = useOutcome();
  return (
    <li>
      <div>
        <p class="title">{title}</p>
        <p class="secondary">{note}</p>
      </div>
      <p class="apply-actions">
        {actions.map(({ label, main, run: make }) => (
          <button key={label} type="button" class={main ? 'main-button' : 'plain-button'} onClick={pressed(make)}>
            {label}
            {label.length < 4 && <span class="visually-hidden">：{title}</span>}
          </button>
        ))}
      </p>
      <p class="outcome" role="status">
        {outcome}
      </p>
    </li>
  );
}
