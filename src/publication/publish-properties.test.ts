/** That nothing internal comes out of the one door to the public side, whatever the register holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision, DecisionKind } from '#schemas/decision.ts';
import { eachField, fieldAt, itemOf, shapeOf } from '#schemas/shape.ts';
import { plantCanaries } from '#src/testing/e2e/canaries.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { toCsv } from '#src/exports/csv.ts';
import { decisionsToJson } from '#src/exports/api.ts';
import { toJson } from '#src/exports/json.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from '#src/exports/register-columns.ts';
import { searchIndex } from '#src/views/search-index.ts';
import { allianceOfNotice, textOf } from '#src/testing/fuzz/records.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { day } from '#src/testing/fuzz/values.ts';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { publish } from './publish.ts';
import { isBaseFile, USUAL } from '#src/testing/registers.ts';

const base = readDataFolder(USUAL).files.filter(({ path }) => isBaseFile(path));
const { industries = [] } = loadQuickly({ files: base, diagnostics: [] }).catalogue ?? {};

/** Alliances of the register's own industries and year, each with what was decided about it; most are public at one time or another. */
const lived = fc.record({
  alliance: fc.tuple(allianceOfNotice, fc.constantFrom(...industries)).map(([any, { name }]): Alliance => ({
    ...any,
    industry: name,
  })),
  events: fc.array(fc.tuple(fc.constantFrom('公示', ...DecisionKind.options), day), { minLength: 1, maxLength: 5 }),
});
type Lived = typeof lived extends fc.Arbitrary<infer T> ? T : never;

/** A decision's text, an internal field of every kind in it. */
const decisionText = (kind: string, date: string, ids: readonly string[]) => `kind: ${kind}
date: ${date}
document: 示例连科〔2024〕1号
alliances: [${ids.join(', ')}]
results:
${ids.map((id) => `  - { alliance: ${id}, result: 合格, internalReason: 内部的 }\n`).join('')}received: ${date}
outcome: 成立
matter: 异议的
internalReason: 内部的
`;

/** The internal leaves of a schema: themselves internal, or below one that is. */
const leavesOf = (schema: z.ZodType) =>
  [...eachField(schema)]
    .filter(({ field }) => Object.keys(shapeOf(itemOf(field) ?? field)).length === 0)
    .map(({ path }) => path)
    .filter((path) =>
      path.some((_, i) => {
        const at = path.slice(0, i + 1).map((step) => (step === '[]' ? 0 : step));
        return fieldAt(schema, at)?.meta()?.visibility === 'internal';
      }),
    );

const INTERNAL = new Map<z.ZodType, (readonly string[])[]>([Alliance, Decision].map((each) => [each, leavesOf(each)]));
const internalLeaves = (schema: z.ZodType) => INTERNAL.get(schema) ?? expect.unreachable();

/** A register of such alliances and decisions with a canary in every internal leaf that has room for one. */
function planted(lives: readonly Lived[]) {
  const texts: [path: string, schema: z.ZodType, text: string][] = lives.flatMap(({ alliance, events }, i) => [
    [`data/alliances/haizhou/x-${i}.yaml`, Alliance, textOf(alliance)] as [string, z.ZodType, string],
    ...events.map(([kind, date], n): [string, z.ZodType, string] => [
      `data/decisions/2024/d-${i}-${n}.yaml`,
      Decision,
      // Every other one concerns the next alliance too.
      decisionText(kind, date, n % 2 === 1 && i + 1 < lives.length ? [`x-${i}`, `x-${i + 1}`] : [`x-${i}`]),
    ]),
  ]);
  const files = texts.map(([path, schema, text]) => ({ path, ...plantCanaries(schema, text) }));
  return {
    registry: loadQuickly({
      files: [...base, ...files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))],
      diagnostics: [],
    }),
    canaries: files.flatMap((each) => each.canaries),
  };
}

/** Whether an alliance is public, by the events it was made with: one of a 公示 or a listing up to the day. */
const isSeen = (lives: readonly Lived[], i: number, asOf: string) =>
  lives.some(({ events }, from) =>
    events.some(
      ([kind, date], n) =>
        (kind === '公示' || kind === '列入培育名单') && date <= asOf && (from === i || (from === i - 1 && n % 2 === 1)),
    ),
  );

