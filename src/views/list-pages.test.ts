import { expect, test } from 'vitest';
import { pageCount, pageNumbers, pageOf } from './list-pages.ts';

test.each([
  [0, 1],
  [28, 1],
  [200, 1],
  [201, 3],
  [300, 3],
  [301, 4],
  [10_000, 100],
])('%i records make %i pages', (records, pages) => expect(pageCount(records)).toBe(pages));

test('pages hold every record once, in order', () => {
  const records = Array.from({ length: 250 }, (_, i) => i);
  expect([1, 2, 3].flatMap((page) => pageOf(records, page))).toEqual(records);
  expect(pageOf(records.slice(0, 200), 1)).toHaveLength(200);
});

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 100, [1, 2, null, 100]],
  [4, 100, [1, 2, 3, 4, 5, null, 100]],
  [50, 100, [1, null, 49, 50, 51, null, 100]],
  [98, 100, [1, null, 97, 98, 99, 100]],
])('page %i of %i links %j', (current, count, pages) => expect(pageNumbers(current, count)).toEqual(pages));
