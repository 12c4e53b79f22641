import { describe, expect, test } from 'vitest';
import { BYTES } from '#src/testing/examples/bytes.ts';
import { findingsOf, rows, said } from '#src/testing/examples/register.ts';
import { decode } from './bytes.ts';

test.each(rows(BYTES))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

const UTF_16 = '文件不是 UTF-8 编码，像是 UTF-16（记事本的“Unicode”），请另存为 UTF-8';
const OTHER = '文件不是 UTF-8 编码，请另存为 UTF-8';
const zeros = (length: number, count: number) => Array.from({ length }, (_, i) => (i < count ? 0 : 0x61));

describe('UTF-16 is told by its mark, both bytes of it, or by many zeros', () => {
  test.each([
    ['both bytes', [0xff, 0xfe], UTF_16],
    ['both bytes the other way round', [0xfe, 0xff], UTF_16],
    ['only ff at first', [0xff, 0x61], OTHER],
    ['only fe at first', [0xfe, 0x20], OTHER],
    ['fe in the second place', [0x61, 0xfe], OTHER],
    ['ff in the second place', [0x61, 0xff], OTHER],
    ['more than every eighth byte', zeros(16, 3), UTF_16],
    ['every eighth byte', zeros(16, 2), undefined],
    ['one of nine bytes', zeros(9, 1), undefined],
    ['two of nine bytes', zeros(9, 2), UTF_16],
    ['all of eight bytes', zeros(8, 8), undefined],
  ] as const)('%s', (_, bytes, message) => {
    const decoded = decode(new Uint8Array(bytes));
    expect('message' in decoded ? decoded.message : undefined).toBe(message);
  });
});
