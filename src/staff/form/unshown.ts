/** What of a record no field of the form can show. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { itemOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { nearestKey } from '#src/registry/shape-finding.ts';
import { isMap, shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import type { FormRecord } from './form-record.ts';

/** A value outside the form's fields, with the reason. The ways out: `removeAt`, and `renameKey` to the nearest. */
export interface Unshown {
  path: DataPath;
  /** What is written there, cut short, personal data masked. */
  text: string;
  why: string;
  /** For an unknown key: the known key it was probably meant for, when that is still free. */
  nearest?: string;
}

/** Every such value, in the order of the record. */
export const unshownIn = ({ value }: FormRecord): readonly Unshown[] => visit(Alliance, value, []);

function visit(schema: z.ZodType, value: Plain, path: DataPath): Unshown[] {
  const item = itemOf(schema);
  const shape = shapeOf(schema);
  const say = (why: string): Unshown[] => [{ path, text: asText(value), why }];
  if (item) {
    if (!Array.isArray(value)) return say('这里应为几项，现在不是');
    return value.flatMap((each, i) => visit(item, each, [...path, i]));
  }
  if (Object.keys(shape).length === 0) return typeof value === 'string' ? [] : say('这里应为一段文字，现在不是');
  if (!isMap(value)) return say('这里应为一组字段，现在不是');
  return Object.entries(value).flatMap(([key, each]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return field ? visit(field, each, [...path, key]) : [unknown([...path, key], each, value)];
  });
}

function unknown(path: DataPath, value: Plain, map: Plain): Unshown {
  const meant = nearestKey(Alliance, path);
  const free = meant !== undefined && !Object.hasOwn(map as object, meant);
  return { path, text: asText(value), why: '没有这个字段', ...(free ? { nearest: meant } : {}) };
}

const asText = (value: Plain) => maskPersonalData(shorten(typeof value === 'string' ? value : JSON.stringify(value)));
