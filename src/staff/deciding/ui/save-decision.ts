/** The decision taken along as a file, finished or not. */
import { saveAs } from '#src/exports/save-as.ts';
import type { FormRecord } from '#src/staff/form/form-record.ts';
import { decisionFile } from '../deciding-register.ts';
import type { DecisionJudgement } from '../judge-decision.ts';

/** A decision as it stands in the form at one moment, and what is to be said of just that. */
export interface WrittenDecision {
  record: FormRecord;
  judgement: DecisionJudgement;
}

/** The file as it would stand in the register. The writer of YAML is loaded when it is wanted. */
export const decisionFileOf = async ({ record, judgement }: WrittenDecision): Promise<{ path: string; text: string }> =>
  (await import('../decision-text.ts')).decisionText(judgement.id, record.value);

/** Saves it; gives a sentence on what was done. */
export async function saveDecision(written: WrittenDecision): Promise<string> {
  const { id, errors, ready } = written.judgement;
  const path = decisionFile(id);
  const name = path.split('/').at(-1) ?? '';
  saveAs(name, 'application/yaml', (await decisionFileOf(written)).text);
  return ready
    ? `已保存 ${name}。把它放到登记簿的 ${path}，运行 npm run validate 再提交`
    : `已保存 ${name}（还差 ${errors} 项，先存着）`;
}
