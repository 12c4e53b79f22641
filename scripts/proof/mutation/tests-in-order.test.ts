import { expect, test } from 'vitest';
import { inOrder, isAsked } from './tests-in-order.ts';

const TESTS = ['/src/a/other.test.ts', '/src/b/far.test.ts', '/src/a/own.test.ts', '/src/a/own.properties.test.ts'];
const none = { noticed: new Map(), took: new Map() };

test('its own tests come first, then those of its folder, then the others', () => {
  expect(inOrder('/src/a/own.ts', TESTS, none)).toEqual([
    '/src/a/own.test.ts',
    '/src/a/own.properties.test.ts',
    '/src/a/other.test.ts',
    '/src/b/far.test.ts',
  ]);
});

test('what noticed most mutants of the file so far comes before', () => {
  const noticed = new Map([
    ['/src/a/own.ts', new Map(Object.entries({ '/src/b/far.test.ts': 3, '/src/a/other.test.ts': 1 }))],
    ['/src/a/another.ts', new Map([['/src/a/own.test.ts', 9]])],
  ]);
  expect(inOrder('/src/a/own.ts', TESTS, { noticed, took: new Map() })).toEqual([
    '/src/b/far.test.ts',
    '/src/a/other.test.ts',
    '/src/a/own.test.ts',
    '/src/a/own.properties.test.ts',
  ]);
});

test('of two equally near the quicker comes first', () => {
  const took = new Map([
    ['/src/a/own.test.ts', 900],
    ['/src/a/own.properties.test.ts', 20],
  ]);
  expect(inOrder('/src/a/own.ts', TESTS, { noticed: new Map(), took }).slice(0, 2)).toEqual([
    '/src/a/own.properties.test.ts',
    '/src/a/own.test.ts',
  ]);
});

test('all stay, none twice', () => {
  expect(inOrder('/schemas/x.ts', TESTS, none).toSorted()).toEqual(TESTS.toSorted());
});

test('the tests of a last part are asked about that part alone', () => {
  const asked = (source: string) => isAsked(`/folder/${source}`, '/folder/src/exports/table.test.ts');
  expect(['src/exports/csv.ts', 'src/registry/place.ts', 'schemas/money.ts'].map(asked)).toEqual([true, false, false]);
  expect(isAsked('/folder/schemas/money.ts', '/folder/src/registry/corpus.test.ts')).toBe(true);
});

test('what is said of branches is asked about what compares and what reports', () => {
  const asked = (source: string) => isAsked(`/folder/${source}`, '/folder/src/testing/branches/branches.test.ts');
  expect(['src/changes/compare.ts', 'src/reporters/json.ts', 'src/exports/csv.ts'].map(asked)).toEqual([
    true,
    true,
    false,
  ]);
});
