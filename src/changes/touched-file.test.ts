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

test.each([
  ['little end first', [0xff, 0xfe], (code: number) => [code & 255, code >> 8]],
  ['big end first', [0xfe, 0xff], (code: number) => [code >> 8, code & 255]],
])('what Windows calls Unicode is read, %s', (_, mark, unit) => {
  const bytes = (text: string) => new Uint8Array([...mark, ...[...text].flatMap((each) => unit(each.charCodeAt(0)))]);
  expect(searchableText(bytes('电话 13812345678'))).toBe('电话 13812345678');
  expect(searchableText(bytes(''))).toBe('');
});

test.each([[[0xff, 0xff, 0x31, 0x00]], [[0xfe, 0xfe, 0x00, 0x31]], [[0x31, 0xfe, 0x00]], [[0x31, 0xff, 0x00]]])(
  '%j begins with no such mark: its zeros make it binary',
  (bytes) => {
    expect(searchableText(new Uint8Array(bytes))).toBeUndefined();
  },
);
