/** How large a file the record in the form makes: the gate takes none that is too large. */
import { newText } from '#src/staff/editing/alliance-text/new-text.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { tooLarge } from '#src/registry/gate/bytes.ts';
import { checkFinding, pass } from '#src/registry/gate/gate.ts';
import { isMap } from '#src/registry/plain.ts';
import type { FormRecord } from './form-record.ts';
import { fileOf } from './form-register.ts';
import { placeAt } from './form-source.ts';

interface Size {
  bytes: number;
  lines: number;
}

/** A finding on the whole record, at the empty path. The file is measured as if written anew, not written at each change. */
export function checkSize(record: FormRecord): Diagnostic[] {
  const { value, origin } = record;
  const [own, more] = [sizeOf(newText(value)), origin ? beyondValues(origin) : { bytes: 0, lines: 0 }];
  const message = tooLarge(own.bytes + more.bytes, own.lines + more.lines);
  return message === undefined ? [] : [checkFinding('file/size', message, placeAt(fileOf(record), []))];
}

const encoder = new TextEncoder();
const sizeOf = (text: string): Size => ({ bytes: encoder.encode(text).length, lines: text.split('\n').length });

const known = new WeakMap<object, Size>();

/** What an imported file is larger by than its values written anew: its comments and layout, which are kept. */
function beyondValues(origin: NonNullable<FormRecord['origin']>): Size {
  const found = known.get(origin) ?? measure(origin.text);
  known.set(origin, found);
  return found;
}

function measure(text: string): Size {
  const { value } = pass('', encoder.encode(text));
  const [file, values] = [sizeOf(text), sizeOf(isMap(value) ? newText(value) : '')];
  return { bytes: file.bytes - values.bytes, lines: file.lines - values.lines };
}
