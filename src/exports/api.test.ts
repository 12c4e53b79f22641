/** The JSON API and the manifest: what they say agrees with the register and with each other. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { allianceDictionary } from '#src/publication/data-dictionary.ts';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { FIRST_LEAD, longLife, OLD_NAME } from '#src/testing/long-life.ts';
import { definitionOf } from './api-schema.ts';
import {
  allianceToJson,
  decisionsToJson,
  decisionToJson,
  DERIVED_FIELDS,
  ENDPOINTS,
  idsToJson,
  indexToJson,
  organisationsToJson,
  schemaToJson,
} from './api.ts';
import { bytesOf, factsOf, serveDownload, WHOLE_DOWNLOADS } from './downloads.ts';
import { recordToJson, toJson } from './json.ts';
import { toManifest } from './manifest.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const whole = JSON.parse([...toJson(registry)].join('')) as { version: number; alliances: Record<string, unknown>[] };

const life = longLife().published;

describe('the JSON Schema of the API', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(schemaToJson()) as object, 'api');
  const complaintsOf = (path: string, text: string) => {
    const definition = definitionOf(path) ?? expect.unreachable(`${path} is described nowhere`);
    const validate = ajv.getSchema(`api#/$defs/${definition}`) ?? expect.unreachable(definition);
    validate(JSON.parse(text));
    return validate.errors ?? [];
  };
  /** Every file of the API, as the site serves it. */
  const filesOf = (published: PublicRegistry): [path: string, text: string][] => [
    ['/alliances.json', [...toJson(published)].join('')],
    ['/api/alliances.json', [...toJson(published)].join('')],
    ['/api/index.json', indexToJson(published, WHOLE_DOWNLOADS)],
    ['/api/ids.json', idsToJson(published)],
    ['/api/organisations.json', organisationsToJson(published)],
    ['/api/decisions.json', decisionsToJson(published)],
    ...published.records.map((each): [string, string] => [
      `/api/alliances/${each.id}.json`,
      allianceToJson(published, each),
    ]),
    ...published.decisions.map((each): [string, string] => [
      `/api/decisions/${each.id}.json`,
      decisionToJson(published, each),
    ]),
  ];

  test.each([
    ['the usual register', registry],
    ['a long life', life],
    ['a preview of it', longLife({}, { drafts: true }).published],
  ])('describes every file: %s', (_, published) => {
    const files = filesOf(published);
    expect(files.length).toBeGreaterThan(10);
    for (const [path, text] of files) expect(complaintsOf(path, text), path).toEqual([]);
  });

  test('knows every address of the API and nothing else', () => {
    for (const { path } of ENDPOINTS) expect(definitionOf(path.replace('{id}', 'a/b')), path).toBeDefined();
    expect(definitionOf('/manifest.json')).toBeUndefined();
  });

  test('complains of what it does not name, of a wrong day and of a missing field', () => {
    const [record = expect.unreachable()] = life.records;
    const text = allianceToJson(life, record);
    for (const [from, to] of [
      ['"standing"', '"internalReason": "甲",\n "standing"'],
      ['"from": "2024-08-12"', '"from": "2024年8月"'],
      ['"minor": 4,', ''],
      ['"notice": "2024"', '"notice": "2024-1"'],
      ['"nature": "企业"', '"nature": "公司"'],
      ['"until": null', '"until": 7'],
    ] as const) {
      expect(text).toContain(from);
      expect(complaintsOf('/api/alliances/fibre.json', text.replace(from, to)), from).not.toEqual([]);
    }
  });
});

