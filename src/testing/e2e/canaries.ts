/** A register whose every internal leaf holds a value found nowhere else: whatever of it shows up outside has leaked. */
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { z } from 'zod';
import { bare, itemOf, shapeOf } from '#schemas/shape.ts';

/** A text with canaries in it, and what to look for. */
export interface Planted {
  text: string;
  canaries: string[];
}

let planted = 0;

/** Values no record holds by itself; the first that a field's schema reads is planted. Figures keep their size. */
function candidates(written: string): string[] {
  planted += 1;
  const number = String(planted).padStart(5, '0');
  return [
    `金丝雀内部值${number}`,
    `0518-6${number}77`,
    `@canary/group${number}`,
    `${written.replace(/\..*/, '')}.${number}7`,
  ];
}

/** Puts a canary into every internal leaf of a YAML text. Choices and years, which have no room for one, stay. */
export function plantCanaries(schema: z.ZodType, text: string): Planted {
  const document = parseDocument(text, { schema: 'failsafe' });
  // Equal values get the same canary: a signatory who is the legal representative stays so.
  const canaries = new Map<string, string>();
  visit(schema, document.contents, false, canaries);
  return { text: document.toString({ lineWidth: 0 }), canaries: [...canaries.values()] };
}

function visit(schema: z.ZodType, node: Node | null, internal: boolean, canaries: Map<string, string>): void {
  const item = itemOf(schema);
  if (item && isSeq(node)) for (const entry of node.items) visit(item, entry as Node, internal, canaries);
  if (isMap(node)) {
    for (const [key, field] of Object.entries(shapeOf(schema))) {
      const inner = node.get(key, true) as Node | undefined;
      if (inner) visit(field, inner, internal || field.meta()?.visibility === 'internal', canaries);
    }
  }
  if (!internal || !isScalar(node)) return;
  const written = String(node.value);
  const canary =
    canaries.get(written) ?? candidates(written).find((value) => z.safeDecode(bare(schema), value as never).success);
  if (canary === undefined) return;
  node.value = canary;
  canaries.set(written, canary);
}
