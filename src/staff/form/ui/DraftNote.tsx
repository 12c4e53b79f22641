/** What is kept as a draft and where, and the way back to the start. */
import { DRAFTS_KEPT } from '../drafts.ts';
import type { DraftState } from './use-draft.ts';

const timeOf = (moment: Date) => moment.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

export function DraftNote({ draft: { saved, problem }, onLeave }: { draft: DraftState; onLeave: () => void }) {
  return (
    <div class="apply-draft">
      <p class={problem === undefined ? '' : 'problem'} role={problem === undefined ? undefined : 'alert'}>
        {problem ?? (saved ? `草稿已保存 ${timeOf(saved)}` : '改动会自动存为草稿')}
      </p>
      <details>
        <summary>草稿存在哪里</summary>
        <p>{DRAFTS_KEPT}</p>
      </details>
      <button type="button" class="as-link" onClick={onLeave}>
        回到开始页
      </button>
    </div>
  );
}
