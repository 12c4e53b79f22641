import { expect, test } from 'vitest';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { compareFindings } from './compare-findings.ts';

const finding = (parts: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'min-members',
  severity: 'error',
  message: '成员单位 2 家',
  field: '成员单位',
  at: { file: 'data/alliances/haizhou/a.yaml', line: 12, column: 1 },
  ...parts,
});
/** A finding on no field. */
function bare(each: Diagnostic): Diagnostic {
  const copy = { ...each };
  delete copy.field;
  return copy;
}
const at = (line: number, file = 'data/alliances/haizhou/a.yaml') => ({ file, line, column: 1 });

/** How many are brought, left and solved. */
const counts = (before: Diagnostic[], after: Diagnostic[], moved = new Map<string, string>()) => {
  const { brought, left, solved } = compareFindings(before, after, moved);
  return [brought.size, left.size, solved.length];
};

test.each<[string, Diagnostic[], Diagnostic[], number[]]>([
  ['the same on another line', [finding()], [finding({ at: at(40) })], [0, 1, 0]],
  ['the same field, another number', [finding()], [finding({ message: '成员单位 1 家' })], [1, 0, 0]],
  ['another rule', [finding()], [finding({ rule: 'lead-kind' })], [1, 0, 1]],
  ['another gravity', [finding()], [finding({ severity: 'warning' })], [1, 0, 1]],
  ['another file', [finding()], [finding({ at: at(12, 'data/alliances/haizhou/b.yaml') })], [1, 0, 1]],
  ['once and twice', [finding()], [finding(), finding()], [1, 1, 0]],
  ['twice and once', [finding(), finding()], [finding()], [0, 1, 1]],
  [
    'an item that moved up in its list',
    [finding({ field: '成员单位 第 3 项 › 单位类别', message: '甲' })],
    [finding({ field: '成员单位 第 2 项 › 单位类别', message: '甲' })],
    [0, 1, 0],
  ],
  [
    'an item that moved far',
    [finding({ field: '成员单位 第 13 项 › 单位类别', message: '甲' })],
    [finding({ field: '成员单位 第 2 项 › 单位类别', message: '甲' })],
    [0, 1, 0],
  ],
  [
    'a sentence that names a line',
    [bare(finding({ message: '和第 3 行重复' }))],
    [bare(finding({ message: '和第 5 行重复' }))],
    [0, 1, 0],
  ],
  [
    'one without a field that says something else',
    [bare(finding({ message: '不得有手机号：138****8000' }))],
    [bare(finding({ message: '不得有手机号：138****8001' }))],
    [1, 0, 1],
  ],
])('%s', (_, before, after, expected) => {
  expect(counts(before, after)).toEqual(expected);
});

test('a record that moved keeps its findings', () => {
  const moved = finding({ at: at(12, 'data/alliances/ganyu/a.yaml') });
  const from = new Map([['data/alliances/ganyu/a.yaml', 'data/alliances/haizhou/a.yaml']]);
  expect(counts([finding()], [moved], from)).toEqual([0, 1, 0]);
});

test('the very same finding stays, whatever else says the same', () => {
  const same = finding();
  const more = finding();
  for (const after of [
    [same, more],
    [more, same],
  ]) {
    const { left, brought } = compareFindings([same], after, new Map());
    expect([...left]).toEqual([same]);
    expect(left.has(same)).toBe(true);
    expect([...brought][0]).toBe(more);
  }
});
