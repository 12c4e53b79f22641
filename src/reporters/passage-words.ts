/** A changed field in words: what of it differs, or all that something new or gone says. Nothing here is escaped yet. */
import type { FieldChange } from '#src/changes/change-report.ts';
import { line, type Outline } from './outline.ts';
import { toldInWords } from './told-words.ts';

/** Where what was left out can be read: on the page of the change, or at a terminal. */
export type Elsewhere = '请看 Files changed' | '用 git diff 看';

/** One changed field; below it each place of a long text that differs, or all that an item that comes or goes says. */
export function fieldOutline(change: FieldChange, elsewhere: Elsewhere): Outline {
  const { passages = [], passagesLeftOut, told = [] } = change;
  const places = passages.flatMap(({ from, to }, i): Outline[] => {
    const which = passages.length > 1 ? `第 ${i + 1} 处` : '';
    if (from === to) return [line(`${which}只有遮住的内容不同：“${to}”`)];
    return [line(`${which}原文：“${from}”`), { text: `${which}改为：“${to}”`, joined: true }];
  });
  const below = [
    ...places,
    ...(passages.some(({ cut }) => cut) ? [line(`注明“共……字”的没有列全，${elsewhere}`)] : []),
    ...(passagesLeftOut
      ? [line(`另有 ${passagesLeftOut.places} 处、共 ${passagesLeftOut.characters} 字没有列出，${elsewhere}`)]
      : []),
    ...toldInWords(told),
  ];
  return below.length > 0 ? { text: fieldInWords(change), below } : line(fieldInWords(change));
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
