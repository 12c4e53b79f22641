import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { allianceFile, baseFiles, baseText, baseWith, changed, exampleText, TODAY } from './judged.ts';
import { whatIf } from './what-if.ts';

const POLICY = 'data/policies/2024.yaml';
const FIVE = changed(baseText(POLICY), [
  'with: { atLeast: 3, countLead: false }',
  'with: { atLeast: 5, countLead: false }',
]);

/** The register of some examples, and the notice written otherwise as a draft. */
function ask(policy: string, examples: readonly string[], batch?: number) {
  const records = examples.map((path, i) => allianceFile(exampleText(path), `record-${i}`));
  const { alliances, catalogue } = loadRegistry({ files: [...baseFiles, ...records], diagnostics: [] });
  const draft = loadRegistry({ files: [...baseWith(POLICY, policy)], diagnostics: [] }).catalogue?.policies.get(2024);
  if (!catalogue || !draft) throw new Error('the base files cannot be read');
  return whatIf(alliances, catalogue, draft, TODAY, batch);
}

test('the same notice changes nothing', () => {
  const { judged, passing, passingNow, newlyFailing } = ask(baseText(POLICY), ['min-members/fail-two']);
  expect({ judged, passing, passingNow, newlyFailing }).toEqual({
    judged: 1,
    passing: 0,
    passingNow: 0,
    newlyFailing: [],
  });
});

test('a stricter number: who newly fails it, and why', () => {
  const { judged, passing, passingNow, newlyFailing, clauses } = ask(FIVE, ['recommender/pass-addressee']);
  expect({ judged, passing, passingNow }).toEqual({ judged: 1, passing: 0, passingNow: 1 });
  expect(newlyFailing).toMatchObject([
    {
      id: 'record-0',
      clauses: [
        {
          clause: 'members-at-least-three',
          rule: 'min-members',
          from: '通过',
          to: '不通过',
          why: ['成员单位 3 家，原则上不少于 5 家'],
        },
      ],
    },
  ]);
  expect(clauses.find(({ rule }) => rule === 'min-members')).toMatchObject({
    newlyFailing: 1,
    counts: { 不通过: 1, 通过: 0 },
  });
});

test('a clause under another name is compared with its rule', () => {
  const renamed = changed(baseText(POLICY), ['id: members-at-least-three', 'id: enough-members']);
  expect(ask(renamed, ['min-members/fail-two']).newlyFailing).toEqual([]);
});

test('one that failed and passes now is no new failure, and is counted', () => {
  const easier = changed(baseText(POLICY), [
    'with: { atLeast: 3, countLead: false }',
    'with: { atLeast: 2, countLead: false }',
  ]);
  expect(ask(easier, ['min-members/fail-two'])).toMatchObject({ passing: 1, passingNow: 0, newlyFailing: [] });
});

test('only open records, and only those of a batch', () => {
  expect(ask(FIVE, ['one-alliance-per-lead/boundary-terminated']).judged).toBe(0);
  expect(ask(FIVE, ['recommender/pass-addressee'], 2024).judged).toBe(1);
  expect(ask(FIVE, ['recommender/pass-addressee'], 2025).judged).toBe(0);
});
