/** The named places of a template. Names are the fields' own labels. */
import { Alliance } from '#schemas/alliance.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import type { z } from 'zod';

/** `{{名称}}`, also with the full-width braces of Chinese keyboards; spaces beside the name are no part of it. */
export const PLACE = /[{｛]{2}([^{}｛｝]{0,80})[}｝]{2}/g;

/** The names of the places in a text, as often as it has them. */
export const namesIn = (text: string): string[] => Array.from(text.matchAll(PLACE), ([, name = '']) => name.trim());

/** A field, and where its value stands: keys from the record or, in a list, from the item. */
export interface Place {
  name: string;
  path: readonly string[];
}

/** A list of the record, each item of which takes the places of a row. */
export interface ListPlaces {
  key: string;
  places: readonly Place[];
}

/** What comes after an application is no part of its papers. */
const LATER: readonly string[] = ['formerLeads', 'outcome'];
const fieldsOf = (schema: z.ZodType) => Object.entries(shapeOf(schema)).filter(([key]) => !LATER.includes(key));

const FIELDS = fieldsOf(Alliance).map(([key, field]) => ({
  key,
  field,
  name: titleOf(field, key),
  item: itemOf(bare(field)),
}));

/** The fields that stand once. */
export const ONCE: readonly Place[] = FIELDS.flatMap(({ key, field, name, item }) =>
  item ? [] : placesBelow(field, name, [key]),
);
/** The lists by their names. */
export const LISTS: ReadonlyMap<string, ListPlaces> = new Map(
  FIELDS.flatMap(({ key, name, item }) =>
    item ? [[name, { key, places: placesBelow(item, name, []) }] as const] : [],
  ),
);

function placesBelow(field: z.ZodType, name: string, path: readonly string[]): Place[] {
  const fields = fieldsOf(field);
  if (fields.length === 0) return [{ name, path }];
  return fields.flatMap(([key, inner]) => placesBelow(inner, `${name}.${titleOf(inner, key)}`, [...path, key]));
}

function titleOf(field: z.ZodType, key: string): string {
  return field.meta()?.title ?? key;
}

/** Numbers the rows of a list. */
export const NUMBER = '序号';
/** What is said beside the record's own fields. */
export const AROUND = ['板块', '推荐单位', '数据日期', '研发投入强度', '成员单位数'] as const;
/** Of a table of records: what stands once in the whole table. */
export const OF_THE_TABLE = ['板块', '推荐单位', '批次', '个数', '数据日期'] as const;
/** Of a table of records: what the row has besides the record's own places. */
export const OF_THE_ROW = [NUMBER, '高校院所成员', '企业及其他成员'] as const;

const OF_LISTS = [...LISTS.values()].flatMap(({ places }) => places.map(({ name }) => name));

/** Every place of a paper on one record, without {@link NUMBER}. */
export const RECORD_PLACES: readonly string[] = [...ONCE.map(({ name }) => name), ...AROUND, ...OF_LISTS];
/** Every place of the row of a table of records. */
export const ROW_PLACES: readonly string[] = [
  ...OF_THE_ROW,
  ...RECORD_PLACES.filter((name) => !(OF_THE_TABLE as readonly string[]).includes(name)),
];
