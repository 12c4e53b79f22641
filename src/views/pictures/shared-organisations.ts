/** Organisations that take part in more than one alliance, and the alliances they connect. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { organisationsOf, type Organisation } from '../organisations.ts';
import { leaders, mostSentence } from './counting.ts';

/** One shared organisation: its alliances in the order of their ids, those it leads marked. */
export interface SharedOrganisation {
  creditCode: string;
  name: string;
  kind: string;
  vocabulary: Organisation['vocabulary'];
  alliances: readonly { id: string; name: string; leads: boolean }[];
}

/** Those in most alliances first. */
export function sharedOrganisations(records: readonly PublicRecord[]): SharedOrganisation[] {
  return organisationsOf(records)
    .map(alliancesOf)
    .filter(({ alliances }) => alliances.length > 1)
    .sort((a, b) => b.alliances.length - a.alliances.length || (a.creditCode < b.creditCode ? -1 : 1));
}

function alliancesOf({ creditCode, name, kind, vocabulary, leads, memberOf }: Organisation): SharedOrganisation {
  const found = new Map(memberOf.map(({ record }) => [record.id, { ...named(record), leads: false }]));
  for (const record of leads) found.set(record.id, { ...named(record), leads: true });
  return { creditCode, name, kind, vocabulary, alliances: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

const named = ({ id, name }: PublicRecord) => ({ id, name });

/** `某某市高端聚烯烃创新联合体（示例）` → `高端聚烯烃`: what tells one alliance from another in a picture. */
export function shortName(name: string, city: string): string {
  const short = name
    .replace(/（示例）$/, '')
    .replace(/(产业技术|协同)?创新联合体$/, '')
    .slice(name.startsWith(city) ? city.length : 0);
  return short === '' ? name : short;
}

/** `22 个联合体中有 20 个由 15 家共享单位相连；示例材料科技大学参加最多，6 个。` */
export function sharedTakeaway(shared: readonly SharedOrganisation[], alliances: number): string {
  if (shared.length === 0) return '没有同时参加两个以上联合体的单位。';
  const connected = new Set(shared.flatMap((organisation) => organisation.alliances.map(({ id }) => id))).size;
  const all = connected === alliances ? `${alliances} 个联合体` : `${alliances} 个联合体中有 ${connected} 个`;
  const counts = shared.map(({ name, alliances: own }) => ({ label: name, count: own.length }));
  const most =
    leaders(counts).length === shared.length && shared.length > 3
      ? `每家参加 ${counts[0]?.count} 个`
      : mostSentence(counts, '个', '家').replace('最多', '参加最多');
  return `${all}由 ${shared.length} 家共享单位相连；${most}。`;
}
