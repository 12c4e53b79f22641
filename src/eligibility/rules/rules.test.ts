/** Every example of every rule, through the real path: bytes → gate → schemas → registry → judgement. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { shapeOf } from '#schemas/shape.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { judgeRegister } from '../judge.ts';
import { pathOf, readFixtures, registerWith, type Fixture } from './fixtures.ts';
import { CLAUSE_RULES, REGISTER_RULES, RULES } from './index.ts';
import { isBaseFile, USUAL } from '#src/testing/registers.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const fixtures = readFixtures(process.cwd());

const filesOf = (fixture: Fixture) => [
  { file: pathOf(fixture), text: fixture.text },
  ...fixture.decisions.map(({ id, text }) => ({ file: `data/decisions/${id}.yaml`, text })),
];

/** What all checks and rules together say about an example and its decisions; a notice counts only where one is expected. */
function diagnosticsOn(fixture: Fixture) {
  const registry = loadQuickly(registerWith(fixture, fixtures, base));
  const all = [...registry.diagnostics, ...judgeRegister(registry, fixture.asOf).diagnostics];
  const own = new Set(filesOf(fixture).map(({ file }) => file));
  const wanted = new Set(fixture.expected.map(lineOf));
  return all
    .filter(({ at }) => own.has(at.file))
    .filter(({ severity, rule, at }) => severity !== 'notice' || wanted.has(lineOf({ ...at, rule })));
}

const lineOf = ({ file, line, rule }: { file: string; line: number; rule: string }) => `${file}:${line} ${rule}`;
const findingsOn = (fixture: Fixture) => diagnosticsOn(fixture).map(({ rule, at }) => lineOf({ ...at, rule }));

const inOrder = (said: Iterable<string>) => [...new Set(said)].sort();

test.each(fixtures)('$rule/$name: $about', (fixture) => {
  expect(inOrder(findingsOn(fixture))).toEqual(inOrder(fixture.expected.map(lineOf)));
});

test('each finding stands at its column: places.txt lists them with the words they point at', async () => {
  const places = fixtures.flatMap((fixture) => {
    const linesOf = new Map(filesOf(fixture).map(({ file, text }) => [file, text.split('\n')]));
    return diagnosticsOn(fixture).map(({ rule, at: { file, line, column, endColumn } }) => {
      const pointedAt = (linesOf.get(file)?.[line - 1] ?? '').slice(column - 1, (endColumn ?? Infinity) - 1);
      const where = file === pathOf(fixture) ? '' : `${file.slice('data/decisions/'.length, -'.yaml'.length)} `;
      return `${fixture.rule}/${fixture.name}  ${where}${line}:${column}  ${rule}  ${pointedAt}`;
    });
  });
  await expect(`${[...new Set(places)].toSorted().join('\n')}\n`).toMatchFileSnapshot('places.txt');
});

/** What a clause asks for and the shape does too: it says so. */
const SHAPE_SAYS: Readonly<Record<string, string>> = { 'application-filed': 'shape/missing' };

describe('examples', () => {
  test.each(fixtures)('$rule/$name keeps the promise of its name', ({ rule, kind, about, expected, beside }) => {
    expect(Object.keys(RULES)).toContain(rule);
    expect(about).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/u);
    expect(
      beside.filter((file) => !fixtures.some((other) => other.rule === rule && `${other.name}.yaml` === file)),
    ).toEqual([]);
    if (kind === 'pass') expect(expected).toEqual([]);
    if (kind === 'fail') expect(expected.map((each) => each.rule)).toContain(SHAPE_SAYS[rule] ?? rule);
  });

  test.each(Object.values(RULES))('$id has one that passes and, where it checks anything, one that fails', (rule) => {
    const kinds = fixtures.filter((fixture) => fixture.rule === rule.id).map(({ kind }) => kind);
    expect(kinds).toContain('pass');
    expect(kinds.includes('fail')).toBe(!rule.unchecked);
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

test('a rule that a notice may point at some kinds says by what it finds them otherwise', () => {
  const pointed = Object.values(CLAUSE_RULES).filter(({ params }) => 'kinds' in shapeOf(params));
  expect(pointed.map(({ id }) => id)).toEqual(
    Object.values(CLAUSE_RULES).flatMap(({ id, whom }) => (whom === undefined ? [] : [id])),
  );
  expect(pointed.length).toBeGreaterThan(5);
});
