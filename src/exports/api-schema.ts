/** JSON Schema of the API: of every file below /api/ and of /alliances.json. What it does not name is not there. */
import { PUBLIC_ALLIANCE, PUBLIC_DECISION, type JsonSchema } from '#src/publication/public-schema.ts';
import { JSON_CHANGES, JSON_MINOR, JSON_VERSION } from './json-version.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** An object with these fields; those whose name ends in `?` may be absent. */
function object(fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace(/\?$/, ''), schema])),
    required: entries.flatMap(([key]) => (key.endsWith('?') ? [] : key)),
    additionalProperties: false,
  };
}

const properties = (schema: unknown) => (schema as { properties: Record<string, JsonSchema> }).properties;
const requiredOf = (schema: unknown) => (schema as { required: readonly string[] }).required;

/** Another schema's fields, some of them in other shapes. */
const withFields = (schema: unknown, fields: Readonly<Record<string, JsonSchema>>): JsonSchema => {
  const own = Object.entries(properties(schema))
    .filter(([key]) => !(key in fields) && !(`${key}?` in fields))
    .map(([key, value]) => [requiredOf(schema).includes(key) ? key : `${key}?`, value]);
  return object({ ...(Object.fromEntries(own) as Record<string, JsonSchema>), ...fields });
};

const file = properties(PUBLIC_ALLIANCE);
const itemsOf = (field: string) => (file[field] as { items: JsonSchema }).items;
const certificates = properties(itemsOf('members'))['highTech'] as { items: JsonSchema };
/** An organisation: as in the file, its latest certificate alone and all of them. */
const organisation = (schema: unknown) =>
  withFields(schema, {
    nature: orNull({ enum: ['企业', '研究', '境外', '其他'] }),
    'highTech?': certificates.items,
    'certificates?': certificates,
  });

const act = { date: day, by: orNull(ref('decisionId')), document: orNull(text), reason: orNull(text) };
const consent = { by: orNull(ref('decisionId')), date: day, document: text, subject: orNull(text), reason: text };
const verdict = {
  clause: text,
  citation: orNull(text),
  rule: text,
  strength: { enum: ['必须', '原则上', '人工'] },
  status: { enum: ['通过', '不通过', '经同意例外', '人工认定', '待认定', '不适用', '不核对'] },
  basis: text,
  consents: list(object(consent)),
};
const history = {
  event: text,
  date: day,
  'until?': day,
  'document?': text,
  'result?': text,
  'reason?': text,
};
const waiver = {
  rule: text,
  'subject?': text,
  reason: text,
  approvedBy: text,
  document: text,
  expires: { type: 'null' },
};
const period = {
  from: day,
  until: orNull(day),
  by: orNull(ref('decisionId')),
  document: orNull(text),
  closedBy: orNull(ref('decisionId')),
  closedDocument: orNull(text),
  cause: orNull(text),
};
const exit = object({ ...act, cause: orNull(text) });
const evaluation = object({ year: orNull(count), ...act, result: orNull(text) });
const address = { type: 'string', format: 'uri' };

const alliance = withFields(PUBLIC_ALLIANCE, {
  id: ref('allianceId'),
  url: address,
  batch: { type: 'integer', minimum: 2000 },
  notice: { type: 'string', pattern: '^20\\d{2}(-[2-9])?$' },
  formerNames: file['formerNames'] ?? {},
  lead: organisation(file['lead']),
  formerLeads: list(organisation(itemsOf('formerLeads'))),
  members: list(organisation(itemsOf('members'))),
  formerMembers: list(organisation(itemsOf('members'))),
  district: object({ id: text, name: text, authority: text }),
  industry: object({ id: orNull(text), name: text, kind: orNull(text) }),
  stage: text,
  standing: { enum: ['申报', '公示', '在册', '已退出', '未列入'] },
  listed: orNull(object({ date: day, document: text })),
  exited: orNull(exit),
  publicity: orNull(object({ from: day, until: orNull(day), by: orNull(ref('decisionId')) })),
  evaluation: orNull(evaluation),
  steps: list(object({ kind: text, ...act, until: orNull(day), result: orNull(text) })),
  periods: list(object(period)),
  exits: list(exit),
  evaluations: list(evaluation),
  rectification: orNull(object({ ...act, until: orNull(day) })),
  history: list(object(history)),
  waivers: list(object(waiver)),
  decisions: list(ref('decisionId')),
  judgedOn: day,
  verdicts: list(object(verdict)),
  later: list(object({ party: text, day, ...verdict })),
});

const decision = object({
  id: ref('decisionId'),
  alliances: list(ref('allianceId')),
  withdrawn: flag,
  correctedBy: list(ref('decisionId')),
  counts: PUBLIC_DECISION,
  written: PUBLIC_DECISION,
});

const organisationEntry = object({
  creditCode: text,
  name: text,
  formerNames: list(text),
  kind: text,
  leads: list(ref('allianceId')),
  memberOf: list(object({ id: ref('allianceId'), role: orNull(text) })),
  former: list(object({ id: ref('allianceId'), part: { enum: ['牵头', '成员'] }, role: orNull(text), until: day })),
});

const head = {
  version: { const: JSON_VERSION },
  minor: { type: 'integer', minimum: JSON_MINOR },
  name: text,
  publisher: text,
  asOf: day,
  sample: flag,
};
const endpoint = object({ path: text, url: address, title: text });

/** Which definition describes a path of the API; undefined for a path that is none of its. */
export function definitionOf(path: string): string | undefined {
  const found = /^\/api\/(?:(index|ids|organisations|alliances|decisions)|(alliances|decisions)\/.+)\.json$/.exec(path);
  if (path === '/alliances.json') return 'alliancesFile';
  if (!found) return undefined;
  return found[1] ? `${found[1]}File` : { alliances: 'allianceFile', decisions: 'decisionFile' }[found[2] ?? ''];
}

export const API_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `创新联合体登记簿接口 ${JSON_VERSION}.${JSON_MINOR}`,
  description: '每个文件对应 $defs 中以 File 结尾的一项，如 /api/alliances.json 对应 alliancesFile',
  anyOf: [
    'indexFile',
    'alliancesFile',
    'allianceFile',
    'decisionsFile',
    'decisionFile',
    'idsFile',
    'organisationsFile',
  ].map(ref),
  $defs: {
    allianceId: { type: 'string', pattern: '^[a-z0-9-]+$' },
    decisionId: { type: 'string', pattern: '^20\\d{2}/[a-z0-9-]+$' },
    alliance,
    decision,
    indexFile: object({
      ...head,
      documentation: address,
      changes: { ...list(object({ version: text, added: text })), minItems: JSON_CHANGES.length },
      endpoints: list(endpoint),
      downloads: list(endpoint),
    }),
    alliancesFile: object({ ...head, count, listed: count, alliances: list(ref('alliance')) }),
    allianceFile: object({ ...head, url: address, alliance: ref('alliance') }),
    decisionsFile: object({ ...head, count, decisions: list(ref('decision')) }),
    decisionFile: object({ ...head, decision: ref('decision') }),
    idsFile: object({
      ...head,
      count,
      samples: list(ref('allianceId')),
      ids: mapOf(orNull(day)),
      decisions: mapOf(list(ref('allianceId'))),
    }),
    organisationsFile: object({ ...head, count, organisations: list(organisationEntry) }),
  },
};
