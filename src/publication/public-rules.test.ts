import { expect, test } from 'vitest';
import { requirementsOf } from '#src/eligibility/requirement.ts';
import { CLAUSE_RULES, REGISTER_RULES, RULES } from '#src/eligibility/rules/index.ts';
import { readFixtures } from '#src/eligibility/rules/fixtures.ts';
import { ALL_CHECKS } from '#src/changes/change-checks.ts';
import { loadPublication } from './load-publication.ts';
import { describeRules } from './public-rules.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const { rules, checks } = describeRules(registry, readFixtures(process.cwd()));
const ruleOf = (id: string) => rules.find((rule) => rule.id === id);

test('every rule that a notice uses and every check is described once', () => {
  const used = registry.policies.flatMap(({ policy }) =>
    requirementsOf(policy).requirements.map(({ rule }) => rule.id),
  );
  expect(rules.map(({ id }) => id).toSorted()).toEqual(
    [...new Set([...used, ...Object.keys(REGISTER_RULES)])].toSorted(),
  );
  expect(rules.length).toBeLessThan(Object.keys(RULES).length);
  expect(checks.map(({ id }) => id)).toEqual(Object.keys(ALL_CHECKS));
});

test('every requirement of every notice is under its rule', () => {
  const [newest] = registry.policies;
  const expected = [
    ...(newest?.policy.clauses ?? []),
    ...(newest?.policy.practice ?? []).filter(({ rule }) => rule !== undefined),
  ].map(({ id }) => id);
  expect(rules.flatMap(({ uses }) => uses.map(({ clause }) => clause)).toSorted()).toEqual(expected.toSorted());
  for (const { id, uses } of rules) expect(uses.length > 0, id).toBe(id in CLAUSE_RULES);
});

test.each(rules)('$id says in Chinese what it asks, why, and the way out', ({ why, fix, asks, uses }) => {
  const sentences = [why, fix, ...(asks === undefined ? [] : [asks]), ...uses.map((use) => use.asks)];
  expect(sentences.length).toBeGreaterThan(2);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[\u4e00-\u9fff]{4}/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('what is asked carries the numbers of the notice', () => {
  const asks = (id: string) => ruleOf(id)?.uses.map((use) => use.asks);
  expect(asks('min-members')).toEqual(['成员单位不少于 3 家，牵头单位不计入；同一单位只算一家，分支机构不另算']);
  expect(asks('leader-revenue')?.[0]).toContain('不低于 50000 万元');
  expect(asks('recommended-in-time')).toEqual(['推荐日期不晚于批次当年的 7 月 1 日，当日算按时']);
  expect(asks('governance-complete')).toHaveLength(2);
  expect(ruleOf('min-members')?.uses[0]?.numbers).toBe('atLeast: 3，countLead: false');
});

test.each(rules)('$id has a failing example with what the checker says, and a passing one', ({ id, examples }) => {
  const { failing, passing, cases } = examples;
  expect(failing?.findings.length).toBeGreaterThan(0);
  for (const { message, at } of failing?.findings ?? []) {
    expect(message).toMatch(/[\u4e00-\u9fff]/u);
    expect(failing?.lines[at.line - 1]).toBeDefined();
  }
  const first = failing?.findings[0]?.at.line;
  expect(failing?.excerpt.some((part) => part !== 'gap' && part.line === first)).toBe(true);
  expect(passing?.findings).toEqual([]);
  expect(passing?.excerpt.length).toBeGreaterThan(0);
  for (const text of [...(failing?.lines ?? []), ...(passing?.lines ?? [])]) expect(text).not.toContain('expect:');
  expect(cases.length, id).toBeGreaterThanOrEqual(2);
});

test('an excerpt shows lines as the file has them', () => {
  for (const { examples } of rules)
    for (const example of [examples.failing, examples.passing])
      for (const part of example?.excerpt ?? [])
        if (part !== 'gap') expect(example?.lines[part.line - 1]).toBe(part.text);
});

test('one-alliance-per-lead shows the other alliance too', () => {
  expect(ruleOf('one-alliance-per-lead')?.examples.failing?.beside).toHaveLength(1);
});
