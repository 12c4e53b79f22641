/** YAML of a record: written anew, or the same file with other values. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { layOut } from './alliance-text/layout.ts';
import { newText, type FileKind } from './alliance-text/new-text.ts';
import { holds } from './alliance-text/read-back.ts';
import { reviseMap } from './alliance-text/revise.ts';
import { spliced } from './alliance-text/splice.ts';

type PlainMap = { [key: string]: Plain };

/**
 * A new YAML file from written values: fields in the schema's order, unknown keys last; what is empty is left out.
 * @throws Error with a Chinese message when no text gives exactly these values again.
 */
export const writeAlliance = (value: PlainMap): string => written(value, 'alliance');

/** {@link writeAlliance} for a decision. */
export const writeDecision = (value: PlainMap): string => written(value, 'decision');

function written(value: PlainMap, kind: FileKind): string {
  const text = newText(value, kind);
  if (!holds(text, value)) throw new Error(NOT_WRITTEN);
  return text;
}

/** {@link updateText} for the file of an alliance. */
export const updateAlliance = (text: string, value: PlainMap): string => updateText(text, value, Alliance);

/**
 * The same file with other values: comments, order, quotes and every line that did not change stay as they are. What
 * is removed takes the comments that are its own with it. Empty fields of the file stay while `value` says nothing else.
 * `text` is a text as the gate gives it.
 * @throws Error with a Chinese message when that cannot be done so that the file gives exactly these values again.
 */
export function updateText(text: string, value: PlainMap, schema: z.ZodType): string {
  const layout = layOut(text);
  if (!layout) throw new Error('原来的文件读不出来，无法在其中修改');
  const updated = spliced(text, reviseMap(text, layout, value, schema));
  const rest = text.slice(layout.entries.at(-1)?.end ?? layout.end);
  const result = layOut(updated) ? updated : `${updated.slice(0, updated.length - rest.length)}{}\n${rest}`;
  if (!holds(result, value)) throw new Error(NOT_WRITTEN);
  return result;
}

const NOT_WRITTEN = '有的内容无法写成文件，文件没有改动：请检查有没有从别处粘贴来的特殊字符';
