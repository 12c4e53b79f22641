/** Where a bracket or a quotation mark was left open: from there on nothing is read as it was meant. */
import type { Leaf, Outline } from './tokens.ts';

/** A quoted text without its closing quote, or one that was closed on a later line by the next quote there is. */
export function isUnclosed({ type, source, offset }: Leaf, text: string): boolean {
  if (type !== 'single-quoted-scalar' && type !== 'double-quoted-scalar') return false;
  const whole = type === 'single-quoted-scalar' ? /^'(?:[^']|'')*'$/ : /^"(?:[^"\\]|\\[^])*"/;
  if (!whole.test(source)) return true;
  return (
    source.includes('\n') && /^ *[^\s#,:\]}]/.test(text.slice(offset + source.length, offset + source.length + 40))
  );
}

/** The offset of the first bracket or quote of a text that is not closed where it was meant to be; Infinity for none. */
export function leftOpenAt(text: string, { leaves, open, ranOn: bracket }: Outline): number {
  const quote = leaves.find((leaf) => isUnclosed(leaf, text));
  return Math.min(quote?.offset ?? Infinity, open[0]?.offset ?? Infinity, bracket ?? Infinity);
}
