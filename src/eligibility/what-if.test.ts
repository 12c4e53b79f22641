/** A draft of a notice over the register: who is judged, who would newly fail what, from which verdict, and why. */
import { describe, expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { baseText, baseWith, changed, exampleText, exampleWhole, recordFiles, TODAY } from '#src/testing/judged.ts';
import { whatIf } from './what-if.ts';

const POLICY = 'data/policies/2024.yaml';
const NOTICE = baseText(POLICY);
/** The notice's clause on the number of members, and the same written otherwise. */
const clauseOn = (atLeast: number, id = 'members-at-least-three') => `  - id: ${id}
    citation: 二、（一）2
    strength: 原则上
    text: 成员单位原则上不少于 3 个
    rule: min-members
    with: { atLeast: ${atLeast}, countLead: false }
`;
const MEMBERS = clauseOn(3);
const members = (...clauses: readonly string[]) => changed(NOTICE, [MEMBERS, clauses.join('')]);
const FIVE = members(clauseOn(5));

/** Meets every clause, with three members; with four members; with two. */
const THREE = exampleText('recommender/pass-addressee');
const FOUR = exampleText('min-members/pass-four');
const TWO = exampleText('min-members/fail-two');

/** The register of some records under a notice, and the notice written otherwise as a draft. */
function ask(policy: string, texts: readonly string[], { now = NOTICE, batch }: { now?: string; batch?: string } = {}) {
  const records = texts.flatMap((text, i) => recordFiles(text.replaceAll('[fibre]', `[record-${i}]`), `record-${i}`));
  const registry = loadQuickly({ files: [...baseWith(POLICY, now), ...records], diagnostics: [] });
  const { catalogue } = registry;
  const draft = loadQuickly({ files: [...baseWith(POLICY, policy)], diagnostics: [] }).catalogue?.policies.get('2024');
  if (!catalogue || !draft) throw new Error('the base files cannot be read');
  return whatIf(registry, catalogue, draft, TODAY, batch);
}
/** Who would newly fail what. */
const failing = (...asked: Parameters<typeof ask>) =>
  ask(...asked).newlyFailing.flatMap(({ id, clauses }) => clauses.map(({ clause, from }) => [id, clause, from]));

test('the same notice changes nothing', () => {
  const { judged, passing, passingNow, newlyFailing } = ask(NOTICE, [TWO]);
  expect({ judged, passing, passingNow, newlyFailing }).toEqual({
    judged: 1,
    passing: 0,
    passingNow: 0,
    newlyFailing: [],
  });
});

test('a stricter number: who newly fails it, and why', () => {
  const { judged, passing, passingNow, newlyFailing, document, title } = ask(FIVE, [THREE]);
  expect({ judged, passing, passingNow, document }).toEqual({
    judged: 1,
    passing: 0,
    passingNow: 1,
    document: '连科〔2024〕31号',
  });
  expect(title).toMatch(/^市科技局关于组织开展/);
  expect(newlyFailing).toStrictEqual([
    {
      id: 'record-0',
      file: 'data/alliances/haizhou/record-0.yaml',
      name: '连云港市高强碳纤维创新联合体（示例）',
      clauses: [
        {
          clause: 'members-at-least-three',
          rule: 'min-members',
          title: '二、（一）2 成员单位数量',
          from: '通过',
          to: '不通过',
          why: ['成员单位 3 家，原则上不少于 5 家'],
        },
      ],
    },
  ]);
});

test('each clause counts its own verdicts and its own new failures', () => {
  const stricter = changed(members(clauseOn(4)), [
    'with: { atLeast: 1, countLead: false }',
    'with: { atLeast: 3, countLead: false }  # 三家',
  ]);
  const { clauses, newlyFailing, passing } = ask(stricter, [THREE, FOUR]);
  const none = { 通过: 0, 不通过: 0, 经同意例外: 0, 人工认定: 0, 待认定: 0, 不适用: 0, 不核对: 0 };
  const told = new Map(clauses.map(({ clause, counts, newlyFailing: failed }) => [clause, { counts, failed }]));
  expect(told.get('members-at-least-three')).toEqual({ counts: { ...none, 通过: 1, 不通过: 1 }, failed: 1 });
  expect(told.get('research-members-at-least-one')).toEqual({ counts: { ...none, 不通过: 2 }, failed: 2 });
  expect(told.get('lead-standing')).toEqual({ counts: { ...none, 人工认定: 2 }, failed: 0 });
  expect(told.get('charter')).toEqual({ counts: { ...none, 通过: 2 }, failed: 0 });
  expect(newlyFailing.map(({ clauses: failed }) => failed.length)).toEqual([2, 1]);
  expect(passing).toBe(0);
});

test('only records that would newly fail something are named', () => {
  const { newlyFailing, passing, passingNow } = ask(members(clauseOn(4)), [FOUR, THREE]);
  expect(newlyFailing.map(({ id }) => id)).toEqual(['record-1']);
  // Both have the same lead: only the first meets every clause.
  expect({ passing, passingNow }).toEqual({ passing: 1, passingNow: 1 });
});

test('a clause is named by its place in the notice and its rule, practice by its rule', () => {
  const titles = new Map(ask(NOTICE, []).clauses.map(({ clause, title }) => [clause, title]));
  expect(titles.get('charter')).toBe('二、（一）3 章程内容齐全');
  expect(titles.get('stages-in-order')).toBe('阶段依次进行');
});

test('a record without a name is named by its id', () => {
  const [nameless] = ask(FIVE, [THREE.replace(/^name: .*\n/m, '')]).newlyFailing;
  expect(nameless).toMatchObject({ id: 'record-0', name: 'record-0' });
});

describe('a clause is compared', () => {
  test('with the one of its name, though another of its rule failed before', () => {
    const now = members(MEMBERS, clauseOn(9, 'many-members'));
    const draft = members(clauseOn(5), clauseOn(9, 'many-members'));
    expect(failing(draft, [THREE], { now })).toEqual([['record-0', 'members-at-least-three', '通过']]);
  });

  test('under another name with its rule, whatever else failed before', () => {
    const renamed = members(clauseOn(3, 'enough-members'));
    expect(failing(renamed, [TWO])).toEqual([]);
    const unsigned = changed(THREE, ['agreement: { signed: 2024-05-20 }\n', '']);
    expect(failing(members(clauseOn(5, 'enough-members')), [unsigned])).toEqual([
      ['record-0', 'enough-members', '通过'],
    ]);
  });

  test('under another name with all of its rule: one that failed is enough', () => {
    const now = members(MEMBERS, clauseOn(9, 'many-members'));
    expect(failing(members(clauseOn(5, 'enough-members')), [THREE], { now })).toEqual([]);
  });

  test('with nothing when nothing like it was asked', () => {
    const [failed] = ask(NOTICE, [TWO], { now: members() }).newlyFailing;
    expect(failed?.clauses).toStrictEqual([
      {
        clause: 'members-at-least-three',
        rule: 'min-members',
        title: '二、（一）2 成员单位数量',
        to: '不通过',
        why: ['成员单位 2 家，原则上不少于 3 家'],
      },
    ]);
  });
});

test('what nobody has attested yet is a new failure too', () => {
  const attested = '    attested: [recommendation.opinion.resources]\n';
  const draft = changed(NOTICE, [attested, '    attested: [statement.facilities]\n']);
  expect(ask(draft, [THREE])).toMatchObject({ passing: 0, passingNow: 1 });
  expect(failing(draft, [THREE])).toEqual([['record-0', 'lead-standing', '人工认定']]);
});

test('one that failed and passes now is no new failure, and is counted', () => {
  expect(ask(members(clauseOn(2)), [TWO])).toMatchObject({ passing: 1, passingNow: 0, newlyFailing: [] });
});

test('a record whose batch has no notice is judged by the draft, and passes nothing now', () => {
  const earlier = changed(THREE, ['batch: 2024', 'batch: 2023']);
  expect(ask(FIVE, [earlier])).toMatchObject({ judged: 1, passing: 0, passingNow: 0 });
  expect(failing(FIVE, [earlier])).toContainEqual(['record-0', 'members-at-least-three', undefined]);
});

test('only open records, and only those of a batch', () => {
  expect(ask(FIVE, [exampleWhole('one-alliance-per-lead/boundary-terminated')]).judged).toBe(0);
  expect(ask(FIVE, [THREE], { batch: '2024' }).judged).toBe(1);
  expect(ask(FIVE, [THREE], { batch: '2025' }).judged).toBe(0);
});
