/** The file the decision becomes, and the ways of taking it along. What stands in the way is said, not greyed out. */
import { useContext, useState } from 'preact/hooks';
import type { FormRecord } from '#src/staff/form/form-record.ts';
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
import { decisionFileOf, saveDecision, type WrittenDecision } from './save-decision.ts';

interface Props {
  /** The decision's id as it is shown. */
  id: string;
  /** For each way out: what it is made of when it is asked for. */
  asItStands: () => WrittenDecision;
  register: DecidingRegister;
  /** Told what was taken along whole. */
  onSaved: (record: FormRecord) => void;
}

export function Finish({ id, asItStands, register, onSaved }: Props) {
  const { act } = useContext(DeskContext);
  const { outcome, pressed } = useOutcome();
  const [shown, setShown] = useState<string>();
  const { site } = register.form;
  const forge = forgeOf(site.repository);
  /** What is made of a decision that is in order; what is missing is shown. */
  const asked = (make: (written: WrittenDecision) => Promise<string>) =>
    pressed(() => {
      const written = asItStands();
      const refused = refusal(written.judgement);
      if (refused === undefined) return make(written);
      act(showAll);
      return refused;
    });
  const save = async (written: WrittenDecision) => {
    const said = await saveDecision(written);
    onSaved(written.record);
    return said;
  };
  const copy = async (written: WrittenDecision) => {
    const { path, text } = await decisionFileOf(written);
    if (!(await copyText(text))) return '浏览器不让复制，请改用“保存文件”';
    onSaved(written.record);
    return `已复制。这是 ${path} 的全部内容`;
  };
  const submit = async (written: WrittenDecision) => {
    const file = await decisionFileOf(written);
    const submission = submissionFor(file, site, false);
    if (!submission) return '';
    onSaved(written.record);
    return openSubmission(file, submission);
  };
  return (
    <section class="apply-section apply-finish" aria-labelledby="decide-finish">
      <h2 id="decide-finish">保存与提交</h2>
      <p>
        文件是 <code>{decisionFile(id)}</code>
        ：名字由事项和文号（没有文号的，由日期）拼成，也是公开网页的地址，公布后不改。
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
          onClick={pressed(async () => {
            setShown((await decisionFileOf(asItStands())).text);
            return '';
          })}
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

/** Why a decision is not handed out as it stands, if so. */
function refusal({ errors, ready, findings }: DecisionJudgement): string | undefined {
  if (hasPersonalData(findings)) return '填写内容里有个人信息（手机号、身份证号等），删去之后再保存或提交。';
  return ready ? undefined : `还差 ${errors} 项，先补齐。点“还差”下面的一条，就到要填的地方。`;
}
