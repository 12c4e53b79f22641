/** Asked before something that is not kept would be lost: take it along, let it go, or stay. */
import { useEffect, useRef } from 'preact/hooks';
import { useOutcome } from './use-outcome.ts';

interface Props {
  /** Why it is not kept: a sentence. */
  why: string;
  onSave: () => Promise<string>;
  onLeave: () => void;
  onStay: () => void;
}

export function LeaveQuestion({ why, onSave, onLeave, onStay }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { outcome, run } = useOutcome();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="apply-leave" ref={dialog} aria-labelledby="apply-leave" onClose={onStay}>
      <h2 id="apply-leave">这些内容还没有保存</h2>
      <p>{why}</p>
      <p class="apply-actions">
        <button type="button" class="main-button" onClick={() => run(onSave)}>
          下载文件
        </button>
        <button type="button" class="plain-button" onClick={onLeave}>
          {outcome.startsWith('已保存') ? '离开' : '放弃'}
        </button>
        <button type="button" class="plain-button" onClick={() => dialog.current?.close()}>
          继续填写
        </button>
      </p>
      <p role="status">{outcome}</p>
    </dialog>
  );
}
