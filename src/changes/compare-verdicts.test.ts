import { expect, test } from 'vitest';
import type { Judgement } from '#src/eligibility/verdict.ts';
import { compareVerdicts } from './compare-verdicts.ts';

/** A judgement with these statuses by clause; a clause whose name is Chinese is one of the notice. */
const judgement = (statuses: Readonly<Record<string, string>>) =>
  ({
    verdicts: Object.entries(statuses).map(([id, status]) => ({
      requirement: {
        id,
        rule: { id: `rule-${id}`, title: `标题${id}` },
        ...(id < 'm' ? { clause: { citation: '二、（一）' } } : {}),
      },
      status,
    })),
  }) as unknown as Judgement;
const flips = (before: Judgement | undefined, after: Judgement | undefined) =>
  compareVerdicts(before, after).map(
    ({ clause, rule, title, from, to }) => `${clause} ${rule} ${title}: ${from} → ${to}`,
  );
const one = judgement({ a: '通过' });

test.each<[string, Judgement | undefined, Judgement | undefined, string[]]>([
  ['the same', one, judgement({ a: '通过' }), []],
  ['the very same', one, one, []],
  ['new', undefined, one, []],
  ['gone', one, undefined, []],
  ['without a notice before', judgement({}), one, []],
  ['without a notice after', one, judgement({}), []],
  ['otherwise', one, judgement({ a: '不通过' }), ['a rule-a 二、（一） 标题a: 通过 → 不通过']],
  ['by local practice', judgement({ z: '通过' }), judgement({ z: '不通过' }), ['z rule-z 标题z: 通过 → 不通过']],
  [
    'by other clauses',
    judgement({ a: '通过', b: '通过' }),
    judgement({ b: '通过', c: '通过' }),
    ['c rule-c 二、（一） 标题c: undefined → 通过', 'a rule-a 二、（一） 标题a: 通过 → undefined'],
  ],
])('%s', (_, before, after, expected) => {
  expect(flips(before, after)).toEqual(expected);
});

test('a side that is not there is left out', () => {
  const [come, gone] = compareVerdicts(judgement({ a: '通过' }), judgement({ b: '通过' }));
  expect([Object.keys(come ?? {}), Object.keys(gone ?? {})]).toEqual([
    ['clause', 'rule', 'title', 'to'],
    ['clause', 'rule', 'title', 'from'],
  ]);
});

test('what is passed by a consent tells its ground, personal data masked; nothing else does', () => {
  const consent = { document: '连科函〔2024〕9号', date: '2024-07-10', reason: '联系 13800138000' };
  const excepted = (status: string, subject?: string): Judgement => {
    const { verdicts, ...rest } = judgement({ a: status });
    const consents = [{ ...consent, ...(subject === undefined ? {} : { subject }) }];
    return { ...rest, verdicts: verdicts.map((verdict) => ({ ...verdict, consents })) } as unknown as Judgement;
  };
  const ground = { document: '连科函〔2024〕9号', date: '2024-07-10', reason: '联系 138****8000' };
  expect(compareVerdicts(one, excepted('经同意例外'))).toMatchObject([{ to: '经同意例外', consents: [ground] }]);
  expect(compareVerdicts(one, excepted('经同意例外'))[0]?.consents?.[0]).not.toHaveProperty('subject');
  expect(compareVerdicts(one, excepted('经同意例外', '示例甲有限公司'))[0]?.consents).toEqual([
    { ...ground, subject: '示例甲有限公司' },
  ]);
  expect(compareVerdicts(one, excepted('不通过'))[0]).not.toHaveProperty('consents');
  expect(compareVerdicts(excepted('经同意例外'), judgement({ b: '通过' }))[1]).not.toHaveProperty('consents');
});
