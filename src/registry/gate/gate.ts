/** Bytes → safe value, or findings: every file of `data/` passes here and nowhere else. */
import type { DataPath } from '#schemas/shape.ts';
import { CHECKS } from '../checks.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { findPersonalData, type PersonalData } from '../privacy.ts';
import { placeOf } from '../source.ts';
import { decode } from './bytes.ts';
import { checkFinding } from './check-finding.ts';
import { findRefusedCharacters, type RefusedCharacter } from './characters.ts';
import { hiddenCharacters, hiddenPersonalData } from './hidden.ts';
import { findSlips } from './input-method.ts';
import { findJoinedLines } from './joined-lines.ts';
import { readQuickly } from './quick.ts';
import { parsePlain, type Plain } from './structure.ts';
import { outline } from './tokens.ts';

/** What passed: text with LF, and the value when it can be trusted; and every finding on the way. */
export interface Passed {
  text?: string;
  value?: Plain;
  /** Keys written with nothing after them, which the value leaves out. */
  empty?: readonly DataPath[];
  diagnostics: Diagnostic[];
}

/** At most this many findings of one kind in one file; a broken file says the same thing a thousand times. */
const MOST_ALIKE = 20;

/** Bytes of a text file → text without refused characters or personal data. Used alone for the notice's own text. */
export function passText(file: string, bytes: Uint8Array): Passed {
  const decoded = decode(bytes);
  if ('check' in decoded)
    return { diagnostics: [checkFinding(decoded.check, decoded.message, { file, line: 1, column: 1 })] };
  const { text } = decoded;
  const personal = findPersonalData(text);
  // A character that hides inside personal data goes with it: one mistake.
  const refused = findRefusedCharacters(text).filter(
    ({ offset }) => !personal.some(({ start, end }) => start <= offset && offset < end),
  );
  return {
    text,
    diagnostics: [
      ...conflictsIn(file, text),
      ...refused.slice(0, MOST_ALIKE).map((each) => characterFinding(file, text, each)),
      ...personal.slice(0, MOST_ALIKE).map((each) => personalFinding(file, text, each)),
    ],
  };
}

/** What git leaves of two versions: a line at which each side begins or ends. The mark in between may also be a heading’s. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;
const MARKS = ['<<<<<<<', '>>>>>>>', '|||||||'];

/** A conflict that nobody has settled, once for each: at the mark it opens with, or at one that was left behind. */
function conflictsIn(file: string, text: string): Diagnostic[] {
  if (!MARKS.some((mark) => text.includes(mark))) return [];
  const marks = [...text.matchAll(CONFLICT)];
  const first = marks.filter(({ 0: mark }, i) => mark.startsWith('<') || !marks[i - 1]);
  return first
    .slice(0, MOST_ALIKE)
    .map(({ 0: mark, index }) =>
      checkFinding('text/conflict', '合并冲突的记号还在', placeOf(file, text, index, mark.length)),
    );
}

/** Bytes of a YAML file → value. A refused character or a slip that explains a syntax error stands in its place. */
export function pass(file: string, bytes: Uint8Array): Passed {
  const { text, diagnostics } = passText(file, bytes);
  if (text === undefined) return { diagnostics };
  if (diagnostics.some(({ rule }) => rule.startsWith('text/'))) return { text, diagnostics };
  const quick = readQuickly(text);
  if (quick) return { text, ...quick, diagnostics };
  const written = outline(text);
  const slips = findSlips(text, written).slice(0, MOST_ALIKE);
  const { value, empty, scalars, problems } = parsePlain(text, written);
  const joined = slips.length + problems.length > 0 ? [] : findJoinedLines(text, written).slice(0, MOST_ALIKE);
  // A slip changes how everything after it reads: what the parser says then is its consequence.
  const structural = slips.some(({ check }) => check !== 'text/hash') ? [] : problems.slice(0, MOST_ALIKE);
  diagnostics.push(
    ...slips.map(({ check, message, offset, length }) =>
      checkFinding(check, message, placeOf(file, text, offset, length)),
    ),
    ...structural.map(({ check, message, offset, fix }) => ({
      ...checkFinding(check, message, placeOf(file, text, offset)),
      ...(fix ? { fix } : {}),
    })),
    ...joined.map(({ message, offset }) =>
      checkFinding('text/joined-lines', message, placeOf(file, text, offset), 'warning'),
    ),
    ...hiddenCharacters(text, scalars).map((each) => characterFinding(file, text, each)),
    ...hiddenPersonalData(text, scalars).map((each) => personalFinding(file, text, each)),
  );
  diagnostics.sort(compareDiagnostics);
  const trusted = value !== undefined && diagnostics.every(isHarmless);
  return trusted ? { text, value, empty, diagnostics } : { text, diagnostics };
}

/** Whether a finding leaves the value as it was meant. */
const isHarmless = ({ rule }: Diagnostic) =>
  rule === 'yaml/duplicate-key' || rule === 'text/hash' || rule === 'text/joined-lines' || rule.startsWith('privacy/');

const characterFinding = (file: string, text: string, { check, message, offset, length }: RefusedCharacter) =>
  checkFinding(check, message, placeOf(file, text, offset, length));

const personalFinding = (file: string, text: string, { check, masked, start, end }: PersonalData) =>
  checkFinding(check, `${CHECKS[check].title}：${masked}`, placeOf(file, text, start, end - start));
