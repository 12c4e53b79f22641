/** Every clause of the notice, tried: an example that meets it, one that does not, and one that stands on its limit. */
import { describe, expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { baseFiles, examples } from '#src/testing/judged.ts';
import { judgeRegister } from './judge.ts';
import { pathOf, registerWith, type Fixture } from './rules/fixtures.ts';
import type { Status } from './verdict.ts';

const policy = loadQuickly({ files: [...baseFiles], diagnostics: [] }).catalogue?.policies.get('2024')?.policy;
/** All that is asked; what only tells of a practice asks nothing. */
const clauses = [...(policy?.clauses ?? []), ...(policy?.practice ?? []).filter(({ rule }) => rule !== undefined)];

/** The statuses of every clause in an example. */
function statusesIn(fixture: Fixture): ReadonlyMap<string, Status> {
  const registry = loadQuickly(registerWith(fixture, examples, baseFiles));
  const { judgements } = judgeRegister(registry, fixture.asOf);
  const own = judgements.find(({ record }) => record.source.file === pathOf(fixture));
  return new Map((own?.verdicts ?? []).map(({ requirement, status }) => [requirement.id, status]));
}

const tried = examples.map((fixture) => ({ fixture, statuses: statusesIn(fixture) }));

/** A clause that a person attests is asked about under this rule. */
const ATTESTED = 'opinion-complete';
/** Clauses without a limit to stand on: what they ask for is there or it is not. */
const NO_LIMIT: Readonly<Record<string, string>> = {
  'application-filed': '写明了申报日期或没有写明',
};

describe.each(clauses.map((clause) => [clause.id, clause] as const))('%s', (id, clause) => {
  const rule = clause.rule ?? ATTESTED;
  const of = (kind: Fixture['kind']) => tried.filter(({ fixture }) => fixture.rule === rule && fixture.kind === kind);
  const statuses = (kind: Fixture['kind']) => of(kind).map((each) => each.statuses.get(id));

  test('is met by an example', () => {
    expect(statuses('pass')).toContain('attested' in clause && clause.attested ? '人工认定' : '通过');
  });

  test('is not met by another', () => {
    expect(statuses('fail')).toContain('attested' in clause && clause.attested ? '待认定' : '不通过');
  });

  test('is tried on its limit, or has none and says so', () => {
    expect(of('boundary').length > 0).toBe(!(id in NO_LIMIT));
  });
});

test('what is said to have no limit is a clause', () => {
  expect(Object.keys(NO_LIMIT).filter((id) => !clauses.some((clause) => clause.id === id))).toEqual([]);
});

test('every status a clause can have is seen in an example', () => {
  const seen = new Set(tried.flatMap(({ statuses }) => [...statuses.values()]));
  expect([...seen].toSorted()).toEqual(
    ['不通过', '不适用', '不核对', '人工认定', '经同意例外', '待认定', '通过'].toSorted(),
  );
});
