/** What a file holds that no field can show: nothing is dropped, each thing has its ways out. */
import { useContext } from 'preact/hooks';
import { labelOf } from '#schemas/shape.ts';
import { Alliance } from '#schemas/alliance.ts';
import type { Unshown as Found } from '../unshown.ts';
import { atOf } from './at.ts';
import { DeskContext, LookingContext } from './context.ts';
import { memo } from './memo.ts';
import { remove, renameTo } from './session.ts';
import { UndoLine } from './UndoLine.tsx';

export const Unshown = memo(function Unshown({ found }: { found: readonly Found[] }) {
  const { act } = useContext(DeskContext);
  const { removal } = useContext(LookingContext);
  const undone = removal?.shown === 'unshown' ? removal : undefined;
  if (found.length === 0 && !undone) return null;
  return (
    <section class="apply-unshown" aria-labelledby="apply-unshown">
      <h2 id="apply-unshown">文件中不能显示的内容{found.length > 0 && `（${found.length} 处）`}</h2>
      {found.length > 0 && <p>下面的内容不属于任何一栏。它们没有丢，保存时仍在文件里；处理完才能提交。</p>}
      <ul>
        {found.map(({ path, text, why, nearest }) => {
          const name = labelOf(Alliance, path);
          const label =
            nearest &&
            labelOf(Alliance, [...path.slice(0, -1), nearest])
              .split(' › ')
              .at(-1);
          return (
            <li key={atOf(path)} data-at={atOf(path)}>
              <p>
                <strong class="code">{name}</strong>：<span class="code">{text}</span>
              </p>
              <p class="secondary">{why}</p>
              <p class="apply-actions">
                {nearest && (
                  <button
                    type="button"
                    class="plain-button small"
                    onClick={() => act(renameTo(path, nearest), `已改为 ${label}`)}
                  >
                    改为“{label}”<span class="visually-hidden">：{name}</span>
                  </button>
                )}
                <button
                  type="button"
                  class="plain-button small"
                  onClick={() => act(remove(path, `已删除 ${name}`, 'unshown'), `已删除 ${name}，可以撤销`)}
                >
                  删除<span class="visually-hidden"> {name}</span>
                </button>
              </p>
            </li>
          );
        })}
        {undone && <UndoLine removal={undone} />}
      </ul>
    </section>
  );
});
