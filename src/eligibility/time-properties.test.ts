/** What time may not do: make a right register wrong, or touch what was judged when an alliance was listed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { readDataFolder, type DataFile } from '#src/registry/read.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { isListedOn, listedSince } from '#src/registry/state/standing.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { baseFiles, dataFile, examples, exampleWhole, recordFiles, withListing } from '#src/testing/judged.ts';
import { daysAfter, later, truthful } from '#src/testing/later-changes.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { judgeAlliance } from './judge-alliance.ts';
import { judgeRegister, judgingOf } from './judge.ts';
import { registerWith } from './rules/fixtures.ts';
import type { Judgement } from './verdict.ts';

const TEN_YEARS = 3653;
const load = (files: readonly DataFile[]) => loadQuickly({ files: [...baseFiles, ...files], diagnostics: [] });
const usual = loadQuickly(readDataFolder(USUAL));
const generated = [1, 2, 3, 4].map((seed) =>
  load(
    generateAlliances(25, seed, { districts: ['haizhou', 'ganyu'], industries: ['硅材料', '生物医药'] }).map(
      ({ path, text }) => dataFile(path, text),
    ),
  ),
);

/** Every example of a rule with what stands beside it. */
const EXAMPLES: ReadonlyMap<string, Registry> = new Map(
  examples.map((fixture) => [
    `${fixture.rule}/${fixture.name}`,
    loadQuickly(registerWith(fixture, examples, baseFiles)),
  ]),
);

/** Every error of a register on a day: by rule and place, since sentences may tell the day. */
const errorsOn = (registry: Registry, day: string) =>
  [...registry.diagnostics, ...judgeRegister(registry, day).diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at.file}:${at.line}:${at.column}`);

describe('a register that is right today is right on every later day', () => {
  test.each<[string, Registry]>([
    ['the usual one', usual],
    ...generated.map((registry, i) => [`generated ${i + 1}`, registry] as [string, Registry]),
  ])('%s, for ten years', (_what, registry) => {
    const now = errorsOn(registry, USUAL_DAY);
    expect(now).toEqual([]);
    for (let after = 1; after <= TEN_YEARS; after += 73)
      expect(errorsOn(registry, daysAfter(USUAL_DAY, after))).toEqual(now);
    expect(errorsOn(registry, daysAfter(USUAL_DAY, TEN_YEARS))).toEqual(now);
  });

  test('one that is not right only gets better: what is wrong later was wrong before', () => {
    const days = fc.tuple(fc.integer({ min: -1200, max: 400 }), fc.integer({ min: 1, max: TEN_YEARS }));
    holdsFor(400, [fc.constantFrom(...EXAMPLES.keys()), days], (example, [first, more]) => {
      const registry = EXAMPLES.get(example) as Registry;
      const day = daysAfter(USUAL_DAY, first);
      const before = new Set(errorsOn(registry, day));
      expect(errorsOn(registry, daysAfter(day, more)).filter((error) => !before.has(error))).toEqual([]);
    });
  });
});

/** The clauses as the public page shows them. */
const tableOf = ({ day, verdicts }: Judgement) => ({
  day,
  clauses: verdicts.map(({ requirement, status, consents }) => [requirement.id, status, consents] as const),
});

describe('what was judged at the listing stays', () => {
  test.each<[string, Registry]>([
    ['in the usual register', usual],
    ...generated.slice(0, 2).map((registry, i) => [`in generated ${i + 1}`, registry] as [string, Registry]),
    ['of one that was excused', load(recordFiles(withListing(exampleWhole('leader-revenue/boundary-consented'))))],
    ['of one whose member was excused', load(recordFiles(withListing(exampleWhole('consent-valid/pass-one-member'))))],
  ])('%s, whatever is truthfully added', (_what, registry) => {
    const { catalogue } = registry;
    if (!catalogue) throw new Error('the base files cannot be read');
    const listed = registry.alliances.filter((record) => listedSince(record) !== undefined);
    const known = new Map(listed.map((record) => [record.id, judged(registry, record)]));
    holdsFor(150, [fc.constantFrom(...known.keys()), later], (id, changes) => {
      const grown = truthful(registry, id, changes);
      const own = grown.alliances.find((record) => record.id === id);
      expect(own && judged(grown, own)).toEqual(known.get(id));
    });

    function judged(among: Registry, record: AllianceRecord) {
      if (!catalogue) throw new Error('the base files cannot be read');
      return tableOf(judgeAlliance(record, judgingOf(among, catalogue), '2040-01-01'));
    }
  });

  test('the changes are of every kind, and leave a listed alliance changed', () => {
    const [record] = usual.alliances.filter((each) => isListedOn(each, USUAL_DAY));
    if (!record) throw new Error('nothing is listed');
    const changes = fc.sample(later, { numRuns: 200, seed: 1 });
    const grown = changes.map((each) => truthful(usual, record.id, each));
    const own = grown.flatMap(({ alliances }) => alliances.filter(({ id }) => id === record.id));
    const seen = (has: (each: AllianceRecord) => boolean) => own.filter(has).length;
    expect(seen(({ draft }) => (draft.members ?? []).some(({ joined }) => joined !== undefined))).toBeGreaterThan(20);
    expect(seen(({ draft }) => (draft.members ?? []).some(({ left }) => left !== undefined))).toBeGreaterThan(20);
    expect(seen(({ draft }) => draft.formerLeads !== undefined)).toBeGreaterThan(20);
    expect(seen(({ draft }) => draft.formerNames !== undefined)).toBeGreaterThan(20);
    expect(seen(({ acts }) => acts.some(({ decision }) => decision.includes('/later-')))).toBeGreaterThan(20);
    expect(grown.filter(({ alliances }) => alliances.some(({ id }) => id.startsWith('later-'))).length).toBeGreaterThan(
      20,
    );
  });
});
