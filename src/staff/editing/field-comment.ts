/** What stands above a field in a new file: its label, its help, how it is written and whether it is published. */
import type { z } from 'zod';
import { helpOf, NO_REGISTER, type HelpSource } from '#schemas/help.ts';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';
import { ANY_WORDS, choicesOf, type Words } from '#schemas/words.ts';

/** What the register and the notice at hand add to the schema. */
export interface CommentSource {
  help: HelpSource;
  words: Words;
}

/** Where a file belongs to no register yet. */
export const NO_SOURCE: CommentSource = { help: NO_REGISTER, words: ANY_WORDS };

/**
 * One line without the `# `, for what is filled in already without the words to choose from: `考核指标：可以检验的目标`.
 * `path` leads to the field from the file's root.
 */
export function commentOn(
  field: z.ZodType,
  path: readonly string[],
  { help: source, words }: CommentSource = NO_SOURCE,
  isFilledIn = false,
): string {
  const { title = '', visibility } = field.meta() ?? {};
  const help = helpOf(field, path, source);
  const choices = choicesOf(field, words);
  const listed = !isFilledIn && choices.length > 0 && !choices.every((choice) => help.includes(choice));
  const parts = [
    help,
    listed ? `可填：${choices.join('、')}` : undefined,
    written(field, help),
    isListOfTexts(field) ? '几项写作 [甲, 乙]' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return `${title}${visibility === 'internal' ? '（不公开）' : ''}：${parts.join('；')}`;
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
