/** Beside the form: how much is left, each finding a way to its field. */
import { useContext } from 'preact/hooks';
import type { FormFinding } from '#src/staff/form/judge-form.ts';
import { DeskContext } from '#src/staff/form/ui/context.ts';
import { FindingLink } from '#src/staff/form/ui/FindingLink.tsx';
import { hasPersonalData } from '#src/staff/form/ui/findings.ts';
import { Tick } from '#src/staff/form/ui/Marks.tsx';
import { showAll } from '#src/staff/form/ui/session.ts';
import type { DecisionJudgement } from '../judge-decision.ts';

interface Props {
  judgement: DecisionJudgement;
  findings: readonly FormFinding[];
  all: boolean;
  isWhole: boolean;
}

export function Left({ judgement: { errors }, findings, all, isWhole }: Props) {
  const { act } = useContext(DeskContext);
  return (
    <aside class="apply-panel" aria-labelledby="decide-left">
      <div class="apply-outcome">
        <h2 id="decide-left" tabIndex={-1}>
          {errors === 0 ? (
            <>
              <Tick /> 可以提交
            </>
          ) : (
            `还差 ${errors} 项`
          )}
        </h2>
        {hasPersonalData(findings) && (
          <p class="apply-privacy">填写内容里有个人信息（手机号、身份证号等），删去之前不能保存、复制和提交。</p>
        )}
        <p class="secondary">
          {isWhole ? '按打开的登记簿核对，与命令行相同。' : '按已公开的登记核对。没有公开的内容，提交之后由检查核对。'}
        </p>
      </div>
      {errors > 0 && !all && (
        <p class="apply-actions">
          <button type="button" class="plain-button" onClick={() => act(showAll, `还差 ${errors} 项，已在各栏下标出`)}>
            检查全部
          </button>
        </p>
      )}
      <div class="apply-finding-list">
        <ul>
          {findings.map((finding, i) => (
            <li key={i}>
              {finding.path.length === 0 ? (
                <span class={finding.severity}>{finding.message}</span>
              ) : (
                <FindingLink finding={finding} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