test('no internal value of any register is published, as a record, a verdict, a decision or a file', () => {
  let published = 0;
  let decided = 0;
  holdsFor(120, [fc.array(lived, { minLength: 1, maxLength: 3 }), day, fc.boolean()], (lives, asOf, drafts) => {
    const { registry, canaries } = planted(lives);
    const { catalogue } = registry;
    if (!catalogue) return expect.unreachable();
    const { judgements } = judgeRegister(registry, asOf);
    expect(judgements).toHaveLength(lives.length);
    const everything = publish(catalogue, { judgements, decisions: registry.decisions }, { asOf, drafts });
    published += everything.records.length;
    decided += everything.decisions.length;
    const texts = [
      JSON.stringify(everything),
      toCsv(REGISTER_COLUMNS, everything.records),
      toCsv(PERIOD_COLUMNS, periodRows(everything.records)),
      [...toJson(everything)].join(''),
      decisionsToJson(everything),
      JSON.stringify(searchIndex(everything)),
    ];
    for (const text of texts) expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    // A decision is told of only where all it concerns can be seen.
    const seen = lives.flatMap((_, i) => (drafts || isSeen(lives, i, asOf) ? `x-${i}` : []));
    for (const { alliances, counts } of everything.decisions) {
      expect(alliances.filter((id) => !seen.includes(id))).toEqual([]);
      expect(drafts || counts.date <= asOf).toBe(true);
    }
    for (const { id, acts } of everything.records)
      expect(acts.flatMap(({ content }) => content.alliances ?? []).filter((other) => other !== id)).toEqual([]);
  });
  expect(published).toBeGreaterThan(20);
  expect(decided).toBeGreaterThan(20);
});

test('a canary sings in every internal leaf but choices, days and years, once a register holds all of them', () => {
  const sung = new Set<string>();
  holdsFor(120, [lived], (each) => {
    const { registry, canaries } = planted([each]);
    const whole: [z.ZodType, unknown][] = [
      [Alliance, registry.alliances[0]?.whole],
      ...registry.decisions.map((decision): [z.ZodType, unknown] => [Decision, decision.whole]),
    ];
    for (const [schema, value] of whole)
      for (const path of internalLeaves(schema))
        for (const leaf of leavesAt(value, path))
          // A year may end a canary by chance.
          if (String(leaf).length > 4 && canaries.some((canary) => canary.endsWith(String(leaf))))
            sung.add(path.join('.'));
  });
  const silent = [...internalLeaves(Alliance), ...internalLeaves(Decision)]
    .map((path) => path.join('.'))
    .filter((path) => !sung.has(path));
  expect(silent.toSorted()).toEqual([
    'formerLeads.[].finance.year',
    'formerLeads.[].formerLegalRepresentatives.[].until',
    'formerLeads.[].signatory.as',
    'instead.internalReason',
    'instead.matter',
    'instead.outcome',
    'instead.received',
    'instead.results.[].internalReason',
    'lead.finance.year',
    'lead.formerLegalRepresentatives.[].until',
    'lead.signatory.as',
    'members.[].signatory.as',
    'outcome',
    'received',
  ]);
});

function leavesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (value === undefined || step === undefined) return value === undefined ? [] : [value];
  if (step === '[]') return (value as unknown[]).flatMap((item) => leavesAt(item, rest));
  return leavesAt((value as Record<string, unknown>)[step], rest);
}

/** A record with a field that nobody knows, and what was decided about it. */
function misshapen({ alliance, events }: Lived) {
  const texts = [
    ['data/alliances/haizhou/x-0.yaml', `${textOf(alliance)}nothing: known\n`],
    ...events.map(([kind, date], n) => [`data/decisions/2024/d-0-${n}.yaml`, decisionText(kind, date, ['x-0'])]),
  ] as const;
  const files = texts.map(([path = '', text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  return loadQuickly({ files: [...base, ...files], diagnostics: [] });
}

test('a record is published from its 公示 or listing on and not a day before, and never when its shape is wrong', () => {
  holdsFor(100, [lived, day, fc.boolean()], (each, asOf, broken) => {
    const loaded = broken ? misshapen(each) : planted([each]).registry;
    if (!loaded.catalogue) return expect.unreachable();
    const { judgements } = judgeRegister(loaded, asOf);
    const { records } = publish(loaded.catalogue, { judgements, decisions: loaded.decisions }, { asOf });
    expect(records).toHaveLength(isSeen([each], 0, asOf) && !broken ? 1 : 0);
  });
});
