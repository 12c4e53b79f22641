/** What of a record goes into each named place of a template. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { chineseDate, chineseMonth } from '#src/dates.ts';
import { AROUND, LISTS, ONCE, type Place } from '#src/registry/templates/places.ts';
import { batchName } from '#src/views/batch.ts';
import { intensity } from '../fields.ts';

/** One record: places that stand once, and lists whose places stand in a row that is repeated. */
export interface Filling {
  once: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

/** What goes around a record. `asOf` is an ISO date. */
export interface Around {
  district: { name: string; authority: string };
  asOf: string;
}

/** What a record fills in; a place of what is not written is empty. */
export function fillingOf(alliance: Draft<Alliance>, around: Around): Filling {
  const { batch } = alliance;
  const named = { ...alliance, batch: batch && batchName(batch) };
  const lists = [...LISTS].map(([list, { key, places }]) => {
    const items = (alliance as Record<string, unknown>)[key];
    return [list, Array.isArray(items) ? items.map((item: unknown) => valuesOf(item, places)) : []] as const;
  });
  return { once: new Map([...valuesOf(named, ONCE), ...saidAround(alliance, around)]), lists: new Map(lists) };
}

/** Outside a row of its own, a place of a list takes all of its values. */
export const valueIn = ({ once, lists }: Filling, name: string, separator: string): string =>
  once.get(name) ??
  [...lists.values()]
    .flat()
    .flatMap((row) => row.get(name) ?? [])
    .join(separator);

function saidAround({ lead, members = [] }: Draft<Alliance>, { district, asOf }: Around): Map<string, string> {
  const said: Record<(typeof AROUND)[number], string> = {
    板块: district.name,
    推荐单位: district.authority,
    数据日期: chineseDate(asOf),
    研发投入强度: intensity(lead?.finance) ?? '',
    成员单位数: String(members.length),
  };
  return new Map(Object.entries(said));
}

const valuesOf = (holder: unknown, places: readonly Place[]): Map<string, string> =>
  new Map(places.map(({ name, path }) => [name, written(valueAt(holder, path))]));

const valueAt = (holder: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], holder);

/** A value on paper; several are put in a row. */
function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('、');
  if (typeof value === 'object') return Object.values(value).map(written).filter(Boolean).join(' ');
  if (typeof value === 'number') return value.toFixed(6).replace(/\.?0+$/, '');
  const text = typeof value === 'string' ? value : String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return chineseDate(text);
  return /^\d{4}-\d{2}$/.test(text) ? chineseMonth(text) : text;
}
