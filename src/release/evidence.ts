/**
 * When the occurrence of a value in a published file proves that it leaked. A long text proves it anywhere; a short one
 * (a name of two characters, an amount) may stand somewhere by chance and proves it only in the files of its own record.
 * What is also public, or stands in the site's own texts, proves nothing: that is asked where it is found.
 */

/** `anywhere`: in any file; `own`: only in files of the record it belongs to. */
export type Reach = 'anywhere' | 'own';

/** A piece of a value to look for. */
export interface Trace {
  text: string;
  reach: Reach;
}

/** Least UTF-8 bytes of a text that is looked for anywhere: four Han characters, or a telephone number. */
export const LONG = 12;
/** Least UTF-8 bytes of any trace: two Han characters, or an amount of five digits. */
export const SHORT = 5;

const DATE = /^\d{4}(-\d{2}){0,2}$/;
const NUMBER = /^\d+(\.\d+)?$/;

/**
 * The traces a value would leave. Formats write quotes, angle brackets, `&`, `\` and line ends in their own ways, so the
 * pieces between them are looked for. Dates, years and figures of up to four digits leave none: too many things are called so.
 */
export function tracesOf(value: string): Trace[] {
  // A longer one is a code, not an amount.
  if (NUMBER.test(value) && value.length < LONG && !DATE.test(value)) {
    if (value.replace('.', '').length < SHORT) return [];
    const grouped = value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
    return [...new Set([value, grouped])].map((text) => ({ text, reach: 'own' }));
  }
  return value
    .split(/[\s"'&<>\\]+/)
    .filter((piece) => Buffer.byteLength(piece) >= SHORT && !DATE.test(piece))
    .map((text) => ({ text, reach: Buffer.byteLength(text) >= LONG ? 'anywhere' : 'own' }));
}

/** The record or decision a published file belongs to, by its path. */
export function recordOfFile(path: string): string | undefined {
  const alliance = /^(?:api\/)?alliances\/([a-z0-9-]+)(?:\/|\.json$)/.exec(path)?.[1];
  const decision = /^(?:api\/decisions|documents)\/(\d{4}\/[a-z0-9-]+)(?:\/|\.json$)/.exec(path)?.[1];
  return alliance ?? (decision && `decisions/${decision}`);
}

/** Whether a place in a file is a whole word: `82000` does not stand in `1820003` or `82000.5`, nor in a fingerprint. */
export function isWhole(bytes: Uint8Array, start: number, end: number): boolean {
  return !(
    (isWordByte(bytes[start]) && isWordByte(bytes[start - 1])) ||
    (isWordByte(bytes[end - 1]) && isWordByte(bytes[end])) ||
    (isDigit(bytes[start]) && isPoint(bytes[start - 1]) && isDigit(bytes[start - 2])) ||
    (isDigit(bytes[end - 1]) && isPoint(bytes[end]) && isDigit(bytes[end + 1]))
  );
}

const isDigit = (byte = 0) => byte >= 48 && byte <= 57;
const isWordByte = (byte = 0) => isDigit(byte) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const isPoint = (byte = 0) => byte === 46;
