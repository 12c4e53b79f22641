/** Examples of the rules for their pages: chosen from the fixtures, judged as real records are, and quoted in part. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { pathOf, registerWith, type Fixture } from '#src/eligibility/rules/fixtures.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { blockAt, sameFieldIn, surroundings, type Excerpt } from './excerpt.ts';

/** A small fictional record, and what the checker says about it. */
export interface RuleExample {
  /** What it shows, a sentence. */
  about: string;
  /** The whole file, without the marks of what is expected. */
  lines: readonly string[];
  excerpt: Excerpt;
  /** What the checker says of this rule; empty for an example that passes. */
  findings: readonly Pick<Diagnostic, 'severity' | 'message' | 'field' | 'fix' | 'at'>[];
  /** Other records the register of the example holds. */
  beside: readonly { about: string; lines: readonly string[] }[];
}

/** One case among all examples of a rule, and whether the checker points something out. */
export interface RuleCase {
  about: string;
  found: boolean;
}

/** The examples of one rule. Where a register is of another city, the failing one may not apply to it: then it is left out. */
export interface RuleExamples {
  failing?: RuleExample;
  passing?: RuleExample;
  /** Failing first, then on the border, then passing. */
  cases: readonly RuleCase[];
}

const KINDS: readonly Fixture['kind'][] = ['fail', 'boundary', 'pass'];

/** Chooses and judges the examples of a rule against the catalogue the public register was judged by. */
export function examplesOf(rule: string, fixtures: readonly Fixture[], catalogue: Catalogue): RuleExamples {
  const own = fixtures.filter((fixture) => fixture.rule === rule);
  const failing = firstFailing(own, fixtures, catalogue);
  const passing = own.find(({ kind }) => kind === 'pass');
  const cases = KINDS.flatMap((kind) => own.filter((fixture) => fixture.kind === kind)).map(({ about, expected }) => ({
    about,
    found: expected.some((each) => each.rule === rule),
  }));
  return {
    ...(failing ? { failing } : {}),
    ...(passing ? { passing: passingExample(passing, fixtures, failing) } : {}),
    cases,
  };
}

function firstFailing(
  own: readonly Fixture[],
  fixtures: readonly Fixture[],
  catalogue: Catalogue,
): RuleExample | undefined {
  for (const fixture of own.filter(({ kind }) => kind === 'fail')) {
    const findings = findingsOn(fixture, fixtures, catalogue);
    const line = findings[0]?.at.line;
    if (line === undefined) continue;
    const lines = linesOf(fixture);
    return {
      about: fixture.about,
      lines,
      excerpt: surroundings(lines, line),
      findings,
      beside: besides(fixture, fixtures),
    };
  }
  return undefined;
}

function passingExample(fixture: Fixture, fixtures: readonly Fixture[], failing?: RuleExample): RuleExample {
  const lines = linesOf(fixture);
  const failed = failing?.findings[0]?.at.line;
  const line = failing && failed !== undefined ? sameFieldIn(lines, failing.lines, failed) : 1;
  const excerpt = failing ? surroundings(lines, line) : blockAt(lines, line);
  return { about: fixture.about, lines, excerpt, findings: [], beside: besides(fixture, fixtures) };
}

function findingsOn(fixture: Fixture, all: readonly Fixture[], catalogue: Catalogue): Diagnostic[] {
  const { alliances, diagnostics } = loadRegistry(registerWith(fixture, all, []));
  const repository = { ...catalogue.site.repository, visibility: fixture.repository };
  const registry = { alliances, diagnostics, catalogue: { ...catalogue, site: { ...catalogue.site, repository } } };
  return judgeRegister(registry, fixture.asOf).diagnostics.filter(
    ({ rule, at }) => rule === fixture.rule && at.file === pathOf(fixture),
  );
}

const linesOf = ({ text }: Fixture) =>
  text
    .trimEnd()
    .replace(/ # expect: .+$/gm, '')
    .split('\n');

const besides = ({ rule, beside }: Fixture, all: readonly Fixture[]) =>
  all
    .filter((other) => other.rule === rule && beside.includes(`${other.name}.yaml`))
    .map((other) => ({ about: other.about, lines: linesOf(other) }));
