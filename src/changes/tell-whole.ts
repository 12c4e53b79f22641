/** A value → all that it says, in labels: what is public with its value, what is not only as filled in or not. */
import type { z } from 'zod';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import type { Told } from './told.ts';
import { isHidden, MOST_TOLD, nameOfItem, type Fields, type Telling } from './telling.ts';
import { isRecordOf, writtenValue } from './value-in-words.ts';

/** Every field of a value that says something, in the order of the schema; hidden ones also where they say nothing. */
export function tellWhole(schema: z.ZodType, value: Fields, telling: Telling = {}): Told[] {
  const hides = telling.hides ?? isHidden;
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
    const label = field.meta()?.title ?? key;
    if (hides(field)) return [hiddenPart(label, field, value[key])];
    return value[key] === undefined ? [] : tellField(label, field, value[key], telling);
  });
}

/** Whether a hidden field, and each field below it, is filled in; of a list not how long it is. */
function hiddenPart(label: string, field: z.ZodType, value: unknown): Told {
  const shape = Object.entries(shapeOf(field));
  if (value === undefined || shape.length === 0) return { label, hidden: value === undefined ? '未填' : '已填' };
  const parts = shape.map(([key, inner]) => hiddenPart(inner.meta()?.title ?? key, inner, (value as Fields)[key]));
  return { label, hidden: '已填', parts };
}

function tellField(label: string, field: z.ZodType, value: unknown, telling: Telling): Told[] {
  const text = (at: string, written: string) => textTold(at, written, (telling.most ?? MOST_TOLD).characters);
  const item = itemOf(field);
  if (item && Object.keys(shapeOf(item)).length > 0) return tellItems(label, item, value as readonly Fields[], telling);
  if (Object.keys(shapeOf(field)).length > 0) return [{ label, parts: tellWhole(field, value as Fields, telling) }];
  if (isRecordOf(value)) {
    const parts = Object.entries(value).map(([key, each]) => text(key, writtenValue(bare(field), each)));
    return [{ label, parts }];
  }
  return [text(label, writtenValue(field, value))];
}

function tellItems(label: string, item: z.ZodType, items: readonly Fields[], telling: Telling): Told[] {
  const nameOf = telling.nameOf ?? nameOfItem;
  const told = items.slice(0, (telling.most ?? MOST_TOLD).items).map((each): Told => {
    const name = nameOf(each);
    const parts = withoutName(tellWhole(item, each, telling), name);
    return { label: name === undefined ? label : `${label}“${name}”`, parts };
  });
  const leftOut = items.length - told.length;
  return leftOut > 0 ? [...told, { label, leftOut }] : told;
}

/** What an item says besides the name it is told by: the fields, one or several, that the name is made of. */
export function withoutName(told: readonly Told[], name: string | undefined): Told[] {
  const whole = told.findIndex(({ value }) => value !== undefined && value === name);
  if (whole >= 0) return told.filter((_, i) => i !== whole);
  let rest = ` ${name ?? ''} `;
  const others = told.filter(({ value, length }) => {
    if (value === undefined || length !== undefined || !rest.includes(` ${value} `)) return true;
    rest = rest.replace(` ${value} `, () => ' ');
    return false;
  });
  return rest.trim() === '' ? others : [...told];
}

/** A text, personal data masked, or as much of its beginning as is shown. */
export function textTold(label: string, text: string, most: number): Told {
  const characters = [...maskPersonalData(text)];
  if (characters.length <= most) return { label, value: characters.join('') };
  return { label, value: `${characters.slice(0, most).join('')}…`, length: characters.length };
}
