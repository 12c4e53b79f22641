import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { differences } from './canonical.ts';
import { conform } from './conform.ts';
import { edit, findingsOf, HOME, register, rows, said, WHOLE } from './examples/register.ts';
import { SHAPES } from './examples/shape.ts';
import { VALUES } from './examples/values.ts';

test.each(rows(SHAPES))('$about', ({ example, expected }) => {
  expect(findingsOf(example).map(said)).toEqual(expected);
});

describe('values', () => {
  test.each(rows(VALUES))('$about', ({ example, expected }) => {
    expect(findingsOf(example).map(said)).toEqual(expected);
  });
});

const record = (text: string) => register({ [HOME]: text }).alliances[0];

describe('what is left of a record', () => {
  test('one without a finding is whole, its draft the same', () => {
    const { whole, draft, wrong } = record(WHOLE) ?? {};
    expect(whole).toEqual(draft);
    expect(whole?.lead.finance?.salesRevenue).toBe(82000);
    expect(wrong).toEqual([]);
  });

  test('one that is only written another way is whole too', () => {
    const { whole } = record(edit('2024-06-10', '2024年6月10日')) ?? {};
    expect(whole?.history[0]?.date).toBe('2024-06-10');
  });

  test('a wrong value is dropped, the rest is read', () => {
    const { whole, draft, wrong } = record(edit('kind: 高校', 'kind: 大学')) ?? {};
    expect(whole).toBeUndefined();
    expect(draft?.members).toEqual([{ name: '示例海洋大学', creditCode: '12320700506198990M' }]);
    expect(draft?.lead?.kind).toBe('行业龙头企业');
    expect(wrong).toEqual([['members', 0, 'kind']]);
  });

  test('an item that is wrong as a whole keeps its place', () => {
    const { draft } = record(edit('members:\n', 'members:\n  - 甲\n')) ?? {};
    expect(draft?.members?.map((member) => member?.name)).toEqual([undefined, '示例海洋大学']);
  });

  test('a wrong item of a list of texts takes the list with it', () => {
    const { draft, wrong } = record(`${WHOLE}charter: { adopted: 2024-05-20, covers: [任务分工, 甲] }\n`) ?? {};
    expect(draft?.charter).toEqual({ adopted: '2024-05-20' });
    expect(wrong).toEqual([['charter', 'covers', 1]]);
  });

  test('a mistyped key and the key it was meant to be are both wrong', () => {
    expect(record(edit('industry:', '所属产业:'))?.wrong).toEqual(expect.arrayContaining([['industry'], ['所属产业']]));
  });

  test('a key of a prototype is not taken for a field', () => {
    const { draft } = record(`${WHOLE}__proto__: { batch: 1999 }\n`) ?? {};
    expect(Object.getPrototypeOf(draft)).toBe(Object.prototype);
    expect(Object.keys(draft ?? {})).not.toContain('__proto__');
  });
});

test('a hostile file does not bring thousands of findings', () => {
  const source = { file: HOME, locate: () => ({ file: HOME, line: 1, column: 1 }) };
  const value = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, '甲']));
  expect(conform(Alliance, value, source).diagnostics.length).toBeLessThanOrEqual(200);
});

test('differences are told at every depth, and never follow a prototype', () => {
  const written = { a: ['1 ', { b: ' 2' }], c: '3', d: 'x' };
  expect(differences(written, { a: ['1', { b: '2' }], c: '4' })).toEqual([
    { path: ['c'], written: '3', canonical: '4' },
  ]);
  expect(differences(JSON.parse('{ "__proto__": { "constructor": "甲" } }') as never, {})).toEqual([]);
});
