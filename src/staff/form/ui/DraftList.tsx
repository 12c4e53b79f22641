/** Drafts kept in this browser: go on with one, or remove them. */
import { useState } from 'preact/hooks';
import { clearDrafts, DRAFTS_KEPT, listDrafts, openStorage, restoreDraft } from '../drafts.ts';
import type { FormRecord } from '../form-record.ts';
import { say } from './say.ts';

const storage = () => openStorage(() => localStorage);

const timeOf = (saved: string) =>
  new Date(saved).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

export function DraftList({ onOpen }: { onOpen: (record: FormRecord, draft: string) => void }) {
  const [, redraw] = useState({});
  const [emptied, setEmptied] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { drafts, problem: unlisted } = listDrafts(storage());
  const clear = (key: string | undefined, said: string) => {
    const { problem: kept } = clearDrafts(storage(), key);
    setProblem(kept);
    setEmptied(true);
    say(kept ?? said);
    redraw({});
    document.querySelector<HTMLElement>('#door-draft')?.focus();
  };
  if (drafts.length === 0 && !emptied && unlisted === undefined) return null;
  const open = (key: string) => {
    const restored = restoreDraft(storage(), key);
    if ('record' in restored) return onOpen(restored.record, key);
    setProblem(restored.problem);
  };
  return (
    <section class="apply-door" aria-labelledby="door-draft">
      <h2 id="door-draft" tabIndex={-1}>
        继续上次的草稿
      </h2>
      {drafts.length === 0 ? (
        <p>草稿已清除。</p>
      ) : (
        <ul class="apply-drafts">
          {drafts.map(({ key, name, saved }) => (
            <li key={key}>
              <button type="button" class="plain-button" onClick={() => open(key)}>
                {name}
              </button>
              <span class="secondary">{timeOf(saved)} 保存</span>
              <button type="button" class="as-link" onClick={() => clear(key, `已删除草稿 ${name}`)}>
                删除<span class="visually-hidden">草稿 {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {(problem ?? unlisted) && <p role="alert">{problem ?? unlisted}</p>}
      <p class="secondary">{DRAFTS_KEPT}</p>
      {drafts.length > 1 && (
        <button type="button" class="as-link" onClick={() => clear(undefined, '已清除全部草稿')}>
          清除全部草稿
        </button>
      )}
    </section>
  );
}
