/** The text of a new file, not read back. */
import { Alliance } from '#schemas/alliance.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap } from '#src/registry/plain.ts';
import { editorHint } from '../editor-hint.ts';
import { withoutEmpties } from './plain-value.ts';
import { writeFields } from './write-value.ts';

/** A record in the house style; what is empty is left out, and nothing at all is an empty map. */
export function newText(value: { [key: string]: Plain }): string {
  const filled = withoutEmpties(value);
  const lines = isMap(filled) ? writeFields(filled, Alliance, 0) : ['{}'];
  return `${[editorHint('alliance'), ...lines].join('\n')}\n`;
}
