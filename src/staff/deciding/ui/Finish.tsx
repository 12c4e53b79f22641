/** The file the decision becomes, and the ways of taking it along. What stands in the way is said, not greyed out. */
import { useContext, useState } from 'preact/hooks';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { submissionFor } from '#src/staff/form/submission.ts';
import { copyText } from '#src/staff/form/ui/copy-text.ts';
import { DeskContext } from '#src/staff/form/ui/context.ts';
import { hasPersonalData } from '#src/staff/form/ui/findings.ts';
import { openSubmission } from '#src/staff/form/ui/outputs.ts';
import { showAll } from '#src/staff/form/ui/session.ts';
import { useOutcome } from '#src/staff/form/ui/use-outcome.ts';
import { forgeOf } from '#src/views/repository.ts';
import { decisionFile, type DecidingRegister } from '../deciding-register.ts';
import type { DecisionJudgement } from '../judge-decision.ts';
import { saveDecision, writtenDecision } from './save-decision.ts';

interface Props {
  judgement: DecisionJudgement;
  value: PlainMap;
  register: DecidingRegister;
  /** Told when the decision was taken along whole. */
  onSaved: () => void;
}

export function Finish({ judgement: { id, errors, ready, findings }, value, register, onSaved }: Props) {
  const { act } = useContext(DeskContext);
  const { outcome, run } = useOutcome();
  const [shown, setShown] = useState<string>();
  const { site } = register.form;
  const forge = forgeOf(site.repository);
  const path = decisionFile(id);
  const written = () => writtenDecision(id, value);
  const refusal = () => {
    if (hasPersonalData(findings)) return '填写内容里有个人信息（手机号、身份证号等），删去之后再保存或提交。';
    return ready ? undefined : `还差 ${errors} 项，先补齐。点“还差”下面的一条，就到要填的地方。`;
  };
  /** What is made of a decision that is in order; what is missing is shown. */
  const asked = (make: () => Promise<string>) => () => {
    const refused = refusal();
    if (refused === undefined) return run(make);
    act(showAll);
    run(() => refused);
  };
  const save = async () => {
    const said = await saveDecision({ id, errors, ready }, value);
    onSaved();
    return said;
  };
  const copy = async () => {
    if (!(await copyText((await written()).text))) return '浏览器不让复制，请改用“保存文件”';
    onSaved();
    return `已复制。这是 ${path} 的全部内容`;
  };
  const submit = async () => {
    const file = await written();
    const submission = submissionFor(file, site, false);
    if (!submission) return '';
    onSaved();
    return openSubmission(file, submission);
  };
  return (
    <section class="apply-section apply-finish" aria-labelledby="decide-finish">
      <h2 id="decide-finish">保存与提交</h2>
      <p>
        文件是 <code>{path}</code>：名字由事项和文号（没有文号的，由日期）拼成，也是公开网页的地址，公布后不改。
        {forge &&
          `${forge.account}的，点“${forge.button}”，在打开的页面里${forge.steps}；并入之前要由市局另一位审核人员同意。`}
      </p>
      <p class="apply-actions">
        {forge && (
          <button type="button" class="main-button" onClick={asked(submit)}>
            {forge.button}
            <span class="visually-hidden">（新窗口）</span>
          </button>
        )}
        <button type="button" class={forge ? 'plain-button' : 'main-button'} onClick={asked(save)}>
          保存文件
        </button>
        <button type="button" class="plain-button" onClick={asked(copy)}>
          复制文件内容
        </button>
        <button
          type="button"
          class="plain-button"
          onClick={() =>
            run(async () => {
              setShown((await written()).text);
              return '';
            })
          }
        >
          看文件内容
        </button>
      </p>
      <p class="outcome" role="status">
        {outcome}
      </p>
      {shown !== undefined && (
        <pre class="decide-text" tabIndex={0} aria-label="文件内容">
          {shown}
        </pre>
      )}
    </section>
  );
}
