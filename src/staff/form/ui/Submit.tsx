/** Handing the file in on the code host, where there is one. What stands in the way is said, not greyed out. */
import { useContext, useState } from 'preact/hooks';
import { forgeOf, spaced } from '#src/views/repository.ts';
import { existsAlready, submissionFor } from '../submission.ts';
import { DeskContext } from './context.ts';
import { hasPersonalData } from './findings.ts';
import { HelpLink } from './HelpLink.tsx';
import { copyYaml, openSubmission, writtenFile, type OutputInput } from './outputs.ts';
import { showAll } from './session.ts';
import { useOutcome } from './use-outcome.ts';

const PERSONAL =
  '填写内容里有个人信息（手机号、身份证号等），不能复制或提交。按上面列出的位置删去，改填办公座机或单位名称。';

export function Submit({ asItStands }: { asItStands: () => OutputInput }) {
  const { act, register } = useContext(DeskContext);
  const { outcome, pressed } = useOutcome();
  const [byHand, setByHand] = useState<string>();
  const forge = forgeOf(register.site.repository);
  const refuse = ({ judgement: { findings, left } }: OutputInput) => {
    act(showAll);
    return hasPersonalData(findings)
      ? PERSONAL
      : `还差 ${left.length} 项，不能提交。点上面列出的一条，就到要填的地方；也可以先保存文件，补齐后再来。`;
  };
  const submit = async () => {
    const input = asItStands();
    const { record, judgement } = input;
    if (!judgement.ready || hasPersonalData(judgement.findings)) return refuse(input);
    const file = await writtenFile(record);
    const submission = submissionFor(file, register.site, existsAlready(record, register));
    setByHand(submission?.address);
    return submission ? openSubmission(file, submission) : '';
  };
  const copy = async () => {
    const input = asItStands();
    return hasPersonalData(input.judgement.findings) ? refuse(input) : copyYaml(input);
  };
  return (
    <div class="apply-submit">
      {forge ? (
        <p>
          {forge.account}的，点“{forge.button}”，在打开的页面里{forge.steps}。没有账号、账号还没有加入，或者打不开
          {spaced(forge.name).trimStart()}的，照下面“用邮件交”。
          <HelpLink at="by-account">怎样提交，看图解</HelpLink>
        </p>
      ) : (
        <p>
          登记文件用邮件交，见下面。
          <HelpLink at="by-mail">怎样提交，看图解</HelpLink>
        </p>
      )}
      <p class="apply-actions">
        {forge && (
          <button type="button" class="main-button" onClick={pressed(submit)}>
            {forge.button}
            <span class="visually-hidden">（新窗口）</span>
          </button>
        )}
        <button type="button" class="plain-button" onClick={pressed(copy)}>
          复制文件内容
        </button>
      </p>
      <p class="outcome" role="status">
        {outcome}
      </p>
      {byHand && forge && (
        <p>
          没有自动打开的，点这里：
          <a href={byHand} target="_blank" rel="noopener noreferrer">
            {spaced(forge.name).trimStart()}页面（新窗口）
          </a>
        </p>
      )}
    </div>
  );
}
