/** A YAML file → the record in the form, through the same gate as the register's files. */
import { Alliance } from '#schemas/alliance.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { pass } from '#src/registry/gate/gate.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { outline } from '#src/registry/gate/tokens.ts';
import { isMap, valueAt } from '#src/registry/plain.ts';
import { isUnknownKey } from '#src/registry/shape-finding.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import { beyondValues } from './check-size.ts';
import { placeIn } from './file-name.ts';
import type { FormRecord, PlainMap } from './form-record.ts';
import type { FormRegister } from './form-register.ts';

/**
 * Reads a file that was dropped, or a text that was pasted (then `name` is empty). Whatever its fields hold is opened,
 * wrong shapes, unknown keys and personal data included, for the form says what is wrong and lets one mend it. Refused,
 * with the gate's findings, is what the form could not show: a text that cannot be read, a field written twice, words
 * cut off by ` #`, and personal data in a comment, which would stay in the file unseen.
 */
export function readAllianceFile(
  name: string,
  text: string | Uint8Array,
  register: FormRegister,
): { record: FormRecord } | { findings: readonly Diagnostic[] } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const passed = pass(name === '' ? PASTED : name, bytes);
  const { value, empty = [], diagnostics } = passed;
  if (passed.text === undefined || !isMap(value)) return { findings: diagnostics };
  if (!canBeMended(passed.text, diagnostics)) return { findings: diagnostics };
  const { id, district } = placeIn(name);
  const published = ALLIANCE.exec(register.files.get(id) ?? '')?.[1] ?? '';
  return {
    record: {
      id,
      district: district === '' ? published : district,
      value: withUnknownKeys(value, empty),
      origin: { name, text: passed.text, beyond: beyondValues(passed.text, value) },
    },
  };
}

const PASTED = '粘贴的文字';

/** Whether every finding is about the value of a field, which the form shows. */
function canBeMended(text: string, diagnostics: readonly Diagnostic[]): boolean {
  if (diagnostics.length === 0) return true;
  const lines = text.split('\n');
  const comments = outline(text).leaves.filter(({ type }) => type === 'comment');
  return diagnostics.every(({ rule, at }) => {
    const before = lines.slice(0, at.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const offset = before + at.column - 1;
    const isInComment = comments.some((each) => each.offset <= offset && offset < each.offset + each.source.length);
    return (rule.startsWith('privacy/') || rule === 'text/joined-lines') && !isInComment;
  });
}

/** Unknown keys with nothing after them are unknown all the same: the value holds them as empty texts. */
function withUnknownKeys(value: PlainMap, empty: readonly DataPath[]): PlainMap {
  const copy = structuredClone(value);
  for (const path of empty.filter((each) => isUnknownKey(Alliance, each))) {
    const parent: Plain | undefined = valueAt(copy, path.slice(0, -1));
    const key = String(path.at(-1));
    // An own property, whatever the key is called.
    if (isMap(parent) && !Object.hasOwn(parent, key))
      Object.defineProperty(parent, key, { value: '', enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
