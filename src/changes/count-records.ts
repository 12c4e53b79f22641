/** How many records stand where, before and after. */
import type { AllianceRecord, Registry } from '#src/registry/registry.ts';
import { isListedOn, isOpenOn, isPublicOn } from '#src/registry/state/standing.ts';
import type { ChangeReport } from './change-report.ts';

/** On the list; public; applied and not yet decided: each as of an ISO date. */
export function countRecords(before: Registry, after: Registry, asOf: string): ChangeReport['counts'] {
  const count = (is: (record: AllianceRecord) => boolean) => ({
    before: before.alliances.filter(is).length,
    after: after.alliances.filter(is).length,
  });
  return {
    listed: count((record) => isListedOn(record, asOf)),
    public: count((record) => isPublicOn(record, asOf)),
    applying: count((record) => isOpenOn(record, asOf) && !isListedOn(record, asOf)),
  };
}
