/** Asked before something that is not kept would be lost: take it along, let it go, or stay. */
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  const { outcome, pressed } = useOutcome();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Closed, for the focus to go back to where it was; known at once, for it may be asked again before the event comes.
  const stay = () => {
    dialog.current?.close();
    onStay();
  };
  return (
    <dialog
      class="apply-leave"
      ref={dialog}
      aria-labelledby="apply-leave"
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
      // Where the browser closes it without asking; not the late event of a question that is gone already.
      onClose={({ currentTarget }) => currentTarget === dialog.current && onStay()}
    >
      <h2 id="apply-leave">这些内容还没有保存</h2>
      <p>{why}</p>
      <p class="apply-actions">
        <button type="button" class="main-button" onClick={pressed(onSave)}>
          下载文件
        </button>
        <button type="button" class="plain-button" onClick={onLeave}>
          {outcome.startsWith('已保存') ? '离开' : '放弃'}
        </button>
        <button type="button" class="plain-button" onClick={stay}>
          继续填写
        </button>
      </p>
      <p role="status">{outcome}</p>
    </dialog>
  );
}
