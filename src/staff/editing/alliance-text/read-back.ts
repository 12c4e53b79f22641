/** A written text read again, so that nothing is changed without being noticed. */
import { pass } from '#src/registry/gate/gate.ts';
import { parsePlain, type Plain } from '#src/registry/gate/structure.ts';
import { isSame, withoutEmpties } from './plain-value.ts';

/** Whether a text holds exactly a value, as the gate reads it; what stands for nothing does not count. */
export function holds(text: string, value: Plain): boolean {
  const read = readBack(text);
  return read !== undefined && isSame(withoutEmpties(read), withoutEmpties(value));
}

/**
 * The value of a text; undefined when it cannot be trusted. What the gate refuses whatever the way of writing it (a
 * character, or too much text) is refused when the file is checked, and does not make this text any less the value's.
 */
function readBack(text: string): Plain | undefined {
  // Half a character has no bytes of its own.
  if (/\p{Cs}/u.test(text)) return undefined;
  const { value, diagnostics } = pass('', new TextEncoder().encode(text));
  if (diagnostics.some(({ rule }) => rule === 'text/hash' || rule === 'yaml/duplicate-key')) return undefined;
  if (value !== undefined) return value;
  if (!diagnostics.every(({ rule }) => REFUSED_ANYHOW.test(rule))) return undefined;
  const parsed = parsePlain(text);
  return parsed.problems.length > 0 ? undefined : parsed.value;
}

const REFUSED_ANYHOW = /^(file\/size|text\/(control|invisible|bidi|unassigned|radical)|privacy\/.*)$/;
