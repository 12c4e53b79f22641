/** How many records stand where, before and after. */
import type { Registry } from '#src/registry/registry.ts';
import { isListedOn, isOpen, isPublicOn } from '#src/registry/stages.ts';
import type { ChangeReport } from './change-report.ts';

/** On the list; public; applied and not yet decided: each as of an ISO date. */
export function countRecords(before: Registry, after: Registry, asOf: string): ChangeReport['counts'] {
  const count = (is: (alliance: Registry['alliances'][number]['draft']) => boolean) => ({
    before: before.alliances.filter(({ draft }) => is(draft)).length,
    after: after.alliances.filter(({ draft }) => is(draft)).length,
  });
  return {
    listed: count((alliance) => isListedOn(alliance, asOf)),
    public: count((alliance) => isPublicOn(alliance, asOf)),
    applying: count((alliance) => isOpen(alliance) && !isListedOn(alliance, asOf)),
  };
}
