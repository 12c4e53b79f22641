/** Values that can be read but are not written the one way: rewritten in place, everything around them left as it is. */
import { isScalar, parseDocument, Scalar } from 'yaml';
import { z } from 'zod';
import { itemOf, labelOf, shapeOf, type DataPath } from '#schemas/shape.ts';
import { isWrittenAs } from '#schemas/written.ts';
import type { Rewriting } from '#src/registry/canonical.ts';
import { PARSE_OPTIONS, parsePlain, type Plain } from '#src/registry/gate/structure.ts';
import { valueAt } from '#src/registry/plain.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { applyEdits, type Change, type Edit } from './edit.ts';

/** Rewrites what it can and says what is left. `value` is what the text holds. */
export function repairValues(
  schema: z.ZodType,
  text: string,
  value: Plain,
): { text: string; changes: Change[]; left: Rewriting[] } {
  const changes: Change[] = [];
  const left: Rewriting[] = [];
  let current = { text, value };
  for (const rewriting of rewritingsIn(schema, value)) {
    const what = `${labelOf(schema, rewriting.path)}的写法不统一`;
    const next = scalarEdits(current.text, rewriting, what)
      .map((edit) => applyEdits(current.text, [edit]))
      .find((edited) => holdsOnly(edited.text, current.value, rewriting));
    if (next) {
      changes.push(...next.changes);
      current = { text: next.text, value: parsePlain(next.text).value ?? current.value };
    } else left.push(rewriting);
  }
  return { text: current.text, changes, left };
}

/** Every leaf that its field reads but would write otherwise, however wrong the rest of the record is. */
export function rewritingsIn(schema: z.ZodType, value: Plain, path: DataPath = []): Rewriting[] {
  if (typeof value === 'string') {
    const read = z.safeDecode(schema, value);
    if (!read.success || typeof read.data === 'object' || findPersonalData(value).length > 0) return [];
    const canonical = String(z.encode(schema, read.data));
    return isWrittenAs(value, canonical) ? [] : [{ path, written: value, canonical }];
  }
  const item = itemOf(schema);
  if (Array.isArray(value)) return item ? value.flatMap((each, i) => rewritingsIn(item, each, [...path, i])) : [];
  const shape = shapeOf(schema);
  return Object.entries(value).flatMap(([key, each]) => {
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    return field ? rewritingsIn(field, each, [...path, key]) : [];
  });
}

/** Ways to write the value where it stands: in its own style first, then in quotes. */
function scalarEdits(text: string, { path, canonical }: Rewriting, what: string): Edit[] {
  const node = parseDocument(text, PARSE_OPTIONS).getIn(path, true);
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  const source = text.slice(start, end);
  const quoted = JSON.stringify(canonical);
  const inStyle =
    node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
      ? asBlock(source, canonical)
      : node.type === Scalar.QUOTE_SINGLE
        ? `'${canonical.replaceAll("'", "''")}'`
        : node.type === Scalar.QUOTE_DOUBLE
          ? quoted
          : canonical;
  return [inStyle, quoted].map((replacement) => ({ start, end, replacement, what }));
}

/** A block of text with other lines: head, indentation and the blank lines after it stay. */
function asBlock(source: string, canonical: string): string {
  const [head = '', ...lines] = source.split('\n');
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const after = /\n*$/.exec(source)?.[0] ?? '';
  const written = canonical.split('\n').map((line) => (line === '' ? '' : indent + line));
  // A folded block would join the lines again.
  return `${[head.replace('>', '|'), ...written].join('\n')}${after}`;
}

/** Whether a text holds what was held before but for the one value, now written as it should be. */
function holdsOnly(text: string, before: Plain, { path, canonical }: Rewriting): boolean {
  const { value, problems } = parsePlain(text);
  if (value === undefined || problems.some(({ check }) => check !== 'yaml/duplicate-key')) return false;
  const now = valueAt(value, path);
  return typeof now === 'string' && isWrittenAs(now, canonical) && sameBut(value, before, path);
}

function sameBut(a: Plain, b: Plain, path: DataPath): boolean {
  if (path.length === 0) return true;
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const [step, ...rest] = path;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [x, y] = [valueAt(a, [key]), valueAt(b, [key])];
      if (x === undefined || y === undefined) return false;
      return key === String(step) ? sameBut(x, y, rest) : JSON.stringify(x) === JSON.stringify(y);
    })
  );
}
