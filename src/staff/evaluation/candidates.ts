/** Whom an evaluation of a year is about: those on the list that have not been evaluated for it. */
import { leadOn } from '#src/registry/state/parties.ts';
import { candidatesFor } from '#src/staff/deciding/possible.ts';
import { nameOf } from '#src/staff/deciding/deciding-register.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';

/** An alliance as it stands on the sheet. */
export interface EvaluationRow {
  id: string;
  name: string;
  lead: string;
  board: string;
}

/** By board and id, as the register's files are. */
export const evaluationRows = (
  alliances: readonly AllianceRecord[],
  districts: readonly { id: string; name: string }[],
  { year, asOf }: { year: number; asOf: string },
): EvaluationRow[] =>
  candidatesFor({ kind: '年度评估', date: asOf, year }, alliances)
    .filter(({ hindrance }) => hindrance === undefined)
    .map(({ record }) => ({
      id: record.id,
      name: nameOf(record, asOf),
      lead: leadOn(record.draft, asOf)?.value.name ?? '',
      board: districts.find(({ id }) => id === record.district)?.name ?? record.district,
    }));
