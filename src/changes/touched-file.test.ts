import { expect, test } from 'vitest';
import { isAllianceFile, isData, searchableText } from './touched-file.ts';

test.each([
  ['data/alliances/haizhou/fibre.yaml', true, true],
  ['data/alliances', true, false],
  ['data/site.yaml', true, false],
  ['database/x.yaml', false, false],
  ['docs/data/alliances/x.yaml', false, false],
])('%s', (path, data, alliance) => {
  expect([isData(path), isAllianceFile(path)]).toEqual([data, alliance]);
});

const withZeroAt = (position: number) => {
  const bytes = new Uint8Array(9000).fill(0x61);
  bytes[position] = 0;
  return bytes;
};

test('a file with a zero among its first eight thousand bytes is binary', () => {
  expect(searchableText(withZeroAt(0))).toBeUndefined();
  expect(searchableText(withZeroAt(7999))).toBeUndefined();
  expect(searchableText(withZeroAt(8000))).toHaveLength(9000);
  // GBK is no UTF-8, yet its digits are found.
  expect(searchableText(new Uint8Array([0xb5, 0xe7, 0x31, 0x33, 0x38]))).toMatch(/138$/);
});
