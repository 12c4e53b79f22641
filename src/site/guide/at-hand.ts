/** What to have at hand before filling in, step by step: read from the fields of the form, never listed twice. */
import { citationsOf, type HelpSource } from '#schemas/help.ts';
import { FORM_SECTIONS, type FormField } from '#src/staff/form/field-model.ts';

/** One step of the form. */
export interface AtHand {
  title: string;
  /** What is filled in: `单位名称`, or `任务（任务类别、任务名称）` for what holds more. */
  asked: readonly string[];
  /** Whether none of it is published. */
  internal: boolean;
  /** Places of the notice that its fields cite, each once. */
  citations: readonly string[];
}

/** What only later changes fill in: not at hand for an application. */
export const OF_LATER = 'changes';

/** Every step that whoever applies under a notice fills in, in the order of the form. */
export const atHand = (notice: HelpSource['policy']): readonly AtHand[] =>
  FORM_SECTIONS.filter(({ id }) => id !== OF_LATER).map(({ title, fields }) => {
    const all = withThoseBelow(fields);
    return {
      title,
      asked: partsOf(fields).map(({ label, fields: below = [] }) =>
        below.length === 0 ? label : `${label}（${below.map((field) => field.label).join('、')}）`,
      ),
      internal: fields.every(({ visibility }) => visibility === 'internal'),
      citations: [...new Set(all.flatMap(({ path }) => citationsOf(path, notice)))],
    };
  });

/** A step of one group or list is told by what is in it. */
function partsOf(fields: readonly FormField[]): readonly FormField[] {
  const [only] = fields;
  return fields.length === 1 && only ? (only.fields ?? only.item?.fields ?? fields) : fields;
}

const withThoseBelow = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => [field, ...withThoseBelow(field.fields ?? field.item?.fields ?? [])]);
