/** Bytes → safe value, or findings: every file of `data/` passes here and nowhere else. */
import { CHECKS, type CheckId } from '../checks.ts';
import { compareDiagnostics, diagnostic, type Diagnostic, type Location } from '../diagnostic.ts';
import { findPersonalData } from '../privacy.ts';
import { placeOf } from '../source.ts';
import { decode } from './bytes.ts';
import { findRefusedCharacters } from './characters.ts';
import { findSlips } from './input-method.ts';
import { parsePlain, type Plain } from './structure.ts';

/** What passed: text with LF, and the value when it can be trusted; and every finding on the way. */
export interface Passed {
  text?: string;
  value?: Plain;
  diagnostics: Diagnostic[];
}

/** At most this many findings of one kind in one file; a broken file says the same thing a thousand times. */
const MOST_ALIKE = 20;

/** A finding of a check, as an error with the check's way out. */
export function checkFinding(check: CheckId, message: string, at: Location): Diagnostic {
  return diagnostic({ rule: check, severity: 'error', message, fix: CHECKS[check].fix, at });
}

/** Bytes of a text file → text without refused characters or personal data. Used alone for the notice's own text. */
export function passText(file: string, bytes: Uint8Array): Passed {
  const decoded = decode(bytes);
  if ('check' in decoded)
    return { diagnostics: [checkFinding(decoded.check, decoded.message, { file, line: 1, column: 1 })] };
  const { text } = decoded;
  const place = (offset: number, length = 0) => placeOf(file, text, offset, length);
  const refused = findRefusedCharacters(text)
    .slice(0, MOST_ALIKE)
    .map((character) => checkFinding(character.check, character.message, place(character.offset, character.length)));
  const personal = findPersonalData(text).map(({ check, start, end, masked }) =>
    checkFinding(check, `${CHECKS[check].title}：${masked}`, place(start, end - start)),
  );
  return { text, diagnostics: [...refused, ...personal] };
}

/** Bytes of a YAML file → value. A refused character or a slip that explains a syntax error stands in its place. */
export function pass(file: string, bytes: Uint8Array): Passed {
  const { text, diagnostics } = passText(file, bytes);
  if (text === undefined) return { diagnostics };
  if (diagnostics.some(({ rule }) => rule.startsWith('text/'))) return { text, diagnostics };
  const slips = findSlips(text)
    .slice(0, MOST_ALIKE)
    .map((slip) => checkFinding(slip.check, slip.message, placeOf(file, text, slip.offset, slip.length)));
  const { value, problems } = parsePlain(text);
  // A slip changes how everything after it reads: what the parser says then is its consequence.
  const structural = slips.length > 0 ? [] : problems;
  const found = structural.map(({ check, offset, message }) =>
    checkFinding(check, message, placeOf(file, text, offset)),
  );
  diagnostics.push(...slips, ...found, ...escapedCharacters(file, text, value));
  diagnostics.sort(compareDiagnostics);
  const trusted =
    value !== undefined &&
    diagnostics.every(
      ({ rule }) => rule === 'yaml/duplicate-key' || rule.startsWith('privacy/') || rule === 'text/hash',
    );
  return trusted ? { text, value, diagnostics } : { text, diagnostics };
}

/** Refused characters smuggled in as escapes, such as "\u202e": seen only once the text is parsed. */
function escapedCharacters(file: string, text: string, value: Plain | undefined): Diagnostic[] {
  if (value === undefined || !text.includes('\\')) return [];
  return scalars(value).flatMap((scalar) =>
    findRefusedCharacters(scalar).map((character) => {
      const escape = /\\[^\s]/.exec(text)?.index ?? 0;
      return checkFinding(character.check, `转义写出的字符：${character.message}`, placeOf(file, text, escape));
    }),
  );
}

function scalars(value: Plain): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value).flatMap(scalars);
}
