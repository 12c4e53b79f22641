import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [0, '0 字节'],
  [999, '999 字节'],
  [1000, '1.0 KB'],
  [13_703, '13.7 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [12_340_000, '12.3 MB'],
])('%i octets read as %s', (octets, text) => {
  expect(fileSize(octets)).toBe(text);
});