describe('an alliance over time', () => {
  const [alliance = expect.unreachable()] = life.records.map((record) => recordToJson(record, life.site.bureau));

  test('periods, exits, evaluations and the open 整改 name their decisions', () => {
    expect(alliance.periods).toEqual([
      {
        from: '2024-08-12',
        until: '2026-03-01',
        by: '2024/lieru',
        document: '示例连科〔2024〕52号',
        closedBy: '2026/tuichu',
        closedDocument: '示例连科〔2026〕11号',
        cause: '自愿',
      },
      {
        from: '2026-05-01',
        until: null,
        by: '2026/lieru-2',
        document: '示例连科〔2026〕30号',
        closedBy: null,
        closedDocument: null,
        cause: null,
      },
    ]);
    expect(alliance.exits).toMatchObject([{ date: '2026-03-01', by: '2026/tuichu', cause: '自愿' }]);
    expect(alliance.evaluations).toMatchObject([{ year: 2025, result: '不合格', reason: '经费未单列' }]);
    expect(alliance.rectification).toMatchObject({ by: '2026/zhenggai', until: '2026-12-31' });
    expect(alliance.decisions).not.toContain('');
  });

  test('after an exit says so, and still when it entered; on the list again it is not gone', () => {
    const { url, exited, publicity, evaluation, listed } = alliance;
    expect({ url, exited, publicity, listed }).toEqual({
      url: 'http://localhost/alliances/fibre/',
      exited: null,
      publicity: { from: '2026-04-10', until: '2026-04-20', by: '2026/gongshi' },
      listed: { date: '2026-05-01', document: '示例连科〔2026〕30号' },
    });
    expect(evaluation).toEqual(alliance.evaluations.at(-1));
    const [left = expect.unreachable()] = longLife({}, { asOf: '2026-03-01' }).published.records;
    expect(recordToJson(left, '局')).toMatchObject({
      standing: '已退出',
      listed: { date: '2024-08-12', document: '示例连科〔2024〕52号' },
      exited: {
        date: '2026-03-01',
        by: '2026/tuichu',
        document: '示例连科〔2026〕11号',
        reason: '业务调整',
        cause: '自愿',
      },
      rectification: null,
    });
    const [waiting = expect.unreachable()] = longLife({}, { asOf: '2024-07-23' }).published.records;
    expect(recordToJson(waiting, '局')).toMatchObject({ listed: null, exited: null, evaluation: null });
  });

  test('members and lead are those of the day; who left stands apart', () => {
    expect(alliance.members.map(({ name }) => name)).toEqual([
      '示例海洋大学',
      '示例先进纤维研究院',
      '示例先进材料公司',
    ]);
    expect(alliance.formerMembers).toMatchObject([{ name: '示例复材有限公司', left: '2025-03-01' }]);
    expect(alliance.formerLeads).toMatchObject([{ creditCode: FIRST_LEAD, until: '2025-06-01' }]);
    expect(alliance.formerNames).toEqual([{ name: OLD_NAME, until: '2025-01-10' }]);
  });

  test('what version 1 had reads as it did', () => {
    expect(alliance.listed).toEqual({ date: '2026-05-01', document: '示例连科〔2026〕30号' });
    expect(alliance.history.slice(0, 5)).toEqual([
      { event: '申报', date: '2024-06-11' },
      { event: '推荐', date: '2024-06-25', document: '海科〔2024〕12号' },
      { event: '评审', date: '2024-07-10' },
      { event: '公示', date: '2024-07-22', until: '2024-07-28' },
      { event: '公示', date: '2024-07-30', until: '2024-08-05' },
    ]);
    expect(alliance.history.map(({ event }) => event)).not.toContain('支持事项');
    expect(alliance.formerMembers[0]).toMatchObject({
      highTech: { certificate: 'GR202232005678', issued: '2022-10-12' },
      certificates: [{ certificate: 'GR202232005678', issued: '2022-10-12' }],
    });
    const excused = registry.records.map((record) => recordToJson(record, '某局').waivers);
    expect(excused.flat()).toContainEqual({
      rule: 'leader-revenue',
      reason: expect.stringContaining('跨年交付') as string,
      approvedBy: '某局',
      document: '示例连科函〔2024〕14号',
      expires: null,
    });
  });

  test('a decision that nobody may see is by nobody', () => {
    const [record = expect.unreachable()] = life.records;
    const acts = record.acts.map((act) => (act.kind === '年度评估' ? { ...act, decision: '' } : act));
    expect(recordToJson({ ...record, acts }, '局').evaluations[0]?.by).toBeNull();
  });
});

