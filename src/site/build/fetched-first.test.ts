/** What is fetched before a script is imported: all it needs, and nothing that is there. */
import { expect, test } from 'vitest';
import { toFetch, type BuiltScript } from './fetched-first.ts';

const SCRIPTS = new Map<string, BuiltScript>([
  ['page.js', { imports: ['shared.js'] }],
  ['shared.js', { imports: ['base.js'] }],
  ['base.js', { imports: [] }],
  ['part.js', { imports: ['base.js', 'table.js'] }],
  ['table.js', { imports: ['zip.js', 'shared.js'] }],
  // Two that need each other.
  ['zip.js', { imports: ['table.js'] }],
  ['alone.js', { imports: [] }],
]);

test.each([
  ['part.js', ['part.js', 'table.js', 'zip.js']],
  ['alone.js', ['alone.js']],
  ['shared.js', []],
])('%s', (asked, expected) => {
  expect(toFetch(asked, 'page.js', SCRIPTS)).toEqual(expected);
});

test('a script that came with nothing needs everything', () => {
  expect(toFetch('part.js', 'alone.js', SCRIPTS)).toEqual(['part.js', 'base.js', 'table.js', 'zip.js', 'shared.js']);
});
