/** Changes to a text: what is replaced by what, and how that is told. */
import { cut } from '#src/registry/plain.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';

/** A replacement by offsets into a text. `what` says in Chinese what was wrong. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
  what: string;
}

/** One change as it is told: the line it was made in, what stood there and what stands there now. */
export interface Change {
  line: number;
  what: string;
  from: string;
  to: string;
}

/** Makes edits that do not overlap; of those that do, the later ones are left for another round. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; changes: Change[] } {
  const changes: Change[] = [];
  let result = '';
  let at = 0;
  for (const { start, end, replacement, what } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
    const line = text.slice(0, start).split('\n').length;
    changes.push({ line, what, from: visible(text.slice(start, end)), to: visible(replacement) });
  }
  return { text: result + text.slice(at), changes };
}

/** A piece of a file as it may be shown: nothing hidden, nothing personal, not too long. */
function visible(text: string): string {
  // Masked before it is cut: a number cut in two would no longer be found.
  const masked = maskPersonalData(text);
  return cut(masked, 40)
    .replaceAll('\n', '⏎')
    .replace(/[\p{C}\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufe00-\ufe0f]/gu, codePoint);
}

const codePoint = (character: string) =>
  `［U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}］`;
