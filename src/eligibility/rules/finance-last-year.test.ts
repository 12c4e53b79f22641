/** Of which year the figures of a lead are asked, where leads followed one another. */
import { expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { alliance, HOME, registerOf } from '#src/testing/life-events/register.ts';
import { registryOn } from '#src/registry/state/registry-on.ts';

/** What is said of figures of 2025: the lead took over in 2026, and somebody led before. */
const said = (until: string, day = '2026-11-23') => {
  const text = alliance(
    [
      '  kind: 创新型领军企业\n',
      '  kind: 行业龙头企业\n  finance: { year: 2025, salesRevenue: 82000, rdExpenditure: 3400 }\n',
    ],
    [
      'lead:\n',
      `formerLeads:
  - name: 示例老纤维股份有限公司
    creditCode: 913207002327633067
    kind: 行业龙头企业
    registeredIn: 连云港市海州区
    legalRepresentative: 李示例
    signatory: { name: 李示例, as: 法定代表人 }
    finance: { year: 2023, salesRevenue: 82000, rdExpenditure: 3400 }
${until}lead:
  since: 2026-03-01
`,
    ],
  );
  const then = registryOn(registerOf({ [HOME]: text }), day);
  const { diagnostics } = judgeRegister(then, day);
  return [...then.diagnostics, ...diagnostics].flatMap(({ rule, message }) =>
    rule === 'finance-last-year' || message.includes('不再牵头日期') ? message : [],
  );
};

test('each of the year before it led', () => {
  expect(said('    until: 2026-03-01\n')).toEqual([]);
});

test('where nobody can read until when the one before led, that alone is said', () => {
  expect(said('')).toEqual([expect.stringContaining('不再牵头日期')]);
  expect(said('    until: 那天\n')).toEqual([expect.stringContaining('不再牵头日期')]);
  expect(said('    until: 那天\n', '2025-01-01')).toEqual([expect.stringContaining('不再牵头日期')]);
});
