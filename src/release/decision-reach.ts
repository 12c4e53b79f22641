/** Which decisions a publication may show: worked out anew from the files, since a build that went wrong is not asked about itself. */
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { alliancesOf } from '#src/registry/decisions/acts.ts';
import type { DecisionRecord } from '#src/registry/registry.ts';
import type { DecisionReach } from './secrets.ts';

/** What may be told of each decision, by its id. A decision and its corrections stand or fall together. */
export function decisionReach(
  decisions: readonly DecisionRecord[],
  isPublished: (alliance: string) => boolean,
  isPast: (day: string) => boolean,
): (id: string) => DecisionReach {
  const heads = new Map(decisions.map(({ id, draft }) => [id, draft.corrects ?? id]));
  const named = new Map<string, Set<string>>();
  for (const { id, draft } of decisions) {
    const head = heads.get(id) ?? id;
    const known = named.get(head) ?? new Set();
    for (const each of [draft, (draft.instead ?? {}) as Draft<Decision>])
      for (const alliance of alliancesOf(each)) known.add(alliance);
    named.set(head, known);
  }
  const days = new Map(decisions.map(({ id, draft }) => [id, draft.date ?? '']));
  return (id) => {
    const alliances = [...(named.get(heads.get(id) ?? id) ?? [])];
    const published = isPast(days.get(id) ?? '') && alliances.length > 0 && alliances.every(isPublished);
    return { published, isPublished: (each) => isPast(days.get(id) ?? '') && isPublished(each), alliances };
  };
}
