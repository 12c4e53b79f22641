/** The JSON API: static files, versioned, described at /data/. Every answer says which version and day it is of. */
import type { PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/link.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import { JSON_VERSION, recordToJson } from './json.ts';

/** One address of the API. `{…}` stands for an id. */
export interface Endpoint {
  path: `/${string}`;
  title: string;
}

export const ENDPOINTS: readonly Endpoint[] = [
  { path: '/api/index.json', title: '目录：有哪些接口和下载' },
  { path: '/api/alliances.json', title: '全部联合体，内容与 /alliances.json 相同' },
  { path: '/api/alliances/{id}.json', title: '一个联合体，id 与网址中的相同' },
  { path: '/api/ids.json', title: '公开过的全部标识和列入日期：公开过的记录不会消失' },
  { path: '/api/organisations.json', title: '全部单位，以及各自牵头、参加的联合体' },
];

/** What an alliance's JSON holds besides the public fields of its file. */
export const DERIVED_FIELDS: readonly { key: string; label: string; help: string }[] = [
  { key: 'id', label: '标识', help: '永久不变，也是网址和文件名' },
  { key: 'district', label: '推荐板块', help: '标识、名称和科技主管部门' },
  { key: 'industry', label: '所属产业', help: '标识、名称和类别（代替文件中的产业名称）' },
  { key: 'stage', label: '当前阶段', help: '阶段中的最后一项' },
  { key: 'standing', label: '名单状态', help: '在册、公示、已退出或未列入' },
  { key: 'listed', label: '列入', help: '列入培育名单的日期和文号；未列入为 null' },
  { key: 'judgedOn', label: '判断日期', help: '结论按这一天作出；已退出或终止的，为其结束当日' },
  { key: 'verdicts', label: '条件对照', help: '每一条款的标识、出处、规则、约束程度、结论和依据' },
];

const print = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const headOf = ({ asOf, site, sample }: PublicRegistry) => ({
  version: JSON_VERSION,
  name: site.name,
  publisher: site.bureau,
  asOf,
  sample,
});

/** What there is: addresses of the API and of the whole-register downloads. */
export const indexToJson = (registry: PublicRegistry, downloads: readonly Endpoint[]): string =>
  print({
    ...headOf(registry),
    documentation: fullAddress('/data/'),
    endpoints: ENDPOINTS.map(described),
    downloads: downloads.map(described),
  });

const described = ({ path, title }: Endpoint) => ({ path, url: addressOf(path), title });

/** Braces of a template stay readable: they are no part of any real address. */
const addressOf = (path: `/${string}`) => fullAddress(path).replaceAll('%7B', '{').replaceAll('%7D', '}');

/** One alliance. */
export const allianceToJson = (registry: PublicRegistry, record: PublicRecord): string =>
  print({
    ...headOf(registry),
    sample: record.sample,
    url: fullAddress(`/alliances/${record.id}/`),
    alliance: recordToJson(record),
  });

/** Every id ever published, with the day it entered the list or null: what a later publication must still hold, but for the samples. */
export function idsToJson(registry: PublicRegistry): string {
  const ids = registry.records.map(({ id, listed }) => [id, listed?.date ?? null] as const);
  const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const samples = registry.records.flatMap(({ id, sample }) => (sample ? id : [])).toSorted();
  return print({ ...headOf(registry), count: ids.length, samples, ids: Object.fromEntries(sorted) });
}

/** All organisations by credit code: what each leads and takes part in. */
export function organisationsToJson(registry: PublicRegistry): string {
  const organisations = organisationsOf(registry.records).map(({ creditCode, name, kind, leads, memberOf }) => ({
    creditCode,
    name,
    kind,
    leads: leads.map(({ id }) => id),
    memberOf: memberOf.map(({ record, role }) => ({ id: record.id, role: role ?? null })),
  }));
  return print({ ...headOf(registry), count: organisations.length, organisations });
}
