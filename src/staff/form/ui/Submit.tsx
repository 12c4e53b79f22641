/** Handing the file in: on the code host, or by mail to the board. What stands in the way is said, not greyed out. */
import { useContext, useState } from 'preact/hooks';
import { DeskContext } from './context.ts';
import { HelpLink } from './HelpLink.tsx';
import { copyYaml, openSubmission, type OutputInput } from './outputs.ts';
import { showAll } from './session.ts';
import { useOutcome } from './use-outcome.ts';

export function Submit({ personal, ...input }: OutputInput & { personal: boolean }) {
  const { act } = useContext(DeskContext);
  const { outcome, run } = useOutcome();
  const [byHand, setByHand] = useState<string>();
  const { errors, ready } = input.judgement;
  const refusal = personal
    ? '填写内容里有个人信息（手机号、身份证号等），不能复制或提交。按上面列出的位置删去，改填办公座机或单位名称。'
    : `还差 ${errors} 项，不能提交。点上面列出的一条，就到要填的地方；也可以先保存文件，补齐后再来。`;
  const refuse = () => {
    act(showAll);
    return refusal;
  };
  const submit = async () => {
    if (!ready || personal) return refuse();
    const { said, address } = await openSubmission(input);
    setByHand(address);
    return said;
  };
  const copy = async () => (personal ? refuse() : copyYaml(input));
  return (
    <div class="apply-submit">
      <p>
        有 GitHub 账号的，点“提交到 GitHub”，在打开的页面里依次点 Commit changes、Propose changes、Create pull
        request。没有账号的，把保存的登记文件用邮件发给推荐板块的科技主管部门。
        <HelpLink at="by-github">怎样提交，看图解</HelpLink>
      </p>
      <p class="apply-actions">
        <button type="button" class="main-button" onClick={() => run(submit)}>
          提交到 GitHub<span class="visually-hidden">（新窗口）</span>
        </button>
        <button type="button" class="plain-button" onClick={() => run(copy)}>
          复制文件内容
        </button>
      </p>
      <p class="outcome" role="status">
        {outcome}
      </p>
      {byHand && (
        <p>
          没有自动打开的，点这里：
          <a href={byHand} target="_blank" rel="noopener noreferrer">
            GitHub 页面（新窗口）
          </a>
        </p>
      )}
    </div>
  );
}
