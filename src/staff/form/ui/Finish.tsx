/** The last step: where the record stands, clause by clause, and every way of taking it along. */
import { useContext } from 'preact/hooks';
import { layoutInWords } from '#src/staff/application/layout-in-words.ts';
import type { Paper } from '#src/registry/registry.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormJudgement } from '../judge-form.ts';
import { DeskContext } from './context.ts';
import { FindingList } from './FindingList.tsx';
import { MailIn } from './MailIn.tsx';
import { hasPersonalData } from './findings.ts';
import { Outcome } from './Outcome.tsx';
import { OutputRow } from './OutputRow.tsx';
import { saveApplication, saveBlankBook, saveBook, saveSummary, type OutputInput } from './outputs.ts';
import { hasTemplate } from './has-template.ts';
import { showAll } from './session.ts';
import { Submit } from './Submit.tsx';
import { VerdictList } from './VerdictList.tsx';

interface Props {
  record: FormRecord;
  judgement: FormJudgement;
  /** For each way out: what it is made of when it is asked for. */
  asItStands: () => OutputInput;
  /** Saves the register's own file. */
  onSave: () => Promise<string>;
}

export function Finish({ record, judgement, asItStands, onSave }: Props) {
  const { act, notices } = useContext(DeskContext);
  const paper = (kind: Paper) => layoutInWords(hasTemplate({ record, notices }, kind));
  /** Whoever takes an unfinished record along is shown what is missing. */
  const asked = <Given,>(make: (input: OutputInput) => Given): Given => {
    const input = asItStands();
    if (!input.judgement.ready) act(showAll);
    return make(input);
  };
  return (
    <section class="apply-section apply-finish" aria-labelledby="apply-heading">
      <h2 id="apply-heading" tabIndex={-1}>
        核对与保存
      </h2>
      <div class="apply-finish-head">
        <Outcome judgement={judgement} />
        <FindingList findings={judgement.findings} left={judgement.left} />
      </div>
      <h3>保存到这台电脑</h3>
      <ul class="apply-outputs">
        <OutputRow
          title="登记文件（YAML）"
          note={`登记用的正式文件，没填完也可以先存；下次在开始页打开接着填。它在仓库中的位置：data/alliances/${record.district || '板块'}/${record.id || '标识'}.yaml`}
          actions={[{ label: '保存文件', main: true, run: () => asked(onSave) }]}
        />
        <OutputRow
          title="创新联合体建设申请书（Word）"
          note={`打印、盖章、上报用；含不公开的字段。${paper('application')}；太长的文字照印，并注明超过多少字。`}
          actions={[{ label: '生成申请书', run: () => asked(saveApplication) }]}
        />
        <OutputRow
          title="推荐汇总表（Excel）"
          note={`只有这一个联合体，供盖章上报；含联系部门和办公电话，不要上网公布。${paper('summary')}。`}
          actions={[{ label: '生成汇总表', run: () => asked(saveSummary) }]}
        />
        <OutputRow
          title="填报工作簿（Excel）"
          note="不便上网填写的单位可在 Excel、WPS 里填，填好后在开始页打开；含不公开的字段。"
          actions={[
            { label: '带已填内容', run: () => saveBook(asItStands()) },
            { label: '空白', run: () => saveBlankBook(asItStands()) },
          ]}
        />
        <OutputRow
          title="打印"
          note="把已填的内容和条件对照打印成一份核对稿。"
          actions={[{ label: '打印', run: () => void print() }]}
        />
      </ul>
      <h3>提交</h3>
      <Submit asItStands={asItStands} />
      <h3>用邮件交</h3>
      <MailIn record={record} personal={hasPersonalData(judgement.findings)} />
      <h3>条件对照</h3>
      <VerdictList judgement={judgement} />
    </section>
  );
}
