/** A value before and after as two short texts, fit to be shown. */
import { z } from 'zod';
import { bare } from '#schemas/shape.ts';
import { whereTheyDiffer } from '#src/registry/canonical.ts';
import { shorten } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';

/** What is written for a leaf, personal data masked before anything is cut: half a number cannot be recognised. */
export function writtenValue(field: z.ZodType, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => writtenValue(z.string(), item)).join('、');
  const encoded = z.safeEncode(bare(field), value as never);
  return maskPersonalData(String(encoded.success ? encoded.data : value));
}

/** A text to be shown by itself. */
export const shown = (text: string): string => shorten(text);

/** Two texts that differ, or the parts in which they do; undefined when they differ only in what is masked. */
export function shownPair(from: string, to: string): { from: string; to: string } | undefined {
  if (from === to) return undefined;
  if (from.length <= 40 && to.length <= 40) return { from: shown(from), to: shown(to) };
  const [a, b] = whereTheyDiffer(from, to);
  return { from: shown(a), to: shown(b) };
}
