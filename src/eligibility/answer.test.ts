/** What a consent excuses: this clause, this organisation, in time; and what is said of one that does not. */
import { describe, expect, test } from 'vitest';
import {
  allianceFile,
  changed,
  exampleText,
  exampleWhole,
  judged,
  judgedAlone,
  recordFiles,
  withConsent,
  withListing,
} from '#src/testing/judged.ts';

/** Too few members; and a leader with less revenue than asked, whom the notice may excuse as well. */
const TOO_FEW = exampleText('min-members/fail-two');
const LOW_REVENUE = exampleText('leader-revenue/fail-below');

const outcome = (text: string) => {
  const { loud, statuses } = judgedAlone(text);
  return {
    said: loud.map(({ rule }) => rule),
    few: statuses['members-at-least-three'],
    low: statuses['leader-revenue'],
  };
};
const FEW = 'members-at-least-three';

describe('a consent counts', () => {
  test('for its clause', () => {
    expect(outcome(TOO_FEW)).toMatchObject({ said: ['min-members'], few: '不通过' });
    expect(outcome(withConsent(TOO_FEW, FEW))).toMatchObject({ said: [], few: '经同意例外' });
    expect(outcome(LOW_REVENUE)).toMatchObject({ said: ['leader-revenue'], low: '不通过' });
    expect(outcome(withConsent(LOW_REVENUE, 'leader-revenue'))).toMatchObject({ said: [], low: '经同意例外' });
  });

  test('on the day of the listing, and not on the next', () => {
    const listed = withListing(TOO_FEW);
    expect(outcome(withConsent(listed, FEW, { date: '2024-08-05' }))).toMatchObject({ said: [], few: '经同意例外' });
    expect(outcome(withConsent(listed, FEW, { date: '2024-08-06' }))).toMatchObject({
      said: ['consent-valid'],
      few: '不通过',
    });
  });

  test('and never for another clause, however sweeping', () => {
    expect(outcome(withConsent(TOO_FEW, 'leader-revenue'))).toMatchObject({
      said: expect.arrayContaining(['min-members', 'consent-valid']) as string[],
      few: '不通过',
    });
    expect(outcome(withConsent(LOW_REVENUE, FEW))).toMatchObject({
      said: expect.arrayContaining(['leader-revenue', 'consent-valid']) as string[],
      low: '不通过',
    });
  });

  test('for the organisation it names alone; what is on none is not excused for one', () => {
    expect(outcome(withConsent(TOO_FEW, FEW, { more: 'subject: 示例海洋大学\n' }))).toMatchObject({
      said: ['min-members', 'consent-valid'],
      few: '不通过',
    });
  });

  test('for the alliance it names alone', () => {
    const other = allianceFile(exampleText('name-unique/pass-different'), 'other', 'lianyun');
    const elsewhere = withConsent('', FEW).replace('[fibre]', '[other]');
    expect(judged([other, ...recordFiles(TOO_FEW + elsewhere.trimStart())]).loud.map(({ rule }) => rule)).toContain(
      'min-members',
    );
  });
});

describe('what a broken consent was to excuse is not said twice', () => {
  test.each([
    ['to a clause there is not', withConsent(TOO_FEW, 'members-at-least-tree'), 'consent-valid'],
    ['without its number', withConsent(TOO_FEW, FEW).replace(/^document: .*函.*\n/m, ''), 'decision/contents'],
    ['without a reason', withConsent(TOO_FEW, FEW).replace(/^reason: .*\n/m, ''), 'decision/contents'],
  ])('one %s', (_what, text, said) => {
    expect(outcome(text)).toMatchObject({ said: [said], few: '不通过' });
  });
});

describe('and what nothing was to excuse is said, whatever else is wrong', () => {
  test('with another field', () => {
    expect(outcome(`${TOO_FEW}remark: 甲\n`).said).toEqual(
      expect.arrayContaining(['shape/unknown-key', 'min-members']),
    );
    expect(outcome(changed(TOO_FEW, ['batch: 2024', 'batch: 2024\nplan2: 甲'])).said).toContain('min-members');
  });

  test('with a broken consent to another clause', () => {
    const broken = withConsent(TOO_FEW, 'leader-revenue').replace(/^document: .*函.*\n/m, '');
    expect(outcome(broken).said).toContain('min-members');
  });
});

describe('one that came later', () => {
  const later = exampleWhole('consent-valid/boundary-later-member');
  const tongyi = later.slice(later.indexOf('--- 2025/tongyi-60'), later.indexOf('--- 2025/biangeng'));

  test('is excused by a consent for it alone', () => {
    expect(judgedAlone(later).loud).toEqual([]);
    expect(judgedAlone(changed(later, [tongyi, ''])).loud.map(({ rule }) => rule)).toEqual(['member-high-tech']);
  });

  test('not by what the bureau let pass before, and then it is said', () => {
    const before = changed(
      later,
      [tongyi, ''],
      ['    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n', ''],
    );
    const { loud, judgement } = judgedAlone(withConsent(before, 'enterprise-members-high-tech'));
    expect(loud.map(({ rule, message }) => [rule, message])).toEqual([
      ['member-high-tech', expect.stringContaining('示例连接件有限公司') as string],
    ]);
    expect(judgement.later.find(({ requirement }) => requirement.id === 'enterprise-members-high-tech')?.status).toBe(
      '不通过',
    );
  });

  test('is not asked for what another left out: a lead that came later too', () => {
    const taken = changed(later, [
      '  registeredIn: 连云港市海州区\n',
      `  since: 2025-11-01\n  registeredIn: 连云港市海州区\n`,
    ]).replace(/^ {2}signatory: .*\n/m, '');
    const { judgement } = judgedAlone(taken);
    const [agreement] = judgement.later.filter(({ requirement }) => requirement.id === 'agreement');
    expect([agreement?.party, agreement?.status]).toEqual(['示例连接件有限公司', '通过']);
  });

  test('by any name it had', () => {
    const renamed = changed(later, [
      '  - name: 示例连接件有限公司\n',
      '  - name: 示例连接技术有限公司\n    formerNames: [{ name: 示例连接件有限公司, until: 2026-01-01 }]\n',
    ]);
    expect(judgedAlone(renamed).loud).toEqual([]);
  });
});

describe('a consent under another name than that of the day the clauses were asked', () => {
  const RENAMED = changed(
    withConsent(exampleText('member-high-tech/fail-day-after-last'), 'enterprise-members-high-tech', {
      more: 'subject: 示例复合材料有限公司\n',
    }),
    [
      '  - name: 示例复材有限公司\n',
      '  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2024-07-01 }]\n',
    ],
  );
  const said = (text: string) => judgedAlone(text).loud.map(({ rule }) => rule);

  test('excuses the one that has both', () => {
    expect(said(RENAMED)).toEqual([]);
    expect(judgedAlone(RENAMED).statuses['enterprise-members-high-tech']).toBe('经同意例外');
  });

  test('and nobody else', () => {
    expect(said(RENAMED.replace('subject: 示例复合材料有限公司', 'subject: 示例海洋大学'))).toContain(
      'member-high-tech',
    );
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
