/** A notice's clauses as requirements: what each asks for and how strongly, and what cannot be read of them. */
import { describe, expect, test } from 'vitest';
import type { Clause, Policy } from '#schemas/policy.ts';
import { VOCABULARY } from '#src/testing/checked.ts';
import { requirementsOf } from './requirement.ts';
import { CLAUSE_RULES } from './rules/index.ts';

const DOCUMENT = '连科〔2024〕31号';
const clause = (id: string, more: Partial<Clause>): Clause => ({
  id,
  citation: '二、（一）2',
  strength: '必须',
  text: `${id}的原文`,
  ...more,
});
const practice = (id: string, rule: string, params?: Clause['with']): Policy['practice'][number] => ({
  id,
  text: `${id}的做法`,
  rule,
  ...(params ? { with: params } : {}),
});
const read = (parts: Partial<Policy>) =>
  requirementsOf({ document: DOCUMENT, vocabulary: VOCABULARY, clauses: [], practice: [], ...parts });

describe('a requirement', () => {
  test.each(['必须', '原则上', '人工'] as const)('of a clause with a rule is as strong as it says: %s', (strength) => {
    const enough = clause('甲', { strength, rule: 'one-alliance-per-lead', with: { atMost: '1' } });
    expect(read({ clauses: [enough] })).toStrictEqual({
      requirements: [
        {
          id: '甲',
          strength,
          text: '甲的原文',
          clause: { document: DOCUMENT, citation: '二、（一）2', text: '甲的原文' },
          rule: CLAUSE_RULES['one-alliance-per-lead'],
          params: { atMost: 1 },
          sameAs: 'one-alliance-per-lead {"atMost":"1"}',
        },
      ],
      problems: [],
    });
  });

  test('of a clause that a person attests is asked of that person, however strong it says it is', () => {
    const { requirements, problems } = read({ clauses: [clause('乙', { attested: ['recommendation.document'] })] });
    expect(problems).toEqual([]);
    expect(requirements).toMatchObject([
      {
        strength: '人工',
        rule: { id: 'opinion-complete' },
        params: { fields: ['recommendation.document'], points: [] },
      },
    ]);
  });

  test('of practice must be met, and quotes no clause', () => {
    expect(read({ practice: [practice('丙', 'stage-order')] })).toStrictEqual({
      requirements: [
        {
          id: '丙',
          strength: '必须',
          text: '丙的做法',
          rule: CLAUSE_RULES['stage-order'],
          params: {},
          sameAs: 'stage-order {}',
        },
      ],
      problems: [],
    });
  });

  test('is the same as another of the same rule and parameters, and only as that', () => {
    const days = (id: string, written: string) => practice(id, 'publicity-period', { days: written });
    const { requirements } = read({ practice: [days('甲', '7'), days('乙', '7'), days('丙', '8')] });
    const [first, second, third] = requirements.map(({ sameAs }) => sameAs);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('is read where another cannot be', () => {
    const { requirements, problems } = read({
      clauses: [clause('甲', { rule: 'min-member' }), clause('乙', { rule: 'undertakers-known' })],
      practice: [practice('丙', 'publicity-period'), practice('丁', 'stage-order')],
    });
    expect(requirements.map(({ id }) => id)).toEqual(['乙', '丁']);
    expect(problems.map(({ path }) => path)).toEqual([
      ['clauses', 0, 'rule'],
      ['practice', 0, 'with', 'days'],
    ]);
  });
});

describe('a problem', () => {
  const kinds = '关键技术攻关、高端创新载体、科研人才、成果转化';
  test.each([
    [
      'an unknown rule',
      clause('甲', { rule: 'min-member' }),
      { at: ['rule'], message: '没有“min-member”这条规则', needed: Object.keys(CLAUSE_RULES).join('、') },
    ],
    [
      'a rule that is a key of every object',
      clause('甲', { rule: 'constructor' }),
      { at: ['rule'], message: '没有“constructor”这条规则', needed: Object.keys(CLAUSE_RULES).join('、') },
    ],
    [
      'a rule that no clause may name',
      clause('甲', { rule: 'name-unique' }),
      { at: ['rule'], message: '没有“name-unique”这条规则', needed: Object.keys(CLAUSE_RULES).join('、') },
    ],
    [
      'a parameter too many',
      clause('甲', { rule: 'stage-order', with: { days: '7', kinds: '1' } }),
      { at: ['with'], message: '规则 stage-order 没有 days、kinds 这个参数' },
    ],
    [
      'no parameters at all',
      clause('甲', { rule: 'one-alliance-per-lead' }),
      { at: ['with', 'atMost'], message: '规则 one-alliance-per-lead 的参数 atMost 缺少，或不是应有的形式' },
    ],
    [
      'a list where one word is asked for',
      clause('甲', { rule: 'lead-registered-locally', with: { city: ['连云港市'] } }),
      { at: ['with', 'city'], message: '规则 lead-registered-locally 的参数 city 缺少，或不是应有的形式' },
    ],
    [
      'a number that is none',
      clause('甲', { rule: 'publicity-period', with: { days: '七' } }),
      { at: ['with', 'days'], message: '规则 publicity-period 的参数 days 不对：不是整数' },
    ],
    [
      'an amount that is none',
      clause('甲', { rule: 'leader-revenue', with: { atLeast: '五万' } }),
      { at: ['with', 'atLeast'], message: '规则 leader-revenue 的参数 atLeast 不对：不是金额' },
    ],
    [
      'a day that is none',
      clause('甲', { rule: 'recommended-in-time', with: { by: '7月32日' } }),
      { at: ['with', 'by'], message: '规则 recommended-in-time 的参数 by 不对：不是某月某日' },
    ],
    [
      'a choice that is none',
      clause('甲', { rule: 'task-kinds', with: { required: ['关键技术攻关', '攻关'] } }),
      {
        at: ['with', 'required', 1],
        message: `规则 task-kinds 的参数 required.1 不在可选范围，应为${kinds}之一`,
        needed: kinds,
      },
    ],
  ])('%s', (_what, wrong, { at, ...said }) => {
    expect(read({ clauses: [wrong] })).toStrictEqual({
      requirements: [],
      problems: [{ path: ['clauses', 0, ...at], ...said }],
    });
  });

  test('each of several is said', () => {
    const { problems } = read({ clauses: [clause('甲', { rule: 'min-members' })] });
    expect(problems.map(({ path }) => path.at(-1))).toEqual(['atLeast', 'countLead']);
  });

  test.each([
    ['both', { days: '7', workingDays: '5' }],
    ['neither', undefined],
  ])('of days and working days %s is asked', (_what, written) => {
    const { requirements, problems } = read({ practice: [practice('甲', 'publicity-period', written)] });
    expect(requirements).toEqual([]);
    expect(problems).toEqual([
      {
        path: ['practice', 0, 'with', 'days'],
        message: '规则 publicity-period 的参数 days 不对：days（自然日）和 workingDays（工作日）写其中一个',
      },
    ]);
  });
});
