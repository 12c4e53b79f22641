/**
 * Whole lives through files: whatever truthfully happens to a listed alliance, nothing is wrong with the register, then or
 * later, and its table stays; and whoever else claims what it has is the one who is told.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Decision } from '#schemas/decision.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import { isListedOn } from '#src/registry/state/standing.ts';
import { textOf } from '#src/testing/fuzz/records.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { BENCH_DAY } from '#src/testing/generator/history.ts';
import { makePools } from '#src/testing/generator/organisations.ts';
import { seeded } from '#src/testing/generator/random.ts';
import { generateAlliances } from '#src/testing/generator/register.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { HAPPENINGS, type Happening, type Life } from '#src/testing/life-events/happenings.ts';
import { judgeRegister } from './judge.ts';

const places = { districts: ['haizhou', 'ganyu'], industries: ['硅材料', '高性能纤维及复合材料'] };
const load = (files: readonly DataFile[]) => loadQuickly({ files: [...baseFiles, ...files], diagnostics: [] });

/** Every error of a register on a day, and every verdict by record. */
function judged(registry: Registry, day: string) {
  const { judgements, diagnostics } = judgeRegister(registry, day);
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  const errors = [...registry.diagnostics, ...diagnostics]
    .filter(isError)
    .map(({ rule, at, message }) => `${rule} ${at.file} ${message}`);
  const tables = new Map(
    judgements.map(({ record, verdicts }) => [
      record.id,
      Object.fromEntries(verdicts.map(({ requirement, status }) => [requirement.id, status])),
    ]),
  );
  return { errors, tables };
}

/** Generated alliances up to their listing, and the first of them that was listed. */
function untilListing(seed: number): { files: DataFile[]; life: Life; path: string } | undefined {
  const files = generateAlliances(5, seed, places)
    .filter(({ text }) => !/^kind: (年度评估|退出)$/m.test(text))
    .map(({ path, text }) => dataFile(path, text));
  const listed = load(files).alliances.find((record) => record.whole && isListedOn(record, LISTED_BY));
  if (!listed?.whole) return undefined;
  const life: Life = { id: listed.id, record: structuredClone(listed.whole), decisions: new Map(), listed: true };
  return { files, life, path: listed.source.file };
}

const LISTED_BY = '2024-09-01';
/** The fifth of every other month from the listing on. */
const DAYS = Array.from({ length: 12 }, (_, i) => {
  const month = 9 + 2 * i;
  return `${2024 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-05`;
});

const newcomersOf = (seed: number) =>
  makePools(seeded(seed + 7), 1).enterprises.map(({ creditCode }, i) => ({
    creditCode,
    name: `示例新来${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(i)}有限公司`,
    certificate: `GR${DAYS[i]?.slice(0, 4)}32${900_000 + i}`,
  }));

const textOfDecision = (decision: Decision) =>
  stringify(z.encode(Decision, decision), { schema: 'failsafe', lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });

/** The register after all that happened. */
function after(files: readonly DataFile[], path: string, { record, decisions }: Life): DataFile[] {
  return [
    ...files.filter((file) => file.path !== path),
    dataFile(path, textOf(record)),
    ...[...decisions].map(([id, decision]) => dataFile(`data/decisions/${id}.yaml`, textOfDecision(decision))),
  ];
}

const happenings = fc.array(fc.constantFrom(...(Object.keys(HAPPENINGS) as Happening[])), {
  minLength: 1,
  maxLength: DAYS.length,
});

test('whatever truthfully happens after the listing, nothing is wrong and no verdict changes', () => {
  const seen = new Set<string>();
  holdsFor(60, [fc.nat({ max: 40 }), happenings], (seed, happened) => {
    const begun = untilListing(seed);
    if (!begun) return;
    const { files, life, path } = begun;
    const before = judged(load(files), LISTED_BY);
    expect(before.errors).toEqual([]);
    const newcomers = newcomersOf(seed);
    for (const [i, name] of happened.entries()) {
      const newcomer = newcomers[i];
      if (!newcomer) throw new Error('too few newcomers');
      HAPPENINGS[name](life, DAYS[i] ?? '', newcomer);
      seen.add(name);
    }
    const registry = load(after(files, path, life));
    for (const day of [BENCH_DAY, '2027-10-01', '2036-10-01']) expect(judged(registry, day)).toEqual(before);
  });
  expect(seen.size).toBe(Object.keys(HAPPENINGS).length);
});

test('another that claims the same lead, members and name changes nothing for the one on the list', () => {
  holdsFor(20, [fc.nat({ max: 40 }), fc.constantFrom('haizhou', 'ganyu')], (seed, board) => {
    const begun = untilListing(seed);
    if (!begun) return;
    const { files, life } = begun;
    const before = judged(load(files), LISTED_BY);
    const claim = { ...life.record, application: { date: '2024-12-01' } };
    const claimed = dataFile(`data/alliances/${board}/another.yaml`, textOf(claim));
    const { errors, tables } = judged(load([...files, claimed]), BENCH_DAY);
    expect(tables.get(life.id)).toEqual(before.tables.get(life.id));
    expect(errors.filter((each) => !each.includes(claimed.path))).toEqual([]);
    expect(errors.filter((each) => each.startsWith('name-unique'))).not.toEqual([]);
  });
});
