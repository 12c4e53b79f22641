/** A decision in the form → its YAML file. */
import { writeDecision } from '#src/staff/editing/alliance-text.ts';
import { tidied } from '#src/staff/form/alliance-file.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { decisionFile } from './deciding-register.ts';

/**
 * The file of a new decision as it should stand in the repository.
 * @throws Error with a Chinese message when a text holds what no file can hold, such as half a character.
 */
export const decisionText = (id: string, value: PlainMap): { path: string; text: string } => ({
  path: decisionFile(id),
  text: writeDecision(tidied(value, new Set())),
});
