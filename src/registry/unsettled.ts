/** What a generated file leaves to a person stands in its comments; until it is settled, the register says so. */
import { CHECKS } from './checks.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { decode } from './gate/bytes.ts';
import type { DataFile } from './read.ts';

/** A comment that begins so is for a person to settle; its line is deleted when that is done. */
export const UNSETTLED = '# 请核对：';

export interface Unsettled {
  /** From 1. */
  line: number;
  column: number;
  says: string;
}

export const unsettledIn = (text: string): Unsettled[] =>
  text.split('\n').flatMap((line, i) => {
    const at = /^ *# 请核对：/.test(line) ? line.indexOf(UNSETTLED) : -1;
    return at < 0 ? [] : [{ line: i + 1, column: at + 1, says: line.slice(at + UNSETTLED.length) }];
  });

/** A warning for each. A file that is no text is reported by others. */
export function unsettledFindings({ path, bytes }: DataFile): Diagnostic[] {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return [];
  return unsettledIn(decoded.text).map(({ line, column, says }) =>
    diagnostic({
      rule: 'register/unsettled',
      severity: 'warning',
      message: `还没有定下：${says}`,
      fix: CHECKS['register/unsettled'].fix,
      at: { file: path, line, column },
    }),
  );
}
