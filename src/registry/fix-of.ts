/** What a check advises in the file at hand: a record is held against a new one, another file against what is like it. */
import { CHECKS, type CheckId } from './checks.ts';
import { CALENDAR, isBaseFile, POLICY } from './place.ts';

/** The advice for a file; words for files of records where nothing else is known of it. */
export function fixOf(check: CheckId, file: string): string {
  const model = modelOf(file);
  const { fix } = CHECKS[check];
  if (model === undefined) return fix;
  return fix.replace(' npm run new 生成的样例', model).replace('用 npm run new 生成样例后填写', `照${model}填写`);
}

function modelOf(file: string): string | undefined {
  if (file === CALENDAR) return '《运行和维护手册》（OPERATING.md）第 7 节放假安排的例子';
  if (isBaseFile(file)) return `这个文件以前的版本（git log -p -- ${file}）`;
  return POLICY.test(file) ? '以前的通知（data/policies/）' : undefined;
}
