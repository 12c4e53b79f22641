import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { ANY_WORDS, withWords } from '#schemas/words.ts';
import { differences } from './canonical.ts';
import { conform } from './conform.ts';
import { add, edit, findingsOf, HOME, register, rows, said, WHOLE } from '#src/testing/examples/register.ts';
import type { Plain } from './gate/structure.ts';
import { SHAPES } from '#src/testing/examples/shape.ts';
import { VALUES } from '#src/testing/examples/values.ts';

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
    expect(whole?.application.date).toBe('2024-06-10');
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

describe('what is left of a value', () => {
  const NOWHERE = { file: HOME, locate: () => ({ file: HOME, line: 1, column: 1 }) };
  const left = (value: Plain) => conform(Alliance, value, NOWHERE).draft;

  test('that is no group of fields: nothing', () => {
    expect([left('甲'), left([]), left(['甲'])]).toEqual([{}, {}, {}]);
  });

  test('a list of texts with several wrong ones is dropped once', () => {
    const schema = withWords(Alliance, { ...ANY_WORDS, charterContents: ['任务分工'] });
    const value = { name: '甲', charter: { adopted: '2024-05-20', covers: ['甲', '乙', '任务分工'] } };
    expect(conform(schema, value, NOWHERE).draft).toEqual({ charter: { adopted: '2024-05-20' } });
  });

  test('a list of texts in an item of a list is dropped alone', () => {
    expect(left({ tasks: [{ title: '示例任务', undertakers: ['示例海洋大学', { 甲: '乙' }] }] })).toEqual({
      tasks: [{ title: '示例任务' }],
    });
  });

  test('a wrong item keeps its place in a list of the length allowed, else the list is dropped', () => {
    const members = (length: number) => ['甲', ...Array.from({ length: length - 1 }, () => ({ name: '示例海洋大学' }))];
    expect(left({ members: members(60) }).members).toHaveLength(60);
    expect(left({ members: members(61) })).toEqual({});
  });
});

test('a key nobody knows, or below one, is told once, empty or not', () => {
  const findings = (text: string) => findingsOf(['', add(text)]).map(said);
  const unknown = [expect.stringMatching(/^17:1 shape\/unknown-key 没有“甲乙丙”这个字段$/)];
  expect(findings('甲乙丙:\n')).toEqual(unknown);
  expect(findings('甲乙丙: 丁\n')).toEqual(unknown);
  expect(findings('甲乙丙: { 丁: }\n')).toEqual(unknown);
  expect(record(add('甲乙丙: 丁\n'))?.wrong).toEqual([['甲乙丙']]);
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
