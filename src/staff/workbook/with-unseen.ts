/** A workbook's record with what the workbook has no column for, as the register has it. */
import type { DataPath } from '#schemas/shape.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import { valueAt } from '#src/registry/plain.ts';
import { bookFinding } from './checks.ts';
import type { BookEntry } from './read-book.ts';
import { putAt, withoutEmpties } from './record-rows.ts';

/** The record, without what is empty; or the finding that columns are missing whose contents would be lost. */
export function withUnseen(existing: PlainMap, entry: BookEntry): { value: PlainMap } | { finding: Diagnostic } {
  const value = structuredClone(entry.value);
  for (const { list, path, heading } of entry.absent) {
    if (list === undefined || path.length === 0) carry(existing, value, list ?? path);
    else if (itemsOf(existing, list).some((item) => valueAt(item, path) !== undefined)) {
      const said = `工作簿没有“${heading}”这一列，登记簿里却有内容，更新会把它丢掉`;
      const fix = '重新导出这个联合体的填报工作簿，在其中修改';
      return { finding: bookFinding('workbook/row', said, fix, entry.place.id) };
    }
  }
  return { value: withoutEmpties(value) as PlainMap };
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
