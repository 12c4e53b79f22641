import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { readNumber, receiptNumber } from './receipt-number.ts';
import { sha256 } from './sha-256.ts';

test('the digest is that of everybody, at every length', () => {
  const own = (bytes: Uint8Array) => Buffer.from(sha256(bytes)).toString('hex');
  const known = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  for (let length = 0; length <= 130; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(own(bytes)).toBe(known(bytes));
  }
  holdsFor(50, [fc.uint8Array({ maxLength: 5000 })], (bytes) => expect(own(bytes)).toBe(known(bytes)));
});

test('the number is of the text alone, and another text has another', () => {
  expect(receiptNumber('name: 示例\n')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  for (const same of ['\ufeffname: 示例\n', 'name: 示例\r\n', 'name: 示例', 'name: 示例\n\n'])
    expect(receiptNumber(same)).toBe(receiptNumber('name: 示例\n'));
  for (const other of ['name: 示例一\n', ' name: 示例\n', 'name:  示例\n', ''])
    expect(receiptNumber(other)).not.toBe(receiptNumber('name: 示例\n'));
  // A number given out stays what it is: the way to it may not change.
  expect(receiptNumber('name: 示例\n')).toBe('0163-KCGG');
});

test.each([
  ['A7K3-9QXM', 'A7K3-9QXM'],
  [' a7k3 9qxm ', 'A7K3-9QXM'],
  ['ａ７ｋ３－９ｑｘｍ', 'A7K3-9QXM'],
  ['a7k39qxm', 'A7K3-9QXM'],
  ['OIL0-9QXM', '0110-9QXM'],
  ['A7K3-9QX', undefined],
  ['A7K3-9QXU', undefined],
  ['编号', undefined],
  ['', undefined],
])('%s is read as %s', (typed, number) => expect(readNumber(typed)).toBe(number));
