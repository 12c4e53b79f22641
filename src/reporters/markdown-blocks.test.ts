import { expect, test } from 'vitest';
import { fitBlocks, MOST_CHARACTERS, type Block } from './markdown-blocks.ts';

const farewell = (left: number) => `\n\n内容过长，还有 ${left} 处没有列在这里。见别处。\n`;
const fit = (intro: readonly string[], blocks: readonly Block[]) => fitBlocks(intro, blocks, '见别处。');
const block = (...rows: string[]): Block => ({ head: ['头'], rows, tail: ['尾'] });
/** What is left for rows of so many blocks of one row, each row with its line end. */
const room = (blocks: number) =>
  MOST_CHARACTERS - '介\n'.length - (farewell(blocks).length - 1) - blocks * '\n头\n尾\n'.length;

test('a row that just fits is there; with one character more it is not, nor what stands around it', () => {
  const row = 'x'.repeat(room(1) - 1);
  expect(fit(['介'], [block(row)])).toBe(`介\n\n头\n${row}\n尾\n`);
  expect(fit(['介'], [block(`${row}x`)])).toBe(`介${farewell(1)}`);
});

test('where one row does not fit, nothing after it is there', () => {
  const long = 'x'.repeat(MOST_CHARACTERS);
  expect(fit(['介'], [block('a', long, 'b'), block('c')])).toBe(`介\n\n头\na\n尾${farewell(3)}`);
  expect(fit(['介'], [block(long), block('c')])).toBe(`介${farewell(2)}`);
});

test('a block without rows is there while there is room, and a joined one has no line before it', () => {
  expect(fit(['介'], [block(), { ...block('a'), joined: true }])).toBe('介\n\n头\n尾\n头\na\n尾\n');
  expect(fit(['x'.repeat(MOST_CHARACTERS)], [block()])).toBe(`${'x'.repeat(MOST_CHARACTERS)}${farewell(1)}`);
});

test('a block without rows that just fits is there; with one character more it is not', () => {
  const intro = 'x'.repeat(MOST_CHARACTERS - 1 - (farewell(1).length - 1) - '\n头\n尾\n'.length);
  expect(fit([intro], [block()])).toBe(`${intro}\n\n头\n尾\n`);
  expect(fit([`${intro}x`], [block()])).toBe(`${intro}x${farewell(1)}`);
});
