/** What a written excuse excuses: this rule, this organisation, on this day; and what is said of one that does not. */
import { describe, expect, test } from 'vitest';
import { allianceFile, changed, exampleText, judged, judgedAlone, TODAY } from '#src/testing/judged.ts';

/** Too few members; and a leader with less revenue than asked, whom the notice may excuse as well. */
const TOO_FEW = exampleText('min-members/fail-two');
const LOW_REVENUE = exampleText('leader-revenue/fail-below');

const waiver = (rule: string, more = '') =>
  `waivers:\n  - { rule: ${rule}, reason: 示例, approvedBy: 示例市科技局, document: 连科函〔2024〕8号, expires: ${TODAY}${more} }\n`;
const withWaiver = (text: string, ...written: string[]) => text.trimEnd() + '\n' + written.join('');
const outcome = (text: string, asOf = TODAY) => {
  const { loud, statuses } = judgedAlone(text, asOf);
  return {
    said: loud.map(({ rule }) => rule),
    few: statuses['members-at-least-three'],
    low: statuses['leader-revenue'],
  };
};

describe('an excuse counts', () => {
  test('for its rule', () => {
    expect(outcome(TOO_FEW)).toMatchObject({ said: ['min-members'], few: '不通过' });
    expect(outcome(withWaiver(TOO_FEW, waiver('min-members')))).toMatchObject({ said: [], few: '已说明' });
    expect(outcome(LOW_REVENUE)).toMatchObject({ said: ['leader-revenue'], low: '不通过' });
    expect(outcome(withWaiver(LOW_REVENUE, waiver('leader-revenue')))).toMatchObject({ said: [], low: '已说明' });
  });

  test('on its last day, and not on the next', () => {
    const excused = withWaiver(TOO_FEW, waiver('min-members'));
    expect(outcome(excused, '2026-11-24')).toMatchObject({ said: ['waiver-valid'], few: '不通过' });
  });

  test('and never for another rule, however sweeping', () => {
    expect(outcome(withWaiver(TOO_FEW, waiver('leader-revenue')))).toMatchObject({
      said: expect.arrayContaining(['min-members', 'waiver-valid']) as string[],
      few: '不通过',
    });
    expect(outcome(withWaiver(LOW_REVENUE, waiver('min-members')))).toMatchObject({
      said: expect.arrayContaining(['leader-revenue', 'waiver-valid']) as string[],
      low: '不通过',
    });
  });

  test('for the organisation it names alone; what is on none is not excused for one', () => {
    expect(outcome(withWaiver(TOO_FEW, waiver('min-members', ', subject: 示例海洋大学')))).toMatchObject({
      few: '不通过',
    });
  });
});

describe('what a broken excuse was to excuse is not said twice', () => {
  test('one for a rule there is not', () => {
    expect(outcome(withWaiver(TOO_FEW, waiver('min-member')))).toMatchObject({ said: ['waiver-valid'], few: '不通过' });
  });

  test('a list of excuses that cannot be read at all', () => {
    const { said, few } = outcome(withWaiver(TOO_FEW, 'waivers: 见附件\n'));
    expect(said).toEqual(['shape/type']);
    expect(few).toBe('不通过');
  });
});

describe('and what nothing was to excuse is said, whatever else is wrong', () => {
  test('with another field', () => {
    expect(outcome(withWaiver(TOO_FEW, 'remark: 甲\n')).said).toEqual(
      expect.arrayContaining(['shape/unknown-key', 'min-members']),
    );
    expect(outcome(changed(TOO_FEW, ['batch: 2024', 'batch: 2024\nplan2: 甲'])).said).toContain('min-members');
  });

  test('with an excuse for another rule', () => {
    const broken = waiver('leader-revenue').replace(`expires: ${TODAY}`, 'expires: 2024-02-30');
    expect(outcome(withWaiver(TOO_FEW, broken)).said).toContain('min-members');
  });
});

test('an answer that says no more than its status is one and the same for all records of a register', () => {
  const { judgements } = judged([allianceFile(TOO_FEW, 'a'), allianceFile(LOW_REVENUE, 'b')]);
  const [first, second] = judgements.map(({ verdicts }) =>
    verdicts.find(({ requirement }) => requirement.id === 'charter'),
  );
  expect(first?.status).toBe('通过');
  expect(second).toBe(first);
});
