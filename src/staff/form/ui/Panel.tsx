/** Beside the form: how much is left, each finding a way to its field, and each clause with its answer. */
import { useContext } from 'preact/hooks';
import type { FormJudgement } from '../judge-form.ts';
import { DeskContext } from './context.ts';
import { FindingList } from './FindingList.tsx';
import { memo } from './memo.ts';
import { Outcome } from './Outcome.tsx';
import { go, LAST_STEP, showAll } from './session.ts';
import { VerdictList } from './VerdictList.tsx';

export const Panel = memo(function Panel({ judgement, all }: { judgement: FormJudgement; all: boolean }) {
  const { act } = useContext(DeskContext);
  const { left, findings, verdicts } = judgement;
  return (
    <aside class="apply-panel" aria-labelledby="apply-left">
      <Outcome judgement={judgement} />
      {left.length === 0 ? (
        <p class="apply-actions">
          <button type="button" class="main-button" onClick={() => act(go(LAST_STEP))}>
            去核对与保存
          </button>
        </p>
      ) : (
        !all && (
          <p class="apply-actions">
            <button
              type="button"
              class="plain-button"
              onClick={() => act(showAll, `还差 ${left.length} 项，已在各栏下标出`)}
            >
              检查全部
            </button>
          </p>
        )
      )}
      <FindingList findings={findings} left={left} />
      <details class="apply-verdicts">
        <summary>条件对照{verdicts.length > 0 && `（${verdicts.length} 条）`}</summary>
        <VerdictList judgement={judgement} />
      </details>
    </aside>
  );
});
