/** What `npm run fix` says. */
import { inert } from '#src/reporters/inert.ts';
import type { Change } from './edit.ts';

/** One file's repair, as it is told. */
interface Told {
  path: string;
  changes: readonly Change[];
  left: readonly string[];
}

/** Every change and every thing left, by file, and one sentence on the whole. `only` when nothing is written. */
export function tellRepair(files: readonly Told[], only: boolean): string {
  const blocks = files
    .filter(({ changes, left }) => changes.length + left.length > 0)
    .map(({ path, changes, left }) =>
      [
        inert(path),
        ...merged(changes).map((line) => `  ${line}`),
        ...left.map((reason) => `  不能自动改：${reason}`),
      ].join('\n'),
    );
  const changed = files.filter(({ changes }) => changes.length > 0).length;
  const open = files.filter(({ left }) => left.length > 0).length;
  const whole = [
    `查看 ${files.length} 个文件`,
    changed > 0 ? `${only ? '要改' : '改了'} ${changed} 个` : '没有要改的',
    ...(open > 0 ? [`${open} 个有不能自动改的，请照提示手工改`] : []),
  ].join('，');
  return `${[...blocks, whole].join('\n\n')}\n`;
}

/** Changes of the same kind as one line: a file from another system has the same thing on every line. */
function merged(changes: readonly Change[]): string[] {
  const alike = Map.groupBy(
    changes,
    ({ what, from, to }) => `${what}：${from === '' ? '' : `“${from}”`} → ${said(to)}`,
  );
  return [...alike].map(([sentence, each]) => {
    const lines = [...new Set(each.map(({ line }) => line))];
    const some = lines.slice(0, 5).join('、');
    return `第 ${some} 行${lines.length > 5 ? `等 ${lines.length} 行` : ''}  ${sentence}`;
  });
}

const said = (to: string) => (to === '' ? '删去' : `“${to}”`);
