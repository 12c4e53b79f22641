/** The tables a page offers, and what each is called when it is saved: a file says by its name what it is. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import type { Facet } from './facets.ts';
import { link } from './link.ts';
import { listedOf } from './listed.ts';
import { listedTitle, periodsTitle, registerTitle } from './table-titles.ts';

/** A table in each of its formats. */
export interface DownloadGroup {
  label: string;
  files: readonly { label: string; href: string; name: string }[];
}

const ENDINGS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const;

const group = (label: string, path: string, name: string, ...endings: (keyof typeof ENDINGS)[]): DownloadGroup => ({
  label,
  files: endings.map((ending) => ({
    label: ENDINGS[ending],
    href: link(`/${path}.${ending}`),
    name: `${name}.${ending}`,
  })),
});

/** The list, and all public records: how many, and the day in the name. */
export function wholeDownloads(registry: PublicRegistry): DownloadGroup[] {
  const { asOf, records } = registry;
  const listed = listedOf(records).length;
  return wholeTables(registry, { listed: `（在册 ${listed} 个）`, all: `（${records.length} 个）`, day: `-${asOf}` });
}

/** The same files, for a page that is not to change with the register: without counts and day. */
export const wholeTables = (
  registry: PublicRegistry,
  { listed, all, day } = { listed: '', all: '', day: '' },
): DownloadGroup[] => [
  group(`培育名单${listed}`, 'listed', `${listedTitle(registry)}${day}`, 'xlsx', 'csv'),
  group(`全部公开记录${all}`, 'alliances', `${registerTitle(registry)}${day}`, 'xlsx', 'csv', 'json'),
];

/** Those of one industry, board or batch. */
export const facetTables = (registry: PublicRegistry, folder: string, { slug, name }: Facet): DownloadGroup[] => [
  group('全部公开记录', `${folder}/${slug}`, registerTitle(registry, name), 'xlsx', 'csv'),
];

/** What each table of the whole register is called when it is saved, by its address; other files keep their own names. */
export function savedNames(registry: PublicRegistry): ReadonlyMap<string, string> {
  const periods = group('在册期间', 'periods', `${periodsTitle(registry)}-${registry.asOf}`, 'csv');
  const files = [...wholeDownloads(registry), periods].flatMap(({ files: own }) => own);
  return new Map(files.map(({ href, name }) => [href, name]));
}
