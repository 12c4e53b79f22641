/**
 * Codecs between text as people write it and values. Files are read as text (YAML `failsafe`), so no code, date or
 * phone number is silently changed; each codec reads the usual ways of writing and writes one canonical way. Where the
 * two differ, the loader reports it and `npm run fix` rewrites it.
 */
import { z } from 'zod';

/** Why a text could not be read. Sentences in Chinese; they follow the field's label. */
export class Unreadable {
  readonly problem: string;
  readonly needed: string;
  constructor(problem: string, needed: string) {
    this.problem = problem;
    this.needed = needed;
  }
}

/** Full-width letters, digits and the signs used in numbers, as their ordinary forms. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** All but ordinary characters, each of which is its own NFC form. */
const STRANGE = /[^ -~·\u2010-\u2027\u2030-\u205e≤≥\u3001-\u3020一-\u9fff！-／：-＠]/;

/**
 * Whether a text is one line that is tidy as it stands, with no space at either end. Nearly all values are, and then
 * nothing needs to be normalised or replaced.
 */
const isTidy = (text: string): boolean => !STRANGE.test(text) && !text.startsWith(' ') && !text.endsWith(' ');

/** Text in its canonical form: NFC, ordinary digits, letters and spaces, no space at either end of a line. */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  return halfWidth(text.normalize('NFC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/**
 * A codec from written text. `read` gets tidy text and gives the value or an {@link Unreadable}; `write` gives the
 * canonical text of a value. `editor` is the JSON Schema shown to editors.
 */
export function written<T>(spec: {
  output: z.ZodType<T>;
  read: (text: string) => T | Unreadable;
  write: (value: T) => string;
  editor: Record<string, unknown>;
}) {
  return z
    .codec(z.string(), spec.output, {
      decode: (text, context) => {
        const value = spec.read(tidyText(text));
        if (!(value instanceof Unreadable)) {
          if (value !== text && !isWrittenAs(text, spec.write(value))) rewritten += 1;
          return value;
        }
        context.issues.push({ code: 'custom', input: text, message: value.problem, params: { needed: value.needed } });
        return z.NEVER;
      },
      encode: (value) => spec.write(value as T),
    })
    .meta({ editor: spec.editor });
}

let rewritten = 0;

/**
 * How many texts have been read so far that are not written the one way. When decoding leaves it as it was, there is
 * nothing to rewrite and no need to encode the whole value again in order to compare.
 */
export const rewrittenSoFar = (): number => rewritten;

/** Whether a text is written the canonical way; blank space at the end of its lines or around it does not count. */
export const isWrittenAs = (text: string, canonical: string): boolean =>
  text === canonical || text.replace(/[ \t]+$/gm, '').trim() === canonical;

/** A codec whose value is its canonical text. */
export function writtenText(read: (text: string) => string | Unreadable, editor: Record<string, unknown>) {
  return written({ output: z.string(), read, write: (value) => value, editor });
}
