/** The named places of a template, and what of a record goes into each. Names are the fields' own labels. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import type { z } from 'zod';
import { chineseDate, chineseMonth } from '#src/dates.ts';
import { batchName } from '#src/views/batch.ts';
import { intensity } from '../fields.ts';

/** One record: places that stand once, and lists whose places stand in a row that is repeated. */
export interface Filling {
  once: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
}

/** `{{名称}}`, also with the full-width braces of Chinese keyboards. */
export const PLACE = /[{｛]{2}\s*([^{}｛｝]*?)\s*[}｝]{2}/g;

/** Numbers the rows of a list. */
export const NUMBER = '序号';
/** What is said beside the record's own fields. */
export const AROUND = ['板块', '推荐单位', '数据日期', '研发投入强度', '成员单位数'] as const;

/** What goes around a record. `asOf` is an ISO date. */
export interface Around {
  district: { name: string; authority: string };
  asOf: string;
}

/** Every place there is: those that stand once, and by list those of its rows. */
export function placeNames(): { once: string[]; lists: Map<string, string[]> } {
  const empty = fillingOf({}, { district: { name: '', authority: '' }, asOf: '2000-01-01' }, true);
  return {
    once: [...empty.once.keys()],
    lists: new Map([...empty.lists].map(([list, [row]]) => [list, [...(row?.keys() ?? [])]])),
  };
}

/** What a record fills in; a place of what is not written is empty. `every` gives each list a row. */
export function fillingOf(alliance: Draft<Alliance>, { district, asOf }: Around, every = false): Filling {
  const once = new Map<string, string>();
  const lists = new Map<string, ReadonlyMap<string, string>[]>();
  for (const [key, field] of Object.entries(shapeOf(Alliance))) {
    const name = labelOf(field, key);
    const value = (alliance as Record<string, unknown>)[key];
    const item = itemOf(bare(field));
    if (!item) addField(once, name, field, value);
    else {
      const items = Array.isArray(value) ? (value as unknown[]) : [];
      const rows = (items.length === 0 && every ? [undefined] : items).map((each) => rowOf(name, item, each));
      lists.set(name, rows);
    }
  }
  once.set(labelOf(shapeOf(Alliance)['batch'], 'batch'), alliance.batch ? batchName(alliance.batch) : '');
  const own = [
    district.name,
    district.authority,
    chineseDate(asOf),
    intensity(alliance.lead?.finance) ?? '',
    String(alliance.members?.length ?? 0),
  ];
  for (const [i, name] of AROUND.entries()) once.set(name, own[i] ?? '');
  return { once, lists };
}

function rowOf(list: string, item: z.ZodType, value: unknown): ReadonlyMap<string, string> {
  const row = new Map<string, string>();
  addField(row, list, item, value);
  return row;
}

function addField(into: Map<string, string>, name: string, field: z.ZodType, value: unknown): void {
  const shape = Object.entries(shapeOf(field));
  if (shape.length === 0) return void into.set(name, written(value));
  for (const [key, inner] of shape)
    addField(into, `${name}.${labelOf(inner, key)}`, inner, (value as Record<string, unknown> | undefined)?.[key]);
}

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

const labelOf = (field: z.ZodType | undefined, key: string) => field?.meta()?.title ?? key;
