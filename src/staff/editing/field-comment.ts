/** What stands above a field in a new file: its label, its help, how it is written and whether it is published. */
import { z } from 'zod';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';

/** One line without the `# `, for what is filled in already without the words to choose from: `建设定位：清晰明确的建设定位，见二、（一）1`. */
export function commentOn(field: z.ZodType, isFilledIn = false): string {
  const { title = '', description = '', visibility } = field.meta() ?? {};
  const choices = choicesOf(itemOf(field) ?? field);
  const listed = !isFilledIn && choices.length > 0 && !choices.every((choice) => description.includes(choice));
  const parts = [
    description,
    listed ? `可填：${choices.join('、')}` : undefined,
    written(field, description),
    isListOfTexts(field) ? '几项写作 [甲, 乙]' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return `${title}${visibility === 'internal' ? '（不公开）' : ''}：${parts.join('；')}`;
}

/** The words a field may hold; none when it may hold any. */
export function choicesOf(field: z.ZodType): readonly string[] {
  const inner = bare(field);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** How a value is written, where the help does not say so already. */
function written(field: z.ZodType, help: string): string | undefined {
  const message = field.meta()?.editor?.['patternErrorMessage'] ?? bare(field).meta()?.editor?.['patternErrorMessage'];
  return typeof message === 'string' && message.includes('写作') && !/写作|如 /.test(help) ? message : undefined;
}

const isListOfTexts = (field: z.ZodType) => {
  const item = itemOf(field);
  return item !== undefined && Object.keys(shapeOf(item)).length === 0;
};
