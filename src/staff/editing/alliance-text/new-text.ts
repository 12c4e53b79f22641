/** The text of a new file, not read back. */
import type { z } from 'zod';
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { isMap } from '#src/registry/plain.ts';
import { editorHint } from '../editor-hint.ts';
import { withoutEmpties } from './plain-value.ts';
import { writeFields } from './write-value.ts';

const SCHEMAS = { alliance: Alliance, decision: Decision } as const satisfies Record<string, z.ZodType>;

/** What a file holds. */
export type FileKind = keyof typeof SCHEMAS;

/** A file in the house style; what is empty is left out, and nothing at all is an empty map. */
export function newText(value: { [key: string]: Plain }, kind: FileKind = 'alliance'): string {
  const filled = withoutEmpties(value);
  const lines = isMap(filled) ? writeFields(filled, SCHEMAS[kind], 0) : ['{}'];
  return `${[editorHint(kind), ...lines].join('\n')}\n`;
}
