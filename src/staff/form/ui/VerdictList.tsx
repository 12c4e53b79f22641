/** 条件对照: each clause with its answer, its words and the way to what is found. */
import { useContext } from 'preact/hooks';
import type { FormJudgement, FormVerdict } from '../judge-form.ts';
import { DeskContext, OffersContext } from './context.ts';
import { StatusMark } from './Marks.tsx';
import { goTo } from './session.ts';

export function VerdictList({ judgement: { verdicts, findings } }: { judgement: FormJudgement }) {
  const { act } = useContext(DeskContext);
  const { clauses } = useContext(OffersContext);
  if (verdicts.length === 0) return <p class="secondary">先选批次，再按那一年的通知核对。</p>;
  const first = ({ rule }: FormVerdict) => findings.find((finding) => finding.rule === rule);
  return (
    <ul class="apply-verdict-list">
      {verdicts.map((verdict) => {
        const { clause, citation, text, status, title, findings: count } = verdict;
        const finding = count > 0 ? first(verdict) : undefined;
        return (
          <li key={clause}>
            <p class="head">
              <StatusMark status={status} />{' '}
              {citation === undefined ? (
                <span class="secondary">本系统的做法</span>
              ) : (
                <a href={clauses.get(clause) ?? ''} target="_blank" rel="noopener">
                  {citation}
                  <span class="visually-hidden">（通知原文，新窗口）</span>
                </a>
              )}
            </p>
            <p class={citation === undefined ? 'text' : 'text verbatim'}>{text.replace(/，$/, '')}</p>
            {finding && (
              <button type="button" class="as-link" onClick={() => act(goTo(finding.path))}>
                去填写<span class="visually-hidden">：{title}</span>
                {count > 1 && `（${count} 处）`}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
