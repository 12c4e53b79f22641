/** What is kept as a draft and where, what is not, and the way back to the start. */
import type { DraftKind } from '../drafts.ts';
import { pathOf } from './at.ts';
import type { DraftState } from './draft-keeper.ts';
import { useInView } from './use-in-view.ts';
import { useOutcome } from './use-outcome.ts';

interface Props {
  kind: DraftKind;
  draft: DraftState;
  /** Places that came back empty and are still to be written. */
  unkept: readonly string[];
  onSave: () => Promise<string>;
  onLeave: () => void;
}

const timeOf = (moment: Date) => moment.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });

const BESIDE = {
  first: '这份草稿在另一个窗口里也打开了。那边改的另存为一份副本，不会覆盖这边的；请只留一个窗口，免得有两份。',
  second: '这份草稿在另一个窗口里已经打开着。这里改的另存为一份副本，不会覆盖那边的；两份都列在开始页上。',
};

export function DraftNote({ kind, draft: { saved, problem, left, beside }, unkept, onSave, onLeave }: Props) {
  const { outcome, pressed } = useOutcome();
  const note = useInView<HTMLDivElement>(problem !== undefined || beside === 'second');
  const incomplete = problem !== undefined || left.length > 0;
  return (
    <div class="apply-draft" ref={note}>
      {beside && (
        <p class="problem" role="alert">
          {BESIDE[beside]}
        </p>
      )}
      {problem === undefined ? (
        <p>{saved ? `草稿已保存 ${timeOf(saved)}` : '改动会自动存为草稿'}</p>
      ) : (
        <p class="problem" role="alert">
          {problem}。
        </p>
      )}
      {problem === undefined && left.length > 0 && (
        <p class="problem" role="alert">
          {`没有存进草稿：${left.join('、')}。里面有个人信息，不能留在这台电脑上；其他各栏都存了。`}
        </p>
      )}
      {unkept.length > 0 && (
        <p>{`上次没有存进草稿、要重新填写的：${unkept.map((at) => kind.labelAt(pathOf(at))).join('、')}。`}</p>
      )}
      {incomplete && (
        <>
          <button type="button" class="plain-button small" onClick={pressed(onSave)}>
            下载文件
          </button>
          <p role="status">{outcome}</p>
        </>
      )}
      <details>
        <summary>草稿存在哪里</summary>
        <p>{kind.kept}</p>
      </details>
      <button type="button" class="as-link" onClick={onLeave}>
        回到开始页
      </button>
    </div>
  );
}
