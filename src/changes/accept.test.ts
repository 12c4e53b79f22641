import { expect, test } from 'vitest';
import { ALL_CHECKS } from './change-checks.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { ACCEPTABLE, acceptFindings } from './accept.ts';

const finding = (rule: string, file: string, severity: Severity = 'error'): Diagnostic => ({
  rule,
  severity,
  message: '如此',
  at: { file, line: 2, column: 3 },
});
const RECORD = 'data/alliances/haizhou/a.yaml';

test.each([
  ['change/list-shrinks', RECORD, '市局审核人员'],
  ['change/listed-removed', RECORD, '市局审核人员'],
  ['change/mixed', 'src/x.ts', '登记簿负责人'],
  ['change/policy-released', 'data/policies/2024.yaml', '登记簿负责人'],
  ['change/file-mode', 'src/x.ts', '登记簿负责人'],
  ['privacy/mobile', 'src/x.ts', '市局审核人员'],
])('%s in %s, agreed to, is a notice that says by whom', (rule, file, owner) => {
  expect(acceptFindings([finding(rule, file)], [rule])).toEqual([
    { ...finding(rule, file, 'notice'), message: `如此（已按“${owner}同意”处理，须有其同意的记录）` },
  ]);
});

test.each([
  ['another check', 'change/mixed', 'src/x.ts', ['change/boards']],
  ['nothing', 'change/mixed', 'src/x.ts', []],
  ['personal data in a record', 'privacy/mobile', RECORD, ['privacy/mobile']],
  ['a conflict', 'change/conflict', RECORD, ['change/conflict']],
  ['personal data in a base file', 'privacy/mobile', 'data/site.yaml', ['privacy/mobile']],
])('%s agreed to changes nothing', (_, rule, file, accepted) => {
  expect(acceptFindings([finding(rule, file)], accepted)).toEqual([finding(rule, file)]);
});

test('what may be accepted is about changes and personal data, nothing else', () => {
  expect(ACCEPTABLE).toEqual(expect.arrayContaining(['change/mixed', 'privacy/mobile']));
  const all = Object.keys(ALL_CHECKS);
  // No word of anybody merges what cannot be merged.
  expect(all.filter((id) => !ACCEPTABLE.includes(id) && /^(change|privacy)\//.test(id))).toEqual(['change/conflict']);
  expect(ACCEPTABLE.filter((id) => !/^(change|privacy)\//.test(id))).toEqual([]);
});
