/** How large a file the record in the form makes: the gate takes none that is too large. */
import { newText } from '#src/staff/editing/alliance-text/new-text.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { tooLarge } from '#src/registry/gate/bytes.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import type { FormRecord, PlainMap, Size } from './form-record.ts';
import { fileOf } from './form-register.ts';
import { placeAt } from './form-source.ts';

/** A finding on the whole record, at the empty path. The file is measured as if written anew, not written at each change. */
export function checkSize(record: FormRecord): Diagnostic[] {
  const { value, origin } = record;
  const [own, more] = [sizeOf(newText(value)), origin?.beyond ?? { bytes: 0, lines: 0 }];
  return sizeFindings(fileOf(record), { bytes: own.bytes + more.bytes, lines: own.lines + more.lines });
}

/** A finding on a file of this size, at the empty path. */
export function sizeFindings(file: string, { bytes, lines }: Size): Diagnostic[] {
  const message = tooLarge(bytes, lines);
  return message === undefined ? [] : [checkFinding('file/size', message, placeAt(file, []))];
}

const encoder = new TextEncoder();
/** How large a text is as a file. */
export const sizeOf = (text: string): Size => ({ bytes: encoder.encode(text).length, lines: text.split('\n').length });

/** What a file is larger by than its values written anew: its comments and layout, which are kept. */
export function beyondValues(text: string, values: PlainMap): Size {
  const [file, own] = [sizeOf(text), sizeOf(newText(values))];
  return { bytes: file.bytes - own.bytes, lines: file.lines - own.lines };
}
