/** Lines of a report, and what differs between two texts, in them. Nothing here is escaped yet. */
import type { FieldChange } from '#src/changes/change-report.ts';

/** One line; or a line with groups of lines below it, each group of which stays together. */
export type Line = string | { text: string; below: readonly (readonly string[])[] };

/** Where what was left out can be read: on the page of the change, or at a terminal. */
export type Elsewhere = '请看 Files changed' | '用 git diff 看';

/** What stands in a line itself. */
export const textOf = (line: Line): string => (typeof line === 'string' ? line : line.text);
/** What stands below it. */
export const belowOf = (line: Line): readonly (readonly string[])[] => (typeof line === 'string' ? [] : line.below);

/** One changed field; of a long text each place that differs stands below it. */
export function fieldLine(change: FieldChange, elsewhere: Elsewhere): Line {
  const { passages, passagesLeftOut } = change;
  if (!passages) return fieldInWords(change);
  const left = passagesLeftOut
    ? [[`另有 ${passagesLeftOut.places} 处、共 ${passagesLeftOut.characters} 字没有列出，${elsewhere}`]]
    : [];
  const cut = passages.some(({ cut: isCut }) => isCut) ? [[`注明“共……字”的没有列全，${elsewhere}`]] : [];
  const told = passages.map(({ from, to }, i) => {
    const which = passages.length > 1 ? `第 ${i + 1} 处` : '';
    return from === to ? [`${which}只有遮住的内容不同：“${to}”`] : [`${which}原文：“${from}”`, `${which}改为：“${to}”`];
  });
  return { text: fieldInWords(change), below: [...told, ...cut, ...left] };
}

const ONLY = { 空白: '只有空格和换行不同', 遮住的内容: '只有遮住的内容（个人信息）不同' } as const;

/** One changed field in one line; of a long text, in how many places. */
export function fieldInWords({ field, kind, from, to, hidden, only, ...more }: FieldChange): string {
  if (kind === '数量') return `${field} ${from} → ${to}`;
  if (kind === '顺序') return `${field}的顺序有调整`;
  if (kind === '修改') {
    if (hidden) return `${field}已修改（${only ? ONLY[only] : '不公开'}）`;
    const note = only ? `（${ONLY[only]}）` : '';
    const { passages, passagesLeftOut } = more;
    if (passages) return `${field}改了 ${passages.length + (passagesLeftOut?.places ?? 0)} 处${note}`;
    return `${field}：由“${from}”改为“${to}”${note}`;
  }
  if (hidden) return `${kind}${field}（不公开）`;
  const value = to ?? from;
  // A part with fields of its own comes and goes as a whole.
  return value === undefined ? `${kind}${field}` : `${kind}${field}“${value}”`;
}
