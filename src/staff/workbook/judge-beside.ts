/** The records of a workbook, judged in their place in the register. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { keyOf } from '#src/registry/diagnostic.ts';
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { judgedAlliance } from '#src/reporters/report.ts';

/** What the rules say of the workbook's records, and what is new of others because of them. */
export function judgeBeside(registry: Registry, records: readonly AllianceRecord[], asOf: string) {
  const incoming = new Map(records.map((record) => [record.id, record]));
  const replaced = registry.alliances.map((record) => incoming.get(record.id) ?? record);
  const known = new Set(registry.alliances.map(({ id }) => id));
  const alliances = [...replaced, ...[...incoming.values()].filter(({ id }) => !known.has(id))];
  const told = new Set(judgeRegister(registry, asOf).diagnostics.map(keyOf));
  const own = new Set(incoming.values());
  const { judgements, diagnostics } = judgeRegister({ ...registry, alliances }, asOf);
  const inBook = judgements.filter(({ record }) => own.has(record));
  const said = new Set(inBook.flatMap((judgement) => judgement.diagnostics));
  return {
    // Of the others only what is new: what was wrong before is not this workbook's doing.
    diagnostics: [
      ...said,
      ...diagnostics.filter((each) => !said.has(each) && each.severity === 'error' && !told.has(keyOf(each))),
    ],
    alliances: inBook.map(judgedAlliance),
  };
}
