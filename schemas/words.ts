/**
 * Words that a notice gives and a record may hold: which kinds of lead, member and task there are is the notice's to say.
 * A field says which list its words come from; {@link withWords} makes the schema of one notice's records.
 */
import { z } from 'zod';
import { Name } from './text-fields.ts';
import { bare, itemOf, shapeOf } from './shape.ts';

/** The lists of words a notice gives. */
export const WORD_LISTS = ['leadKinds', 'memberKinds', 'taskKinds', 'charterContents', 'opinionPoints'] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** The words of a notice, or of several together. Where a list is empty, any word is taken. */
export type Words = Readonly<Record<WordList, readonly string[]>>;

declare module 'zod' {
  interface GlobalMeta {
    /** The list that the words of this field come from. */
    words?: WordList;
  }
}

/** A word of a list. By itself it takes any word: only {@link withWords} knows which there are. */
export const wordOf = (list: WordList) => Name.meta({ words: list });

/** The list from which a field, or the items of a list of words, take their words. */
export const wordListOf = (field: z.ZodType): WordList | undefined => bare(itemOf(field) ?? field).meta()?.words;

const made = new Map<string, WeakMap<z.ZodType, z.ZodType>>();

/** The schema in which every field takes only the given words. Made once for the same words. */
export function withWords<S extends z.ZodType>(schema: S, words: Words): S {
  const key = JSON.stringify(WORD_LISTS.map((list) => words[list]));
  const known = made.get(key) ?? new WeakMap<z.ZodType, z.ZodType>();
  made.set(key, known);
  return rebuilt(schema, words, known) as S;
}

function rebuilt(schema: z.ZodType, words: Words, known: WeakMap<z.ZodType, z.ZodType>): z.ZodType {
  const before = known.get(schema);
  if (before) return before;
  const after = rebuild(schema, words, known);
  known.set(schema, after);
  return after;
}

function rebuild(schema: z.ZodType, words: Words, known: WeakMap<z.ZodType, z.ZodType>): z.ZodType {
  const again = (inner: z.ZodType) => rebuilt(inner, words, known);
  if (schema instanceof z.ZodOptional) {
    const inner = schema.unwrap() as z.ZodType;
    return again(inner) === inner ? schema : cloned(schema, { innerType: again(inner) });
  }
  const item = itemOf(schema);
  if (item) return again(item) === item ? schema : cloned(schema, { element: again(item) });
  const shape = Object.entries(shapeOf(schema));
  if (shape.length > 0) {
    const fields = shape.map(([name, field]) => [name, again(field)] as const);
    return fields.every(([, field], i) => field === shape[i]?.[1])
      ? schema
      : cloned(schema, { shape: Object.fromEntries(fields) });
  }
  const list = schema.meta()?.words;
  const choices = list === undefined ? [] : words[list];
  return choices.length === 0 ? schema : z.enum([...choices] as [string, ...string[]]).meta({ ...schema.meta() });
}

/** A schema with one part exchanged; its checks and what it says about itself stay. */
const cloned = (schema: z.ZodType, part: object): z.ZodType =>
  schema.clone({ ...schema.def, ...part } as never, { parent: true });

/** Every word of several notices, each once. */
export const unionOf = (several: readonly Words[]): Words =>
  Object.fromEntries(
    WORD_LISTS.map((list) => [list, [...new Set(several.flatMap((words) => words[list]))]]),
  ) as unknown as Words;

/** No words at all: any word is taken. */
export const ANY_WORDS: Words = unionOf([]);

/** The words a field may hold: those of its own schema, or those of its list among the given; none when it may hold any. */
export function choicesOf(field: z.ZodType, words: Words = ANY_WORDS): readonly string[] {
  const inner = bare(itemOf(field) ?? field);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  const list = wordListOf(field);
  return list === undefined ? [] : words[list];
}
