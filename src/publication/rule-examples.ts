/** Examples of the rules for their pages: chosen from the fixtures, judged as real records are, and quoted in part. */
import { judgeAlliance } from '#src/eligibility/judge-alliance.ts';
import { policiesOf } from '#src/eligibility/requirement.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { pathOf, registerWith, type Fixture } from '#src/eligibility/rules/fixtures.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { isAskedBy, translationsFor } from './example-notices.ts';
import { blockAt, sameFieldIn, surroundings, type Excerpt } from './excerpt.ts';

/** A small fictional record or decision, and what the checker says about it. */
export interface RuleExample {
  /** What it shows, a sentence. */
  about: string;
  /** The whole file, without the marks of what is expected. */
  lines: readonly string[];
  excerpt: Excerpt;
  /** What the checker says of this rule; empty for an example that passes. */
  findings: readonly Pick<Diagnostic, 'severity' | 'message' | 'field' | 'fix' | 'at'>[];
  /** What else the register of the example holds: the other files about the same record, other records. */
  beside: readonly { about: string; lines: readonly string[] }[];
}

/** One case among all examples of a rule, and whether the checker points something out. */
export interface RuleCase {
  about: string;
  found: boolean;
}

/** The examples of one rule. None where no notice asks with the numbers they were written for: they would tell of others. */
export interface RuleExamples {
  failing?: RuleExample;
  passing?: RuleExample;
  /** Failing first, then on the border, then passing. */
  cases: readonly RuleCase[];
}

const KINDS: readonly Fixture['kind'][] = ['fail', 'boundary', 'pass'];

/** Chooses and judges the examples of a rule against the catalogue the public register was judged by. */
export function examplesOf(rule: string, all: readonly Fixture[], catalogue: Catalogue): RuleExamples {
  const { shown: own, beside: fixtures } = examplesFor(rule, all, catalogue);
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

/**
 * The examples of a rule as they are under a notice that asks it with their numbers, and those that may stand beside them:
 * under the notice they are written for where there is one, else under the latest, in its words. What comes out otherwise
 * there than was expected is left out.
 */
function examplesFor(rule: string, all: readonly Fixture[], catalogue: Catalogue) {
  const none = { shown: [], beside: [] };
  const written = all.filter((fixture) => fixture.rule === rule);
  for (const { notice, translate } of translationsFor(catalogue)) {
    const fitting = written.filter((fixture) => isAskedBy(notice, fixture));
    if (fitting.length === 0) continue;
    if (!translate) return { shown: fitting, beside: written };
    const beside = written.flatMap((fixture) => translate(fixture) ?? []);
    const shown = fitting
      .flatMap((fixture) => beside.find(({ name }) => name === fixture.name) ?? [])
      .filter((fixture) => isAsExpected(fixture, beside, catalogue));
    if (shown.length > 0) return { shown, beside };
  }
  return none;
}

/** Whether an example's own rule finds something where it was to, and nothing where it was not. */
function isAsExpected(fixture: Fixture, beside: readonly Fixture[], catalogue: Catalogue): boolean {
  const place = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;
  const expected = new Set(fixture.expected.filter(({ rule }) => rule === fixture.rule).map(place));
  const own = new Set(partsOf(fixture).map(({ path }) => path));
  const said = findingsOn(fixture, beside, catalogue).filter(
    ({ rule, at }) => rule === fixture.rule && own.has(at.file),
  );
  const found = new Set(
    said.filter((each) => each.severity !== 'notice' || expected.has(place(each.at))).map(({ at }) => place(at)),
  );
  return found.size === expected.size && [...found].every((each) => expected.has(each));
}

interface Part {
  path: string;
  /** In words, beside another part. */
  about: string;
  lines: readonly string[];
}

/** The files an example is made of: the record, then the decisions about it. */
const partsOf = (fixture: Fixture): Part[] => [
  { path: pathOf(fixture), about: '联合体的登记文件', lines: linesOf(fixture.text) },
  ...fixture.decisions.map(({ id, text }) => ({
    path: `data/decisions/${id}.yaml`,
    about: `决定 ${id}`,
    lines: linesOf(text),
  })),
];

function firstFailing(
  own: readonly Fixture[],
  fixtures: readonly Fixture[],
  catalogue: Catalogue,
): RuleExample | undefined {
  for (const fixture of own.filter(({ kind }) => kind === 'fail')) {
    const said = findingsOn(fixture, fixtures, catalogue);
    for (const part of partsOf(fixture)) {
      const findings = said.filter(({ at }) => at.file === part.path);
      const line = findings[0]?.at.line;
      if (line === undefined) continue;
      return shown(fixture, part, { excerpt: surroundings(part.lines, line), findings }, fixtures);
    }
  }
  return undefined;
}

/** The same place of an example that passes. */
function passingExample(fixture: Fixture, fixtures: readonly Fixture[], failing?: RuleExample): RuleExample {
  const parts = partsOf(fixture);
  const kind = failing?.lines.find((line) => line.startsWith('kind: '));
  const part = parts.find(({ lines }) => kind !== undefined && lines.includes(kind)) ?? parts[0]!;
  const failed = failing?.findings[0]?.at.line;
  const line = failing && failed !== undefined ? sameFieldIn(part.lines, failing.lines, failed) : 1;
  const excerpt = failing ? surroundings(part.lines, line) : blockAt(part.lines, line);
  return shown(fixture, part, { excerpt, findings: [] }, fixtures);
}

function shown(
  fixture: Fixture,
  part: Part,
  said: Pick<RuleExample, 'excerpt' | 'findings'>,
  fixtures: readonly Fixture[],
): RuleExample {
  const others = partsOf(fixture).filter(({ path }) => path !== part.path);
  const beside = [...others.map(({ about, lines }) => ({ about, lines })), ...besides(fixture, fixtures)];
  return { about: fixture.about, lines: part.lines, ...said, beside };
}

function findingsOn(fixture: Fixture, all: readonly Fixture[], catalogue: Catalogue): Diagnostic[] {
  const { alliances, decisions, diagnostics } = loadRegistry(registerWith(fixture, all, []));
  const repository = { ...catalogue.site.repository, visibility: fixture.repository };
  const districts = catalogue.districts.map((board) =>
    board.id === fixture.district && fixture.authority ? { ...board, authority: fixture.authority } : board,
  );
  const registry = {
    alliances,
    decisions,
    diagnostics,
    catalogue: { ...catalogue, districts, site: { ...catalogue.site, repository } },
  };
  const judging = { register: indexRegister(registry, registry.catalogue), policies: policiesOf(catalogue) };
  const judged = alliances.flatMap((record) => judgeAlliance(record, judging, fixture.asOf).diagnostics);
  const own = judged.filter(({ rule }) => rule === fixture.rule);
  if (own.length > 0) return own;
  // What a rule asks for may be missed already where the file is read: then that is what is said.
  const isExpected = ({ rule, at }: Diagnostic) =>
    fixture.expected.some((each) => each.rule === rule && each.file === at.file && each.line === at.line);
  return [...diagnostics, ...judged].filter(isExpected);
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .replace(/ # expect: .+$/gm, '')
    .split('\n');

const besides = ({ rule, beside }: Fixture, all: readonly Fixture[]) =>
  all
    .filter((other) => other.rule === rule && beside.includes(`${other.name}.yaml`))
    .map((other) => ({ about: other.about, lines: linesOf(other.text) }));
