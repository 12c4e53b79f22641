/** The JSON Schema of the API describes every file of it, and complains of others. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { longLife } from '#src/testing/long-life.ts';
import { USUAL } from '#src/testing/registers.ts';
import { definitionOf } from './api-schema.ts';
import {
  allianceToJson,
  decisionsToJson,
  decisionToJson,
  ENDPOINTS,
  idsToJson,
  indexToJson,
  organisationsToJson,
  schemaToJson,
} from './api.ts';
import { WHOLE_DOWNLOADS } from './downloads.ts';
import { toJson } from './json.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const life = longLife().published;

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
