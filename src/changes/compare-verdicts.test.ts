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
