/** One record beside what it is judged by: rules asked twice, excuses counted over all clauses, batches without a notice. */
import { describe, expect, test } from 'vitest';
import type { Clause, Strength } from '#schemas/policy.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { judgeAlliance } from './judge-alliance.ts';
import { allianceFile, baseFiles, changed, exampleText, TODAY } from '#src/testing/judged.ts';
import { indexRegister } from './register-index.ts';
import { requirementsOf, type Requirement } from './requirement.ts';

const WHOLE = exampleText('leader-revenue/pass-above');
const TWO_MEMBERS = exampleText('min-members/fail-two');

/** A record judged alone by these requirements of each year. */
function judge(text: string, policies: ReadonlyMap<number, readonly Requirement[]>) {
  const { alliances, catalogue } = loadRegistry({ files: [...baseFiles, allianceFile(text)], diagnostics: [] });
  const [record] = alliances;
  if (!catalogue || !record) throw new Error('the register cannot be read');
  return judgeAlliance(record, { register: indexRegister(alliances, catalogue), policies }, TODAY);
}
const clause = (id: string, strength: Strength, atLeast: number): Clause => ({
  id,
  citation: '二、（一）2',
  strength,
  text: '示例',
  rule: 'min-members',
  with: { atLeast: String(atLeast), countLead: 'false' },
});
const excused = `${TWO_MEMBERS.trimEnd()}
waivers:
  - { rule: min-members, reason: 示例, approvedBy: 示例市科技局, document: 连科函〔2024〕8号, expires: 2027-12-31 }
`;
/** What comes of a record when these clauses are all that is asked. */
const said = (text: string, clauses: Clause[]) => {
  const { requirements } = requirementsOf({ document: '连科〔2024〕31号', clauses, practice: [] });
  const { verdicts, diagnostics } = judge(text, new Map([[2024, requirements]]));
  return {
    statuses: verdicts.map(({ status }) => status),
    said: diagnostics.map(({ rule, message }) => [rule, message]),
  };
};

const MUST = '“min-members”是必须满足的条款，不能书面说明；可以说明的有：';
const few = (least: number) => ['min-members', `成员单位 2 家，原则上不少于 ${least} 家`];

describe('a rule that two clauses ask about', () => {
  test.each<[string, Clause[], string[], string[][]]>([
    [
      'is not to be excused where it must be met',
      [clause('a', '必须', 3)],
      ['不通过'],
      [few(3), ['waiver-valid', MUST]],
    ],
    ['is to be excused where it may be', [clause('a', '原则上', 3)], ['已说明'], []],
    [
      'may be excused under the first alone',
      [clause('a', '原则上', 3), clause('b', '必须', 4)],
      ['已说明', '不通过'],
      [few(4)],
    ],
    [
      'may be excused under the second alone',
      [clause('a', '必须', 4), clause('b', '原则上', 3)],
      ['不通过', '已说明'],
      [few(4)],
    ],
    [
      'needs an excuse when only the first is not met',
      [clause('a', '原则上', 3), clause('b', '原则上', 2)],
      ['已说明', '通过'],
      [],
    ],
    [
      'needs an excuse when only the second is not met',
      [clause('a', '原则上', 2), clause('b', '原则上', 3)],
      ['通过', '已说明'],
      [],
    ],
    [
      'needs none when both are met',
      [clause('a', '原则上', 2), clause('b', '原则上', 1)],
      ['通过', '通过'],
      [['waiver-valid', '这条说明没有必要：本联合体已符合 min-members']],
    ],
  ])('%s', (_what, clauses, statuses, expected) => {
    expect(said(excused, clauses)).toEqual({ statuses, said: expected });
  });

  test('is asked once where both ask the same, and answers both', () => {
    expect(said(TWO_MEMBERS, [clause('a', '必须', 3), clause('b', '必须', 3)])).toEqual({
      statuses: ['不通过', '不通过'],
      said: [few(3)],
    });
    let asked = 0;
    const counting = { id: 'counting', check: () => (asked++, []) } as unknown as Requirement['rule'];
    const same = { strength: '必须', text: '示例', rule: counting, params: {}, sameAs: 'counting' } as const;
    judge(WHOLE, new Map([[2024, ['a', 'b'].map((id) => ({ id, ...same }))]]));
    expect(asked).toBe(1);
  });
});

describe('a batch without a notice', () => {
  const earlier = changed(WHOLE, ['batch: 2024', 'batch: 2023']);
  const finding = (years: string, needed: object) => ({
    rule: 'register/policy-missing',
    severity: 'error',
    message: `没有 2023 年度的通知，现有：${years}`,
    field: '批次',
    found: '2023',
    ...needed,
    fix: '改正批次；确有新通知的，先由市局加入 data/policies/',
    at: expect.objectContaining({ line: 3 }) as unknown,
  });

  test.each([
    ['no notice at all', [], '无', {}],
    ['one', [2024], '2024', { needed: '2024' }],
    ['several', [2024, 2025], '2024、2025', { needed: '2024、2025' }],
  ])('where there is %s', (_what, years, told, needed) => {
    const { verdicts, diagnostics } = judge(earlier, new Map(years.map((year) => [year, []])));
    expect(verdicts).toEqual([]);
    expect(diagnostics).toStrictEqual([finding(told, needed)]);
  });

  test('is not missed where no batch is written', () => {
    const { verdicts, diagnostics } = judge(changed(WHOLE, ['batch: 2024\n', '']), new Map([[2024, []]]));
    expect([verdicts, diagnostics]).toEqual([[], []]);
  });
});