describe('the JSON API', () => {
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

describe('downloads', () => {
  test('are made once, and their facts are of those very bytes', async () => {
    expect(bytesOf(registry, '/alliances.xlsx')).toBe(bytesOf(registry, '/alliances.xlsx'));
    const facts = await factsOf(registry);
    expect(facts.length).toBeGreaterThan(20);
    for (const { path, size, sha256 } of facts) {
      const bytes = await bytesOf(registry, path);
      expect([size, sha256], path).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    }
    expect((await factsOf(registry, ['/alliances.csv'])).map(({ path }) => path)).toEqual(['/alliances.csv']);
  });

  test('are the same bytes for the same register loaded again', async () => {
    const again = loadPublication(USUAL, { asOf: '2026-11-23' });
    expect(await factsOf(again)).toEqual(await factsOf(registry));
  });

  test('are let go when they have been served, and made again the same', async () => {
    const served = async (path: string) => Buffer.from(await (await serveDownload(registry, path)).arrayBuffer());
    const first = bytesOf(registry, '/alliances.json');
    const whole = await served('/alliances.json');
    expect(whole.equals(await first)).toBe(true);
    expect((await served('/api/alliances.json')).equals(whole)).toBe(true);
    expect(bytesOf(registry, '/alliances.json')).not.toBe(first);
    expect(Buffer.from(await bytesOf(registry, '/alliances.json')).equals(whole)).toBe(true);
  });

  test('read the same as a stream and as a whole, however small', async () => {
    for (const path of ['/alliances.json', '/calendar.ics', '/alliances.xlsx']) {
      const bytes = await bytesOf(registry, path);
      const whole = await (await serveDownload(registry, path)).arrayBuffer();
      expect(Buffer.from(whole).equals(bytes), path).toBe(true);
      const { body } = await serveDownload(registry, path);
      expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes), path).toBe(true);
    }
  });

  test('that come out otherwise when made again are not published', async () => {
    const records = [...registry.records];
    const changing = { ...registry, records };
    await serveDownload(changing, '/alliances.csv');
    records.pop();
    await expect(bytesOf(changing, '/alliances.csv')).rejects.toThrow('/alliances.csv 两次生成的内容不同，不能发布');
    // One that failed does not keep the next from being made.
    expect((await bytesOf(changing, '/schema/alliance.schema.json')).length).toBeGreaterThan(0);
  });

  test('that do not exist are a mistake of the caller', () => {
    expect(() => bytesOf(registry, '/nothing.csv')).toThrow('没有 /nothing.csv 这个下载');
  });
});

test('the manifest states revision, day, counts and downloads, and claims no revision it does not have', () => {
  const file = {
    path: '/a.csv',
    title: '表',
    format: 'CSV',
    type: 'text/csv',
    size: 3,
    sha256: 'f'.repeat(64),
  } as const;
  const manifest = JSON.parse(
    toManifest(registry, [file], { revision: { commit: 'a'.repeat(40), modified: false }, history: 'shallow' }),
  ) as Manifest;
  expect(manifest).toMatchObject({
    version: 2,
    asOf: '2026-11-23',
    preview: false,
    revision: { commit: 'a'.repeat(40) },
  });
  expect(manifest.downloads).toEqual([{ path: '/a.csv', type: 'text/csv', size: 3, sha256: 'f'.repeat(64) }]);
  const { standings, alliances } = manifest.counts;
  expect(Object.values(standings).reduce((sum, count) => sum + count, 0)).toBe(alliances);
  expect(manifest.counts.periods).toBe(registry.records.flatMap(({ periods }) => periods).length);
  const outside = { revision: undefined, history: 'none' } as const;
  expect(JSON.parse(toManifest(registry, [], outside))).toMatchObject({
    revision: null,
    history: 'none',
    sample: true,
  });
  expect(JSON.parse(toManifest({ ...registry, sample: false }, [], outside))).toMatchObject({ sample: false });
});

interface Manifest {
  counts: { alliances: number; periods: number; standings: Record<string, number> };
  downloads: unknown[];
}
