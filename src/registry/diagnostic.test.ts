import { expect, test } from 'vitest';
import { compareDiagnostics, diagnostic, type Diagnostic } from './diagnostic.ts';

const finding = (parts: Partial<Diagnostic>): Diagnostic => ({
  rule: 'b',
  severity: 'error',
  message: '乙',
  ...parts,
  at: { file: 'b', line: 2, column: 2, ...parts.at },
});

test('personal data is masked in every text of a finding', () => {
  const text = '电话 13800138000';
  const found = diagnostic(finding({ message: text, field: text, found: text, needed: text, fix: text }));
  expect(JSON.stringify(found)).not.toContain('0013');
  expect([found.message, found.field, found.found, found.needed, found.fix]).toEqual(Array(5).fill('电话 138****8000'));
});

test('texts that are not there stay away', () => {
  expect(Object.keys(diagnostic(finding({}))).sort()).toEqual(['at', 'message', 'rule', 'severity']);
});

test('findings are ordered by file, line, column, gravity, rule and sentence', () => {
  const inOrder = [
    finding({ at: { file: 'a', line: 9, column: 9 }, rule: 'z' }),
    finding({ at: { file: 'b', line: 1, column: 9 } }),
    finding({ at: { file: 'b', line: 2, column: 1 }, severity: 'notice' }),
    finding({ rule: 'z' }),
    finding({ rule: 'a', severity: 'warning' }),
    finding({ rule: 'a', severity: 'notice' }),
    finding({ severity: 'notice', message: '丙' }),
    finding({ severity: 'notice', message: '乙' }),
    finding({ at: { file: 'b', line: 10, column: 1 } }),
  ];
  expect(inOrder.toReversed().sort(compareDiagnostics)).toEqual(inOrder);
  expect(inOrder.toSorted(compareDiagnostics)).toEqual(inOrder);
  expect(compareDiagnostics(finding({}), finding({}))).toBe(0);
});
