/** The filters of the list: their names in the address, their labels and what each offers. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { batchShort } from './batch.ts';
import { OFF_LIST } from './listed.ts';
import { wordsOver } from './words.ts';

/** `none` is what an unused filter leaves: all, or of 名单状态 those on the list. */
export const FILTERS = [
  { key: 'industry', label: '产业', none: '全部' },
  { key: 'district', label: '板块', none: '全部' },
  { key: 'batch', label: '批次', none: '全部' },
  { key: 'lead', label: '牵头单位类别', none: '全部' },
  { key: 'standing', label: '名单状态', none: '在册' },
] as const;

/** Also the parameter's name in the address. */
export type FilterKey = (typeof FILTERS)[number]['key'];

/** `value` stands in the address; whoever writes an address may also use the label. */
export interface FilterOption {
  value: string;
  label: string;
}

export type FilterOptions = Record<FilterKey, readonly FilterOption[]>;

/** Values of 名单状态 that are no standing: a 限期整改 of those on the list, and everybody wherever they stand. */
export const RECTIFYING = '限期整改';
export const EVERYWHERE = '全部';

/**
 * What may be chosen: every board and industry, also one that is not in the catalogue yet, and of the rest what occurs or
 * once occurred. Of 名单状态 always all: on another day others stood there. Its labels say by themselves what they mean: in
 * a tag and on paper no heading stands above them.
 */
export function filterOptions({ districts, industries, policies, records }: PublicRegistry): FilterOptions {
  const words = (texts: readonly string[]) => [...new Set(texts)].map((text) => ({ value: text, label: text }));
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const batches = new Set(records.map(({ alliance }) => alliance.batch));
  const kinds = new Set(
    records.flatMap(({ lead, alliance: { formerLeads = [] } }) => [lead.kind, ...formerLeads.flatMap(kindOf)]),
  );
  const unknown = words(records.flatMap(({ industry }) => (industry.id === undefined ? industry.name : [])));
  const drafts = records.some(({ standing }) => standing === '申报');
  return {
    district: named(districts),
    industry: [...named(industries), ...unknown],
    batch: [...batches]
      .sort()
      .reverse()
      .map((batch) => ({ value: batch, label: batchShort(batch) })),
    lead: words([...wordsOver(policies, 'leadKinds').filter((kind) => kinds.has(kind)), ...kinds]),
    standing: [
      { value: RECTIFYING, label: '在册，正在限期整改' },
      ...OFF_LIST.map(({ standing, label }) => ({ value: standing, label })),
      ...(drafts ? [{ value: '申报', label: '预览，尚未公开' }] : []),
      { value: EVERYWHERE, label: '全部，不论是否在册' },
    ],
  };
}

const kindOf = ({ kind }: { kind?: string | undefined }): string[] => (kind === undefined ? [] : [kind]);
