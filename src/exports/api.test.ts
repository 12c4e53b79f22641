/** The JSON API: what its files say agrees with the register and with each other. */
import { expect, test } from 'vitest';
import { allianceDictionary } from '#src/publication/data-dictionary.ts';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import {
  allianceToJson,
  decisionToJson,
  DERIVED_FIELDS,
  ENDPOINTS,
  idsToJson,
  indexToJson,
  organisationsToJson,
} from './api.ts';
import { WHOLE_DOWNLOADS } from './downloads.ts';
import { toJson } from './json.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const whole = JSON.parse([...toJson(registry)].join('')) as { version: number; alliances: Record<string, unknown>[] };

test('gives each alliance as the whole list does', () => {
  const alone = registry.records.map((record) => JSON.parse(allianceToJson(registry, record)) as Answer);
  expect(alone.map(({ alliance }) => alliance)).toEqual(whole.alliances);
  for (const { version, url } of alone)
    expect([version, url]).toEqual([whole.version, expect.stringContaining('/alliances/')]);
});

test('alone tells the day of its content, and is the same until that changes', () => {
  const [later, record] = [{ ...registry, asOf: '2026-11-24' }, registry.records[0] ?? expect.unreachable()];
  const [decision = expect.unreachable()] = registry.decisions;
  expect(allianceToJson(later, record)).toBe(allianceToJson(registry, record));
  expect(decisionToJson(later, decision)).toBe(decisionToJson(registry, decision));
  for (const each of registry.records) {
    const { asOf, alliance } = JSON.parse(allianceToJson(registry, each)) as Answer;
    const days = JSON.stringify(alliance).match(/(?<=")\d{4}-\d\d-\d\d(?=")/g) ?? [];
    expect(asOf).toBe(
      days
        .filter((day) => day <= registry.asOf)
        .sort()
        .at(-1),
    );
  }
});

test('holds the fields it describes and no others', () => {
  const described = new Set([
    ...(allianceDictionary()[0]?.fields ?? []).filter((field) => field.public).map(({ path }) => path),
    ...DERIVED_FIELDS.map(({ key }) => key),
  ]);
  const held = new Set(whole.alliances.flatMap((alliance) => Object.keys(alliance)));
  expect([...held].filter((key) => !described.has(key))).toEqual([]);
  expect(DERIVED_FIELDS.filter(({ key }) => !held.has(key))).toEqual([]);
});

test('joins organisations to alliances both ways', () => {
  const { organisations, count } = JSON.parse(organisationsToJson(registry)) as OrganisationsAnswer;
  expect(count).toBe(organisations.length);
  const joined = organisations.flatMap(({ creditCode, leads, memberOf }) => [
    ...leads.map((id) => `${id} lead ${creditCode}`),
    ...memberOf.map(({ id }) => `${id} member ${creditCode}`),
  ]);
  const expected = registry.records.flatMap(({ id, lead, members }) => [
    `${id} lead ${lead.creditCode}`,
    ...members.map(({ creditCode }) => `${id} member ${creditCode}`),
  ]);
  expect(joined.toSorted()).toEqual(expected.toSorted());
});

test('says which records are samples, together and alone, also among real ones', () => {
  const [first, second, ...rest] = registry.records;
  if (!first || !second) return expect.unreachable();
  const mixed = { ...registry, sample: false, records: [first, second, { ...rest[0]!, sample: false }] };
  const ids = JSON.parse(idsToJson(mixed)) as { sample: boolean; count: number; samples: string[] };
  expect(ids).toMatchObject({ sample: false, count: 3, samples: [first.id, second.id].toSorted() });
  const alone = mixed.records.map((each) => (JSON.parse(allianceToJson(mixed, each)) as { sample: boolean }).sample);
  expect(alone).toEqual([true, true, false]);
});

test('lists itself and the downloads', () => {
  const index = JSON.parse(indexToJson(registry, WHOLE_DOWNLOADS)) as { endpoints: unknown; downloads: unknown };
  expect(index.endpoints).toMatchObject(ENDPOINTS.map(({ path }) => ({ path })));
  expect(index.downloads).toMatchObject(WHOLE_DOWNLOADS.map(({ path }) => ({ path })));
  expect(JSON.stringify(index)).toContain('/api/alliances/{id}.json"');
});

interface Answer {
  version: number;
  asOf: string;
  url: string;
  alliance: unknown;
}

interface OrganisationsAnswer {
  count: number;
  organisations: { creditCode: string; leads: string[]; memberOf: { id: string }[] }[];
}
