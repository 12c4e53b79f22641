/** A decision as it is begun: its kind and day, and the alliances it was begun for. */
import type { DecisionKind } from '#schemas/decision.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';

export function newValue(
  kind: DecisionKind,
  date: string,
  { ids = [], year }: { ids?: readonly string[]; year?: number | undefined } = {},
): PlainMap {
  const { results, must } = contentsOf(kind);
  const named = results ? { results: ids.map((alliance) => ({ alliance })) } : { alliances: [...ids] };
  const asked = year ?? (must.includes('year') ? Number(date.slice(0, 4)) : undefined);
  return {
    kind,
    date,
    ...(ids.length > 0 ? named : {}),
    ...(asked === undefined ? {} : { year: String(asked) }),
  };
}
