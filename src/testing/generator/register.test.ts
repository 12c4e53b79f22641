import { expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { BENCH_DAY } from './history.ts';
import { largeAlliance } from './large-alliance.ts';
import { generateAlliances } from './register.ts';
import { isBaseFile, USUAL } from '../registers.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const { catalogue } = loadRegistry({ files: base, diagnostics: [] });
const places = {
  districts: (catalogue?.districts ?? []).map(({ id }) => id),
  industries: (catalogue?.industries ?? []).map(({ name }) => name),
};

test('forty generated alliances are in order, on all boards, with nothing but the catalogue notice', () => {
  const files = generateAlliances(40, 1, places).map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const registry = loadRegistry({ files: [...base, ...files], diagnostics: [] });
  const judged = judgeRegister(registry, BENCH_DAY);
  const findings = [...registry.diagnostics, ...judged.diagnostics];
  expect(findings.filter(({ rule }) => rule !== 'register/catalogue-incomplete')).toEqual([]);
  expect(judged.judgements).toHaveLength(40);
  expect(new Set(registry.alliances.map(({ district }) => district))).toEqual(new Set(places.districts));
});

test('the alliance the form is measured with has twelve members, forty tasks and no error', () => {
  const files = [{ path: 'data/alliances/haizhou/large.yaml', bytes: Buffer.from(largeAlliance()) }];
  const registry = loadRegistry({ files: [...base, ...files], diagnostics: [] });
  const judged = judgeRegister(registry, BENCH_DAY);
  const findings = [...registry.diagnostics, ...judged.diagnostics];
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(registry.alliances[0]?.whole?.members).toHaveLength(12);
  expect(registry.alliances[0]?.whole?.tasks).toHaveLength(40);
});

test('each is as long as a real one', () => {
  const lengths = generateAlliances(200, 2, places)
    .filter(({ path }) => path.startsWith('data/alliances/'))
    .map(({ text }) => text.split('\n').length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
});

test('organisations are shared between alliances', () => {
  const names = generateAlliances(200, 3, places).flatMap(({ text }) => text.match(/(?<= {2}- name: ).*$/gm) ?? []);
  expect(new Set(names).size).toBeLessThan(names.length / 2);
});

test('the same seed gives the same texts, another seed others', () => {
  expect(generateAlliances(40, 7, places)).toEqual(generateAlliances(40, 7, places));
  expect(generateAlliances(40, 8, places)).not.toEqual(generateAlliances(40, 7, places));
});
