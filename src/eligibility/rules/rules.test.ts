/** Every example of every rule, through the real path: bytes → gate → schemas → registry → judgement. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeRegister } from '../judge.ts';
import { pathOf, readFixtures, registerWith, type Fixture } from './fixtures.ts';
import { CLAUSE_RULES, REGISTER_RULES, RULES } from './index.ts';
import { USUAL } from '#src/testing/registers.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => !path.startsWith('data/alliances/'));
const fixtures = readFixtures(process.cwd());

/** What all checks and rules together say about an example; a notice counts only where one is expected. */
function diagnosticsOn(fixture: Fixture) {
  const registry = loadRegistry(registerWith(fixture, fixtures, base));
  const all = [...registry.diagnostics, ...judgeRegister(registry, fixture.asOf).diagnostics];
  const wanted = new Set(fixture.expected.map(({ line, rule }) => `${line} ${rule}`));
  return all
    .filter(({ at }) => at.file === pathOf(fixture))
    .filter(({ severity, rule, at }) => severity !== 'notice' || wanted.has(`${at.line} ${rule}`));
}

const findingsOn = (fixture: Fixture) => diagnosticsOn(fixture).map(({ rule, at }) => `${at.line} ${rule}`);

const inOrder = (said: Iterable<string>) => [...new Set(said)].sort();

test.each(fixtures)('$rule/$name: $about', (fixture) => {
  expect(inOrder(findingsOn(fixture))).toEqual(inOrder(fixture.expected.map(({ line, rule }) => `${line} ${rule}`)));
});

test('each finding stands at its column: places.txt lists them with the words they point at', async () => {
  const places = fixtures.flatMap((fixture) => {
    const lines = fixture.text.split('\n');
    return diagnosticsOn(fixture).map(({ rule, at: { line, column, endColumn } }) => {
      const pointedAt = (lines[line - 1] ?? '').slice(column - 1, (endColumn ?? Infinity) - 1);
      return `${fixture.rule}/${fixture.name}  ${line}:${column}  ${rule}  ${pointedAt}`;
    });
  });
  await expect(`${[...new Set(places)].toSorted().join('\n')}\n`).toMatchFileSnapshot('places.txt');
});

describe('examples', () => {
  test.each(fixtures)('$rule/$name keeps the promise of its name', ({ rule, kind, about, expected, beside }) => {
    expect(Object.keys(RULES)).toContain(rule);
    expect(about).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/u);
    expect(
      beside.filter((file) => !fixtures.some((other) => other.rule === rule && `${other.name}.yaml` === file)),
    ).toEqual([]);
    if (kind === 'pass') expect(expected).toEqual([]);
    if (kind === 'fail') expect(expected.map((each) => each.rule)).toContain(rule);
  });

  test.each(Object.keys(RULES))('%s has one that passes and one that fails', (rule) => {
    const kinds = fixtures.filter((fixture) => fixture.rule === rule).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['pass', 'fail']));
  });
});

describe('rules', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.ts') && /^export default /m.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
  );

  test.each(files)('%s stands in the index under its own name', async (file) => {
    const { default: rule } = (await import(/* @vite-ignore */ `./${file}`)) as { default: { id: string } };
    expect(rule.id).toBe(basename(file, '.ts'));
    expect(RULES[rule.id]).toBe(rule);
  });

  test('the index holds each rule once', () => {
    expect(Object.keys(RULES)).toHaveLength(files.length);
    expect(Object.keys({ ...CLAUSE_RULES, ...REGISTER_RULES })).toHaveLength(
      Object.keys(CLAUSE_RULES).length + Object.keys(REGISTER_RULES).length,
    );
  });

  test.each(Object.values(RULES))('$id says what it is, why it is and the way out', ({ title, why, fix }) => {
    for (const text of [title, why, fix]) expect(text).toMatch(/[\u4e00-\u9fff]/u);
  });
});
