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

/** The intro, then as many rows of as many blocks as fit; every block begun is closed. `elsewhere`: where the rest is. */
export function fitBlocks(intro: readonly string[], blocks: readonly Block[], elsewhere: string): string {
  const total = blocks.reduce((sum, block) => sum + countOf(block), 0);
  const lines = [...intro];
  let room = MOST_CHARACTERS - sizeOf(intro) - sizeOf(farewell(total, elsewhere));
  let shown = 0;
  for (const block of blocks) {
    const { head, rows, tail, joined } = block;
    const gap = joined ? [] : [''];
    room -= sizeOf([...gap, ...head, ...tail]);
    const fitting = countFitting(rows, room);
    const isThere = rows.length === 0 ? room >= 0 : fitting > 0;
    if (isThere) lines.push(...gap, ...head, ...rows.slice(0, fitting), ...tail);
    if (!isThere || fitting < rows.length) {
      shown += fitting;
      break;
    }
    shown += countOf(block);
    room -= sizeOf(rows);
  }
  return `${[...lines, ...(shown < total ? farewell(total - shown, elsewhere) : [])].join('\n')}\n`;
}

/** What is counted where it is left out: rows; a block without any is one thing itself. */
const countOf = ({ rows }: Block) => Math.max(1, rows.length);

const farewell = (left: number, elsewhere: string) => ['', `内容过长，还有 ${left} 处没有列在这里。${elsewhere}`];

const sizeOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);

function countFitting(rows: readonly string[], room: number): number {
  let left = room;
  const first = rows.findIndex((row) => (left -= row.length + 1) < 0);
  return first === -1 ? rows.length : first;
}
