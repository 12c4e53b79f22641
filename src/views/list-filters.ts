/** The filters of the list: their names in the address, their labels and what each offers. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { batchShort } from './batch.ts';
import { countStandings } from './counts.ts';
import { wordsOver } from './words.ts';

export const FILTERS = [
  { key: 'industry', label: '产业' },
  { key: 'district', label: '板块' },
  { key: 'batch', label: '批次' },
  { key: 'lead', label: '牵头单位类别' },
  { key: 'standing', label: '名单状态' },
] as const;

/** Also the parameter's name in the address. */
export type FilterKey = (typeof FILTERS)[number]['key'];

/** `value` stands in the address; whoever writes an address may also use the label. */
export interface FilterOption {
  value: string;
  label: string;
  /** Heading it stands under; none for most. */
  group?: string;
}

export type FilterOptions = Record<FilterKey, readonly FilterOption[]>;

/**
 * What may be chosen: every board and industry, also one that is not in the catalogue yet, and of the rest what occurs.
 * The last steps of listed alliances stand under 名单状态 too, and 限期整改 as long as it is open.
 */
export function filterOptions({ districts, industries, policies, records }: PublicRegistry): FilterOptions {
  const words = (texts: readonly string[]) => [...new Set(texts)].map((text) => ({ value: text, label: text }));
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const batches = new Set(records.map(({ alliance }) => alliance.batch));
  const kinds = new Set(records.map(({ lead }) => lead.kind));
  const listed = records.filter(({ standing }) => standing === '在册');
  const stages = [
    ...listed.map(({ stage }) => stage),
    ...(listed.some(({ rectification }) => rectification) ? ['限期整改'] : []),
  ];
  const unknown = words(records.flatMap(({ industry }) => (industry.id === undefined ? industry.name : [])));
  return {
    district: named(districts),
    industry: [...named(industries), ...unknown],
    batch: [...batches]
      .sort()
      .reverse()
      .map((batch) => ({ value: batch, label: batchShort(batch) })),
    lead: words([...wordsOver(policies, 'leadKinds').filter((kind) => kinds.has(kind)), ...kinds]),
    standing: [
      ...words(countStandings(records).map(({ standing }) => standing)),
      ...words(stages.toSorted()).map(listedAfter),
    ],
  };
}

/** A step of those on the list. Its label says so by itself: in a tag and on paper no heading stands above it. */
const listedAfter = ({ value }: FilterOption): FilterOption => ({
  value,
  label: value === '限期整改' ? '在册，正在限期整改' : `在册，最近一步是${value}`,
  group: '在册的',
});
