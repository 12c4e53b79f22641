/** Drafts kept in this browser: go on with one, remove them, bring them back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveAs } from '#src/exports/save-as.ts';
import {
  listDrafts,
  openDrafts,
  putBack,
  readText,
  removeDrafts,
  restoreDraft,
  type DraftKind,
  type DraftSummary,
  type RemovedDraft,
} from '../drafts.ts';
import { say } from './say.ts';

const timeOf = (saved: string) =>
  saved === ''
    ? '保存时间不明'
    : `${new Date(saved).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })} 保存`;

/** What was removed since the page was loaded, to be brought back: the list comes and goes with the start page. */
let removed: readonly RemovedDraft[] = [];

interface ListProps {
  kind: DraftKind;
  onOpen: (key: string) => void;
  /** Told when there may be room for more of them, or less. */
  onChanged: () => void;
}

export function DraftList({ kind, onOpen, onChanged }: ListProps) {
  const [, redraw] = useState({});
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Another window may have saved or removed one.
    const again = () => redraw({});
    addEventListener('storage', again);
    return () => removeEventListener('storage', again);
  }, []);
  const drafts = listDrafts(openDrafts(kind));
  const done = (kept: string | undefined, said: string) => {
    setProblem(kept);
    say(kept ?? said);
    redraw({});
    onChanged();
    heading.current?.focus();
  };
  const clear = (chosen: readonly DraftSummary[], said: string) => {
    const outcome = removeDrafts(openDrafts(kind), chosen);
    removed = [...removed, ...outcome.removed];
    done(outcome.problem, `${said}，可以撤销`);
  };
  const bringBack = (draft: RemovedDraft) => {
    const { problem: kept } = putBack(openDrafts(kind), draft);
    if (kept === undefined) removed = removed.filter((each) => each !== draft);
    done(kept, `已恢复草稿 ${draft.name}`);
  };
  const open = (key: string) => {
    const restored = restoreDraft(openDrafts(kind), key);
    if ('problem' in restored) setProblem(restored.problem);
    else onOpen(key);
  };
  if (drafts.length + removed.length === 0) return null;
  return (
    <section class="apply-door" aria-labelledby="door-draft">
      <h2 id="door-draft" tabIndex={-1} ref={heading}>
        继续上次的草稿
      </h2>
      {problem && (
        <p class="apply-draft-problem" role="alert">
          {problem}。
        </p>
      )}
      <ul class="apply-drafts">
        {drafts.map((draft) => (
          <DraftItem
            key={draft.key}
            draft={draft}
            onTake={() =>
              saveAs('草稿原文.txt', 'text/plain;charset=utf-8', readText(openDrafts(kind), draft.key) ?? '')
            }
            onOpen={() => open(draft.key)}
            onClear={() => clear([draft], `已删除草稿 ${draft.name}`)}
          />
        ))}
        {removed.map((draft) => (
          <li key={`removed ${draft.key}`}>
            <span>已删除：{draft.name}</span>
            <button type="button" class="plain-button small" onClick={() => bringBack(draft)}>
              撤销<span class="visually-hidden">删除草稿 {draft.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {removed.length > 0 && <p class="secondary">删除的草稿，离开或刷新本页以后就不能恢复了。</p>}
      <p class="secondary">{kind.kept}</p>
      {drafts.length > 1 && (
        <button type="button" class="as-link" onClick={() => clear(drafts, '已清除全部草稿')}>
          清除全部草稿
        </button>
      )}
    </section>
  );
}

interface ItemProps {
  draft: DraftSummary;
  /** Takes what is stored along as a file. */
  onTake: () => void;
  onOpen: () => void;
  onClear: () => void;
}

function DraftItem({ draft: { name, saved, copy, damaged }, onTake, onOpen, onClear }: ItemProps) {
  return (
    <li>
      {damaged ? (
        <>
          <span>{name}（已损坏，或由其他版本保存）</span>
          <button type="button" class="plain-button small" onClick={onTake}>
            把原文存成文件
          </button>
        </>
      ) : (
        <>
          <button type="button" class="plain-button" onClick={onOpen}>
            {name}
          </button>
          <span class="secondary">
            {copy && '另一个窗口里的副本，'}
            {timeOf(saved)}
          </span>
        </>
      )}
      <button type="button" class="as-link" onClick={onClear}>
        删除<span class="visually-hidden">草稿 {name}</span>
      </button>
    </li>
  );
}
