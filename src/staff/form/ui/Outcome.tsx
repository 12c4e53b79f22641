/** The one sentence on where a record stands. */
import type { FormJudgement } from '../judge-form.ts';
import { countErrors, hasPersonalData } from './findings.ts';
import { Tick } from './Marks.tsx';

export function Outcome({ judgement: { left, findings } }: { judgement: FormJudgement }) {
  const rest = findings.length - countErrors(findings);
  const filed = findings.filter(({ rule }) => rule.startsWith('change/')).length;
  return (
    <div class="apply-outcome">
      <h2 id="apply-left" tabIndex={-1}>
        {left.length === 0 ? (
          <>
            <Tick /> {filed > 0 ? '已填齐，改动要办手续' : '全部符合'}
          </>
        ) : (
          `还差 ${left.length} 项`
        )}
      </h2>
      {hasPersonalData(findings) && (
        <p class="apply-privacy">
          填写内容里有个人信息（手机号、身份证号等）。它不存进草稿；删去之前，也不能复制、提交。
        </p>
      )}
      <p class="secondary">
        {left.length === 0
          ? filed > 0
            ? `有 ${filed} 处改动了已经公布的内容，照下面写的办好手续，登记簿才会接受。`
            : `必须的内容都已填齐，可以保存文件并提交${rest > 0 ? `；另有 ${rest} 条供留意，不影响提交` : ''}。`
          : '按通知的条款和登记的格式随填随核。点一条，就到要填的地方。'}
      </p>
    </div>
  );
}
