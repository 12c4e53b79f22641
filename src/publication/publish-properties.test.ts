/** That nothing internal comes out of the one door to the public side, whatever the register holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alliance, StageEvent } from '#schemas/alliance.ts';
import { eachField, fieldAt, itemOf, shapeOf } from '#schemas/shape.ts';
import { plantCanaries } from '#src/testing/e2e/canaries.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toCsv } from '#src/exports/csv.ts';
import { toJson } from '#src/exports/json.ts';
import { anyAlliance, textOf } from '#src/testing/fuzz/records.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day } from '#src/testing/fuzz/values.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { publish } from './publish.ts';
import { USUAL } from '#src/testing/registers.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => !path.startsWith('data/alliances/'));
const { industries = [] } = loadRegistry({ files: base, diagnostics: [] }).catalogue ?? {};

/** Alliances of the register's own industries and year, most of them public at one time or another. */
const alliance = fc
  .tuple(
    anyAlliance,
    fc.constantFrom(...industries),
    fc.array(fc.tuple(fc.constantFrom(...StageEvent.options), day), { minLength: 1, maxLength: 5 }),
  )
  .map(([any, { name }, events]): Alliance => ({
    ...any,
    batch: 2024,
    industry: name,
    history: events.map(([event, date]) => ({ event, date, document: '连科〔2024〕1号' })),
  }));

/** The internal leaves of the schema: themselves internal, or below one that is. */
const INTERNAL = [...eachField(Alliance)]
  .filter(({ field }) => Object.keys(shapeOf(itemOf(field) ?? field)).length === 0)
  .map(({ path }) => path)
  .filter((path) =>
    path.some((_, i) => {
      const at = path.slice(0, i + 1).map((step) => (step === '[]' ? 0 : step));
      return fieldAt(Alliance, at)?.meta()?.visibility === 'internal';
    }),
  );

/** A register of such alliances with a canary in every internal leaf that has room for one. */
function planted(alliances: readonly Alliance[]) {
  const records = alliances.map((each) => plantCanaries(Alliance, textOf(each)));
  const files = records.map(({ text }, i) => ({
    path: `data/alliances/haizhou/x-${i}.yaml`,
    bytes: new TextEncoder().encode(text),
  }));
  return {
    registry: loadRegistry({ files: [...base, ...files], diagnostics: [] }),
    canaries: records.flatMap((each) => each.canaries),
  };
}

test('no internal value of any register is published, as a record, a verdict or a file', () => {
  let published = 0;
  let looked = 0;
  holdsFor(120, [fc.array(alliance, { minLength: 1, maxLength: 3 }), day, fc.boolean()], (alliances, asOf, drafts) => {
    const { registry, canaries } = planted(alliances);
    const { catalogue } = registry;
    if (!catalogue) return expect.unreachable();
    const { judgements } = judgeRegister(registry, asOf);
    expect(judgements).toHaveLength(alliances.length);
    const everything = publish(catalogue, judgements, { asOf, drafts });
    published += everything.records.length;
    looked += canaries.length;
    const texts = [
      JSON.stringify(everything),
      toCsv(SUMMARY_COLUMNS, everything.records),
      [...toJson(everything)].join(''),
    ];
    for (const canary of canaries) for (const text of texts) expect(text).not.toContain(canary);
  });
  expect(published).toBeGreaterThan(looked > 0 ? 20 : Infinity);
});

test('a canary sings in every internal leaf but choices and years, once a register holds all of them', () => {
  const sung = new Set<string>();
  holdsFor(120, [alliance], (each) => {
    const { registry, canaries } = planted([each]);
    const [record] = registry.alliances;
    for (const path of INTERNAL)
      for (const leaf of leavesAt(record?.whole, path))
        if (canaries.some((canary) => canary.endsWith(String(leaf)))) sung.add(path.join('.'));
  });
  const silent = INTERNAL.map((path) => path.join('.')).filter((path) => !sung.has(path));
  expect(silent.toSorted()).toEqual(['lead.finance.year', 'lead.signatory.as', 'members.[].signatory.as']);
});

function leavesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (value === undefined || step === undefined) return value === undefined ? [] : [value];
  if (step === '[]') return (value as unknown[]).flatMap((item) => leavesAt(item, rest));
  return leavesAt((value as Record<string, unknown>)[step], rest);
}

test('a record is published from 公示 on and not a day before, and never when its shape is wrong', () => {
  holdsFor(100, [alliance, day, fc.boolean()], (each, asOf, broken) => {
    const text = textOf(each) + (broken ? 'nothing: known\n' : '');
    const files = [...base, { path: 'data/alliances/haizhou/x.yaml', bytes: new TextEncoder().encode(text) }];
    const registry = loadRegistry({ files, diagnostics: [] });
    if (!registry.catalogue) return expect.unreachable();
    const { records } = publish(registry.catalogue, judgeRegister(registry, asOf).judgements, { asOf });
    const isPublic = each.history.some(({ event, date }) => event === '公示' && date <= asOf);
    expect(records).toHaveLength(isPublic && !broken ? 1 : 0);
  });
});
