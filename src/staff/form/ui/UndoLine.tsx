/** Where something was removed: what it was, and the way back. */
import { useContext } from 'preact/hooks';
import { DeskContext } from './context.ts';
import { undo, type Removal } from './session.ts';

export function UndoLine({ removal, onUndo }: { removal: Removal; onUndo?: () => void }) {
  const { act } = useContext(DeskContext);
  return (
    <li class="apply-undo">
      <span>{removal.said}</span>
      <button
        type="button"
        class="plain-button small"
        data-tool="undo"
        onClick={() => {
          onUndo?.();
          act(undo, '已恢复');
        }}
      >
        撤销
      </button>
    </li>
  );
}
