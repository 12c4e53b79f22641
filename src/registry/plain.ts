/** Small readings of a plain value. */
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from './gate/structure.ts';

/** The plain value at a path; undefined where there is none. */
export function valueAt(value: Plain, path: DataPath): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (at === undefined || typeof at === 'string' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, Plain>)[step];
  }
  return at;
}

/** The first characters of a text, `…` where there are more; no character is cut in two. */
export function cut(text: string, most = 30): string {
  if (text.length <= most) return text;
  // A character takes two units at most.
  const characters = Array.from(text.slice(0, 2 * most + 1));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** A text as it may stand in a message. */
export const shorten = (text: string): string => cut(text, 60).replace(/\n/g, ' ');

/** Whether a value is a map. */
export const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);
