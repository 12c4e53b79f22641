/** What the names of fields say of how their values are written, as far as a name says it without its place. */
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { bare, eachField } from '#schemas/shape.ts';
import { z } from 'zod';

/** How a field of a name is written wherever it stands: as lines of text, as one line of it, or as more than text. */
type Form = 'lines' | 'line' | 'more';

let known: ReadonlyMap<string, Form> | undefined;

/** The form of a field of the files that people write; undefined for a name that none of them has. */
export function formOf(name: string): Form | undefined {
  known ??= readForms();
  return known.get(name);
}

function readForms(): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const { path, field } of [Alliance, Decision].flatMap((schema) => [...eachField(schema)])) {
    const name = path.at(-1) ?? '';
    if (name === '[]') continue;
    const form = holdsMore(field) ? 'more' : field.meta()?.multiline === true ? 'lines' : 'line';
    forms.set(name, forms.has(name) && forms.get(name) !== form ? 'more' : form);
  }
  return forms;
}

const holdsMore = (field: z.ZodType): boolean => {
  const inner = bare(field);
  return inner instanceof z.ZodArray || inner instanceof z.ZodObject || inner instanceof z.ZodUnion;
};
