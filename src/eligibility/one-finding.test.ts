/** One mistake, one finding: what follows from a finding is not said again. */
import { describe, expect, test } from 'vitest';
import {
  allianceFile,
  changed,
  exampleDecisions,
  exampleText,
  exampleWhole,
  judged,
  judgedAlone,
} from '#src/testing/judged.ts';

const slips: [string, string, [string, string][], string][] = [
  ['a mistyped key', 'leader-revenue/pass-above', [['charter:\n', 'charterr:\n']], 'shape/unknown-key'],
  ['a key in Chinese', 'leader-revenue/pass-above', [['members:\n', '成员单位:\n']], 'shape/unknown-key'],
  ['a leader without figures', 'finance-last-year/fail-missing', [], 'finance-last-year'],
  ['no agreement, asked by two clauses', 'agreement-signed/fail-no-agreement', [], 'agreement-signed'],
  ['a member that is no record', 'min-members/pass-four', [['members:\n', 'members:\n  - 示例大学\n']], 'shape/type'],
  [
    'an unreadable undertaker',
    'min-members/boundary-three',
    [['[示例碳纤维股份有限公司, ', '["=SUM(1)", ']],
    'shape/format',
  ],
  ['an unreadable code', 'min-members/boundary-three', [['91320706522377040Q', '91320706522377040']], 'shape/format'],
  [
    'a mistyped code',
    'min-members/boundary-three',
    [['91320706522377040Q', '91320706522377040X']],
    'credit-code-check',
  ],
  ['a year without a notice', 'leader-revenue/pass-above', [['batch: 2024', 'batch: 2023']], 'register/policy-missing'],
  ['nothing recommended', 'recommended-in-time/fail-not-filled', [], 'recommended-in-time'],
  [
    'a course without a recommendation, to its end',
    'stage-order/pass-whole-course',
    [['recommendation:\n', 'recommendationn:\n']],
    'shape/unknown-key',
  ],
  [
    'a day of last year',
    'stage-order/pass-whole-course',
    [['  date: 2024-06-25\n', '  date: 2023-12-25\n']],
    'dates-in-batch',
  ],
  [
    'a consent to a mistyped clause',
    'consent-valid/pass-one-member',
    [['clause: enterprise-members-high-tech', 'clause: enterprise-members-hightech']],
    'consent-valid',
  ],
  [
    'a consent without its number',
    'consent-valid/pass-one-member',
    [['document: 连科函〔2024〕8号\n', '']],
    'decision/contents',
  ],
  [
    'a consent to a clause that is not asked for an unreadable kind',
    'leader-revenue/boundary-consented',
    [['kind: 行业龙头企业', 'kind: 龙头']],
    'shape/choice',
  ],
];

test.each(slips)('%s', (_what, example, changes, rule) => {
  const { loud } = judgedAlone(changed(exampleWhole(example), ...changes));
  expect(loud.map((each) => each.rule)).toEqual([rule]);
});

test('two things missing are two findings', () => {
  const text = changed(exampleText('min-members/fail-two'), ['agreement: { signed: 2024-05-20 }\n', '']);
  expect(judgedAlone(text).loud.map(({ rule }) => rule)).toEqual(['agreement-signed', 'min-members']);
});

test('a kind that cannot be read in one record says nothing about the same member in another', () => {
  const unreadable = changed(exampleText('organisation-consistent/fail-kind'), [
    '    kind: 其他\n',
    '    kind: 别的\n',
  ]);
  const { loud } = judged([
    allianceFile(unreadable, 'before'),
    allianceFile(exampleText('organisation-consistent/pass-alone')),
  ]);
  expect(loud.map(({ rule, at }) => `${at.file} ${rule}`)).toEqual(['data/alliances/haizhou/before.yaml shape/choice']);
});

describe.each(['leader-revenue/boundary-consented', 'stage-order/pass-whole-course'])('anywhere in %s', (example) => {
  const lines = exampleText(example).split('\n');
  const decisions = exampleDecisions(example);
  const withLine = (i: number, line: string) => lines.map((old, j) => (j === i ? line : old)).join('\n') + decisions;
  const found = (text: string) => judgedAlone(text).loud.map(({ rule, at }) => `${at.line} ${rule}`);

  test('a mistyped key is one finding, at the key', () => {
    for (const [i, line] of lines.entries()) {
      const mistyped = line.replace(/^([ -]*(?:\{ )?[A-Za-z]+)(?=:)/, '$1x');
      if (mistyped !== line) expect(found(withLine(i, mistyped)), mistyped).toEqual([`${i + 1} shape/unknown-key`]);
    }
  });

  test('an unreadable value is one finding, at the value', () => {
    for (const [i, line] of lines.entries()) {
      for (const { index, 1: value = '' } of line.matchAll(/(?<=: )([^{[|\]},]+?)(?=,? [a-z]+:| }|$)/g)) {
        const unreadable = `${line.slice(0, index)}"=<"${line.slice(index + value.length)}`;
        const said = found(withLine(i, unreadable));
        // A longer text may hold anything; a name, code, date, figure or choice may not.
        if (said.length > 0) expect(said, unreadable).toEqual([expect.stringMatching(`^${i + 1} `)]);
      }
    }
  });
});
