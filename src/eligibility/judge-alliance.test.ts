/** One record beside what it is judged by: rules asked twice, consents to one clause of several, batches without a notice. */
import { describe, expect, test } from 'vitest';
import type { Clause, Strength } from '#schemas/policy.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { judgeAlliance } from './judge-alliance.ts';
import { VOCABULARY } from '#src/testing/checked.ts';
import { baseFiles, changed, exampleText, recordFiles, TODAY, withConsent } from '#src/testing/judged.ts';
import { indexRegister } from './register-index.ts';
import { judgedBy, type JudgedBy, type Requirement } from './requirement.ts';

const WHOLE = exampleText('leader-revenue/pass-above');
const TWO_MEMBERS = exampleText('min-members/fail-two');

/** A record judged alone by these requirements of each year. */
function judge(text: string, policies: ReadonlyMap<string, JudgedBy>) {
  const registry = loadQuickly({ files: [...baseFiles, ...recordFiles(text)], diagnostics: [] });
  const { alliances, catalogue } = registry;
  const [record] = alliances;
  if (!catalogue || !record) throw new Error('the register cannot be read');
  return judgeAlliance(record, { register: indexRegister(registry, catalogue), policies }, TODAY);
}
const clause = (id: string, strength: Strength, atLeast: number): Clause => ({
  id,
  citation: '二、（一）2',
  strength,
  text: '示例',
  rule: 'min-members',
  with: { atLeast: String(atLeast), countLead: 'false' },
});
const excused = withConsent(TWO_MEMBERS, 'a');
/** What comes of a record when these clauses are all that is asked. */
const said = (text: string, clauses: Clause[]) => {
  const notice = judgedBy({ document: '连科〔2024〕31号', vocabulary: VOCABULARY, clauses, practice: [] });
  const { verdicts, diagnostics } = judge(text, new Map([['2024', notice]]));
  return {
    statuses: verdicts.map(({ status }) => status),
    said: diagnostics.map(({ rule, message }) => [rule, message]),
  };
};

const few = (strength: Strength, least: number) => ['min-members', `成员单位 2 家，${strength}不少于 ${least} 家`];
const told = (message: string) => ['consent-valid', message];

describe('a rule that two clauses ask about', () => {
  test.each<[string, Clause[], string[], string[][]]>([
    [
      'is not to be excused where it must be met',
      [clause('a', '必须', 3)],
      ['不通过'],
      [few('必须', 3), told('条款 a 不是“原则上”条款，不能例外；可以例外的有：没有')],
    ],
    ['is to be excused where it may be', [clause('a', '原则上', 3)], ['经同意例外'], []],
    [
      'is excused under the clause that the consent names alone',
      [clause('a', '原则上', 3), clause('b', '必须', 4)],
      ['经同意例外', '不通过'],
      [few('必须', 4)],
    ],
    [
      'even where the other may be excused as well',
      [clause('b', '原则上', 4), clause('a', '原则上', 3)],
      ['不通过', '经同意例外'],
      [few('原则上', 4)],
    ],
    [
      'needs a consent where the clause it names is not met',
      [clause('a', '原则上', 3), clause('b', '原则上', 2)],
      ['经同意例外', '通过'],
      [],
    ],
    [
      'needs none where the clause it names is met, whatever comes of the other',
      [clause('a', '原则上', 2), clause('b', '原则上', 3)],
      ['通过', '不通过'],
      [few('原则上', 3), told('这份书面同意没有必要：“连云港市高强碳纤维创新联合体（示例）”已符合 a')],
    ],
  ])('%s', (_what, clauses, statuses, expected) => {
    expect(said(excused, clauses)).toEqual({ statuses, said: expected });
  });

  test('is asked once where both ask the same, and answers both', () => {
    expect(said(TWO_MEMBERS, [clause('a', '必须', 3), clause('b', '必须', 3)])).toEqual({
      statuses: ['不通过', '不通过'],
      said: [few('必须', 3)],
    });
    let asked = 0;
    const counting = { id: 'counting', check: () => (asked++, []) } as unknown as Requirement['rule'];
    const same = { strength: '必须', text: '示例', rule: counting, params: {}, sameAs: 'counting' } as const;
    const requirements = ['a', 'b'].map((id) => ({ id, ...same }));
    judge(WHOLE, new Map([['2024', { vocabulary: VOCABULARY, requirements }]]));
    expect(asked).toBe(1);
  });
});

describe('a batch without a notice', () => {
  const NOTHING: JudgedBy = { vocabulary: VOCABULARY, requirements: [] };
  const earlier = changed(WHOLE, ['batch: 2024', 'batch: 2023']);
  const finding = (years: string, needed: object) => ({
    rule: 'register/policy-missing',
    severity: 'error',
    message: `没有 2023 批次的通知，现有：${years}`,
    field: '批次',
    found: '2023',
    ...needed,
    fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
    at: expect.objectContaining({ line: 3 }) as unknown,
  });

  test.each([
    ['no notice at all', [], '无', {}],
    ['one', ['2024'], '2024', { needed: '2024' }],
    ['several', ['2024', '2024-2'], '2024、2024-2', { needed: '2024、2024-2' }],
  ])('where there is %s', (_what, years, told, needed) => {
    const { verdicts, diagnostics } = judge(earlier, new Map(years.map((id) => [id, NOTHING])));
    expect(verdicts).toEqual([]);
    expect(diagnostics).toStrictEqual([finding(told, needed)]);
  });

  test('is not missed where no batch is written', () => {
    const notices = new Map([['2024', NOTHING]]);
    const { verdicts, later, diagnostics } = judge(changed(WHOLE, ['batch: 2024\n', '']), notices);
    expect([verdicts, later, diagnostics]).toEqual([[], [], []]);
    // Without a batch and without a day of its own it is looked at as of today.
    expect(judge('id: fibre\n', notices).day).toBe(TODAY);
    expect(judge('id: fibre\nbatch: 2024\n', notices).day).toBe('2024-12-31');
  });
});
