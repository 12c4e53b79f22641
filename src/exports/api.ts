/** The JSON API: static files, versioned, described at /data/api/. Every answer says which version and day it is of. */
import type { PublicDecisionRecord, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { fullAddress } from '#src/views/full-address.ts';
import { latestDay } from '#src/views/content-age.ts';
import { organisationsOf } from '#src/views/organisations.ts';
import { API_SCHEMA } from './api-schema.ts';
import { recordToJson } from './json.ts';
import { JSON_CHANGES, VERSION } from './json-version.ts';

/** One address of the API. `{…}` stands for an id. */
export interface Endpoint {
  path: `/${string}`;
  title: string;
}

export const ENDPOINTS: readonly Endpoint[] = [
  { path: '/api/index.json', title: '目录：有哪些接口和下载' },
  { path: '/api/alliances.json', title: '全部联合体，内容与 /alliances.json 相同' },
  { path: '/api/alliances/{id}.json', title: '一个联合体，id 与网址中的相同' },
  { path: '/api/decisions.json', title: '全部公开的决定：公示、列入、同意、评估、退出、更正等' },
  { path: '/api/decisions/{id}.json', title: '一份决定，id 是年份和文件名' },
  { path: '/api/ids.json', title: '公开过的全部标识：联合体的列入日期、决定所涉的联合体；公开过的不会消失' },
  { path: '/api/organisations.json', title: '全部单位，以及各自牵头、参加、参加过的联合体' },
];

/** What an alliance's JSON holds besides the public fields of its file. */
export const DERIVED_FIELDS: readonly { key: string; label: string; help: string }[] = [
  { key: 'id', label: '标识', help: '永久不变，也是网址和文件名' },
  { key: 'url', label: '网址', help: '这个联合体的网页' },
  { key: 'batch', label: '批次', help: '通知的年份，是数字；同一年有两次通知的，见 notice' },
  {
    key: 'notice',
    label: '通知标识',
    help: '按哪一份通知判断，如 2024；同一年的第二次为 2024-2，与 /policies/ 的网址相同',
  },
  {
    key: 'lead',
    label: '牵头单位',
    help: '另加性质 nature：企业、研究、境外或其他，由通知给各类别定的性质推出；成员单位同样',
  },
  { key: 'district', label: '推荐板块', help: '标识、名称和科技主管部门' },
  { key: 'industry', label: '所属产业', help: '标识、名称和类别（代替文件中的产业名称）' },
  { key: 'name', label: '联合体名称', help: '数据日期当天的名称；lead、members 同样只是当天的' },
  { key: 'formerMembers', label: '已退出的成员', help: '写法与 members 相同，有退出日期 left' },
  { key: 'stage', label: '最近一步', help: '最近发生的一项' },
  { key: 'standing', label: '名单状态', help: '在册、公示、已退出或未列入' },
  {
    key: 'listed',
    label: '列入',
    help: '最近一次列入培育名单的日期和文号；没有列入过为 null。退出以后仍在，是否在册看 standing 或 exited',
  },
  { key: 'exited', label: '退出', help: '最近一次在册已经结束的，结束它的退出；在册的和没有列入过的为 null' },
  { key: 'publicity', label: '最近一次公示', help: '第一天 from、最后一天 until 和决定；不表示现在还在公示' },
  { key: 'evaluation', label: '最近一次年度评估', help: '评的是哪一年、日期、决定、文号和结果；没有评过为 null' },
  { key: 'steps', label: '全部阶段', help: '申报、推荐和每一份决定，按日期；until 是公示、培育期或整改的最后一天' },
  {
    key: 'periods',
    label: '在册时段',
    help: '自 from 当日起，到 until 的前一日止，仍在册的 until 为 null；by 和 document 是列入的决定和文号，closedBy、closedDocument 和 cause 是退出的决定、文号和情形',
  },
  { key: 'exits', label: '全部退出', help: '每次退出的日期、决定、文号、情形和公开的原因' },
  { key: 'evaluations', label: '年度评估', help: '每次评估的年度、日期、决定、文号和结果' },
  { key: 'rectification', label: '正在限期整改', help: '还没有通过整改验收的；没有为 null' },
  { key: 'history', label: '阶段', help: '由决定推出，写法与 1.0 版相同；只有 1.0 版已有的各项' },
  { key: 'waivers', label: '书面同意', help: '由决定推出，写法与 1.0 版相同；不再有期限，expires 为 null' },
  { key: 'decisions', label: '有关决定', help: '决定的标识，内容见 /api/decisions/' },
  { key: 'judgedOn', label: '判断日期', help: '结论按这一天作出：推荐当日，没有推荐的为申报当日' },
  { key: 'verdicts', label: '条件对照', help: '每一条款的标识、出处、规则、约束程度、结论、依据和书面同意' },
  {
    key: 'later',
    label: '后来单位的条件对照',
    help: '后来加入或接手的单位按其加入当日的结论；party 是单位，day 是日期',
  },
];

const print = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** What is said of the register in every answer. */
type About = Pick<PublicRegistry, 'asOf' | 'site' | 'sample'>;

const headOf = ({ asOf, site, sample }: About) => ({
  ...VERSION,
  name: site.name,
  publisher: site.bureau,
  asOf,
  sample,
});

/** What there is: addresses of the API and of the whole-register downloads. */
export const indexToJson = (registry: PublicRegistry, downloads: readonly Endpoint[]): string =>
  print({
    ...headOf(registry),
    documentation: fullAddress('/data/api/'),
    changes: JSON_CHANGES,
    endpoints: ENDPOINTS.map(described),
    downloads: downloads.map(described),
  });

const described = ({ path, title }: Endpoint) => ({ path, url: addressOf(path), title });

/** Braces of a template stay readable: they are no part of any real address. */
const addressOf = (path: `/${string}`) => fullAddress(path).replaceAll('%7B', '{').replaceAll('%7D', '}');

/** The head of one record's file: its day is that of its content, so that the file changes only when that does. */
const ownHead = (registry: About, content: unknown) =>
  headOf({ ...registry, asOf: latestDay(content, registry.asOf) ?? registry.asOf });

/** One alliance. */
export function allianceToJson(registry: About, record: PublicRecord): string {
  const alliance = recordToJson(record, registry.site.bureau);
  return print({
    ...ownHead(registry, alliance),
    sample: record.sample,
    url: fullAddress(`/alliances/${record.id}/`),
    alliance,
  });
}

/** All public decisions, the latest first. */
export const decisionsToJson = (registry: PublicRegistry): string =>
  print({ ...headOf(registry), count: registry.decisions.length, decisions: registry.decisions.map(decisionOf) });

/** One decision. */
export const decisionToJson = (registry: PublicRegistry, decision: PublicDecisionRecord): string =>
  print({ ...ownHead(registry, decision), decision: decisionOf(decision) });

const decisionOf = ({ id, alliances, withdrawn, correctedBy, counts, written }: PublicDecisionRecord) => ({
  id,
  alliances,
  withdrawn,
  correctedBy,
  counts,
  written,
});

/** The JSON Schema of all these. */
export const schemaToJson = (): string => print(API_SCHEMA);

/**
 * Every id ever published: what a later publication must still hold, but for the samples. Alliances with the day they
 * entered the list or null, decisions with the alliances they concern.
 */
export function idsToJson(registry: PublicRegistry): string {
  const ids = registry.records.map(({ id, listed }) => [id, listed?.date ?? null] as const);
  const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const samples = registry.records.flatMap(({ id, sample }) => (sample ? id : [])).toSorted();
  const decisions = registry.decisions
    .map(({ id, alliances }) => [id, alliances.toSorted()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return print({
    ...headOf(registry),
    count: ids.length,
    samples,
    ids: Object.fromEntries(sorted),
    decisions: Object.fromEntries(decisions),
  });
}

/** All organisations by credit code: what each leads and takes part in, and did. */
export function organisationsToJson(registry: PublicRegistry): string {
  const organisations = organisationsOf(registry.records).map((organisation) => {
    const { creditCode, name, formerNames, kind, leads, memberOf, former } = organisation;
    return {
      creditCode,
      name,
      formerNames,
      kind,
      leads: leads.map(({ id }) => id),
      memberOf: memberOf.map(({ record, role }) => ({ id: record.id, role: role ?? null })),
      former: former.map(({ record, part, role, until }) => ({ id: record.id, part, role: role ?? null, until })),
    };
  });
  return print({ ...headOf(registry), count: organisations.length, organisations });
}
