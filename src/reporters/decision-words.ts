/** Decisions of a change in plain sentences. Nothing here is escaped yet. */
import type { Concerned, DecisionChange, FieldChange } from '#src/changes/change-report.ts';
import { fieldInWords } from './change-words.ts';

/** A decision as a heading: what happened to it, its kind, document and day, where it stands. */
export function decisionInWords({
  kind,
  id,
  file,
  fromFile,
  what,
  document,
  date,
  unreadable,
  fields,
}: DecisionChange): string {
  const named = [[what, document].filter(Boolean).join(' '), date].filter(Boolean).join('，') || id;
  const where = fromFile === undefined ? file : `${fromFile} → ${file}`;
  const more = unreadable ? '，改后读不出来' : kind === '修改' && fields.length === 0 ? '，内容没有变化' : '';
  return `${kind}决定：${named}（${where}）${more}`;
}

/** All lines of one decision. */
export const decisionLinesOf = ({
  kind,
  fields,
  fieldsLeftOut,
  concerned,
  concernedLeftOut,
}: DecisionChange): string[] => [
  ...concerned.map(concernedInWords),
  ...(concernedLeftOut > 0 ? [`另有 ${concernedLeftOut} 个联合体没有列出`] : []),
  ...(kind === '修改' || kind === '改名' ? fields.map(fieldInWords) : fields.flatMap(saidInWords)),
  ...(fieldsLeftOut > 0 ? [`另有 ${fieldsLeftOut} 项没有列出`] : []),
];

const concernedInWords = ({ id, name, result, reason }: Concerned): string =>
  `所涉：${name ?? '没有这个联合体'}（${id}）${result ?? ''}${reason === undefined ? '' : `：${reason}`}`;

/** What a decision that is wholly new or gone says: no word on each part that it is new; nor on how long a list is. */
function saidInWords({ field, kind, from, to, hidden }: FieldChange): string[] {
  if (kind === '数量') return [];
  return [`${field}${hidden ? '：不公开' : `：${to ?? from ?? '有'}`}`];
}
