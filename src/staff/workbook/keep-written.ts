/** A workbook's record laid over the register's: what means the same stays written as it is, what has no column stays. */
import { isWrittenAs, tidyText } from '#schemas/written.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { valueAt } from '#src/registry/plain.ts';
import { bookFinding } from './checks.ts';
import type { BookEntry } from './read-book.ts';
import { putAt, withoutEmpties } from './record-rows.ts';

/** The value to write; or the finding that columns are missing whose contents would be lost. */
export function keepWritten(existing: PlainMap, entry: BookEntry): { value: PlainMap } | { finding: Diagnostic } {
  const value = structuredClone(entry.value);
  for (const { list, path, heading } of entry.absent) {
    if (list === undefined || path.length === 0) carry(existing, value, list ?? path);
    else if (itemsOf(existing, list).some((item) => valueAt(item, path) !== undefined)) {
      const said = `工作簿没有“${heading}”这一列，登记簿里却有内容，更新会把它丢掉`;
      const fix = '用 npm run export -- --fill-in 重新导出这个联合体，在其中修改';
      return { finding: bookFinding('workbook/row', said, fix, entry.place.id) };
    }
  }
  return { value: withoutEmpties(sameWritten(existing, value)) as PlainMap };
}

const itemsOf = (value: PlainMap, list: DataPath): Plain[] => {
  const items = valueAt(value, list);
  return Array.isArray(items) ? items : [];
};

/** Takes the text at a path over from the register. */
function carry(from: PlainMap, to: PlainMap, path: DataPath): void {
  const kept = valueAt(from, path);
  if (kept === undefined) return;
  putAt(to, path.map(String), kept);
}

/** The incoming value, with texts that say the same as the existing ones in the existing writing. */
function sameWritten(existing: Plain | undefined, incoming: Plain): Plain {
  if (typeof incoming === 'string')
    return typeof existing === 'string' && isWrittenAs(existing, tidyText(incoming)) ? existing : incoming;
  if (Array.isArray(incoming)) {
    const before = Array.isArray(existing) ? existing : [];
    return incoming.map((item, i) => sameWritten(before[i], item));
  }
  const before = typeof existing === 'object' && !Array.isArray(existing) ? existing : {};
  return Object.fromEntries(
    Object.entries(incoming).map(([key, inner]) => [
      key,
      sameWritten(Object.hasOwn(before, key) ? before[key] : undefined, inner),
    ]),
  );
}
