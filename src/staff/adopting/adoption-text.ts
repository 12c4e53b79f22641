/** A plan in words: which files go, change and come; and their new text, to be looked over. */
import { POLICY } from '#src/registry/place.ts';
import type { AdoptionPlan, PlannedChange } from './plan-adoption.ts';

const SHOWN = 5;

/** The files of a plan. `done` says whether they are written already. */
export function changesText({ changes, unchanged }: AdoptionPlan, done: boolean): string {
  const will = done ? '已' : '将';
  const removed = changes.filter(({ text }) => text === undefined);
  const written = changes.filter(({ text }) => text !== undefined);
  const names = removed.map(({ path }) => `        ${path}\n`);
  return [
    ...(removed.length > 0 ? [`${will}删除  ${removed.length} 个示例文件\n`] : []),
    ...(done && names.length > SHOWN ? [...names.slice(0, SHOWN), '        ……\n'] : names),
    ...written.map(({ path, before }) => `${will}${before ? '改写' : '新建'}  ${path}\n`),
    ...unchanged.map((path) => `不变    ${path}\n`),
    `不动    data/policies/（${removed.some(({ path }) => POLICY.test(path)) ? '其余的' : ''}通知）、data/industries.yaml（产业）\n`,
  ].join('');
}

/** The new text of every file that is written. */
export const textsText = ({ changes }: AdoptionPlan): string =>
  changes
    .filter((change): change is PlannedChange & { text: string } => change.text !== undefined)
    .map(({ path, text }) => `── ${path}\n${text}\n`)
    .join('');
