/** Decisions → what of them is public: by their fields, by their day, and only where all their alliances are. */
import { Decision, type PublicDecision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { alliancesOf, effectiveDecisions, type Act } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import { projectPublic } from '#schemas/project-public.ts';
import type { PublicDecisionRecord } from './public-registry.ts';

/**
 * What the bureau decided about one alliance up to a day: public fields only, and nothing of other alliances. A decision
 * that is not public itself, since it also concerns what nobody may see yet, may name that in its address and title.
 */
export const publicActs = (
  { id, acts }: Pick<AllianceRecord, 'id' | 'acts'>,
  day: string,
  isPublic: (decision: string) => boolean,
): Act[] =>
  acts
    .filter(({ date }) => date <= day)
    .map(({ decision, kind, date, content, result }) => {
      const { title, notice, ...untitled } = publicContent(aboutOne(content, id));
      const own = isPublic(decision)
        ? { ...untitled, ...(title ? { title } : {}), ...(notice ? { notice } : {}) }
        : untitled;
      const [found] = own.results ?? [];
      return {
        decision: isPublic(decision) ? decision : '',
        kind,
        date,
        content: own,
        ...(result && found ? { result: found } : {}),
      };
    });

/** A decision as it concerns one of its alliances: the others are not named. */
function aboutOne(content: Draft<Decision>, id: string): Draft<Decision> {
  const { alliances, results, changes } = content;
  return {
    ...content,
    ...(alliances ? { alliances: [id] } : {}),
    ...(results ? { results: results.filter(({ alliance }) => alliance === id) } : {}),
    ...(changes ? { changes: changes.filter(({ alliance }) => alliance === undefined || alliance === id) } : {}),
  };
}

/** Decisions up to a day whose alliances are all among the published ones, the latest first. */
export function publicDecisions(
  decisions: readonly DecisionRecord[],
  published: ReadonlySet<string>,
  day: string,
): PublicDecisionRecord[] {
  const dated = decisions.filter(({ draft }) => draft.date !== undefined && draft.date <= day);
  const effective = new Map(effectiveDecisions(dated).map((each) => [each.id, each]));
  const byId = new Map(dated.map((record) => [record.id, record]));
  return dated
    .flatMap((record): PublicDecisionRecord[] => {
      const { id, draft, whole } = record;
      const target = draft.corrects === undefined ? record : byId.get(draft.corrects);
      const counts = effective.get(id);
      // A correction concerns whom the corrected decision named, before and after.
      const named = [record, ...(target ? [target] : [])].flatMap((each) => [
        ...alliancesOf(each.draft),
        ...alliancesOf((each.draft.instead ?? {}) as Draft<Decision>),
        ...alliancesOf(effective.get(each.id)?.content ?? {}),
      ]);
      const alliances = [...new Set(named)];
      if (!whole || alliances.length === 0 || !alliances.every((each) => published.has(each))) return [];
      return [
        {
          id,
          written: publicContent(draft) as PublicDecision,
          counts: publicContent(counts?.content ?? draft) as PublicDecision,
          correctedBy: counts?.correctedBy ?? [],
          withdrawn: counts?.withdrawn ?? false,
          alliances,
        },
      ];
    })
    .sort((a, b) => (`${b.counts.date} ${b.id}` < `${a.counts.date} ${a.id}` ? -1 : 1));
}

const publicContent = (content: Draft<Decision>): Draft<Decision> =>
  projectPublic(Decision, content as Decision) as Draft<Decision>;
