/** The decision taken along as a file, finished or not. */
import { saveAs } from '#src/exports/save-as.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { decisionFile } from '../deciding-register.ts';
import type { DecisionJudgement } from '../judge-decision.ts';

/** The file as it would stand in the register. The writer of YAML is loaded when it is wanted. */
export const writtenDecision = async (id: string, value: PlainMap): Promise<{ path: string; text: string }> =>
  (await import('../decision-text.ts')).decisionText(id, value);

/** Saves it; gives a sentence on what was done. */
export async function saveDecision(
  { id, errors, ready }: Pick<DecisionJudgement, 'id' | 'errors' | 'ready'>,
  value: PlainMap,
): Promise<string> {
  const path = decisionFile(id);
  const name = path.split('/').at(-1) ?? '';
  saveAs(name, 'application/yaml', (await writtenDecision(id, value)).text);
  return ready
    ? `已保存 ${name}。把它放到登记簿的 ${path}，运行 npm run validate 再提交`
    : `已保存 ${name}（还差 ${errors} 项，先存着）`;
}
