/** Puts Markdown together within a limit, cutting between rows only and saying what was cut. */

/** A table with what stands around it. */
export interface Block {
  head: readonly string[];
  rows: readonly string[];
  tail: readonly string[];
  /** Goes on with the list of the block before it, without an empty line between. */
  joined?: true;
}

export const MOST_CHARACTERS = 60_000;

/** The intro, then as many rows of as many blocks as fit; every block begun is closed. */
export function fitBlocks(intro: readonly string[], blocks: readonly Block[]): string {
  const total = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const lines = [...intro];
  let room = MOST_CHARACTERS - sizeOf(intro) - sizeOf(farewell(total));
  let shown = 0;
  for (const { head, rows, tail, joined } of blocks) {
    const gap = joined ? [] : [''];
    room -= sizeOf([...gap, ...head, ...tail]);
    const fitting = countFitting(rows, room);
    if (fitting > 0 || (rows.length === 0 && room >= 0))
      lines.push(...gap, ...head, ...rows.slice(0, fitting), ...tail);
    shown += fitting;
    if (fitting < rows.length) break;
    room -= sizeOf(rows);
  }
  return `${[...lines, ...(shown < total ? farewell(total - shown) : [])].join('\n')}\n`;
}

const farewell = (left: number) => [
  '',
  `内容过长，还有 ${left} 处没有列在这里。先改好上面的；全部见附件 report.json，或在本机运行 npm run validate。`,
];

const sizeOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);

function countFitting(rows: readonly string[], room: number): number {
  let left = room;
  const first = rows.findIndex((row) => (left -= row.length + 1) < 0);
  return first === -1 ? rows.length : first;
}
