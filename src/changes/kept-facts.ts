/** What of an alliance's file a change must keep: the facts of its board once public, and once listed what was listed. */
import { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import { labelOf, type DataPath } from '#schemas/shape.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { isPublicOn, periodsOf } from '#src/registry/state/standing.ts';
import { changeFinding } from './change-checks.ts';
import { lostDecided } from './decided-facts.ts';
import { lostParties } from './kept-parties.ts';
import { rewritten, type Lost } from './rewritten.ts';
import { shownOtherwise } from './shown-facts.ts';

/**
 * `change/history-kept` for two versions of one record: what was public, or on the list, on `asOf` before the change. What
 * the public was shown and is not listed yet may still change, and is to be looked at.
 */
export function keptFindings(
  old: AllianceRecord,
  young: AllianceRecord,
  asOf: string,
  industries: readonly Industry[] = [],
): Diagnostic[] {
  const [was, now] = [old.draft, young.draft];
  const wasListed = periodsOf(old, asOf).length > 0;
  const lost: Lost[] = [
    ...(isPublicOn(old, asOf) ? lostFacts(was, now) : []),
    ...(wasListed ? [...lostParties(was, now), ...lostDecided(was, now, industries, '列入以后')] : []),
    ...(isPublicOn(old, asOf) && !wasListed ? shownOtherwise(was, now, industries) : []),
  ];
  // What cannot be read is reported as such; nobody can tell whether it was kept.
  const isRead = ({ path }: Lost) =>
    !young.wrong.some((wrong) => path.every((step, i) => wrong[i] === step || i >= wrong.length));
  return lost.filter(isRead).map(({ path, message, fix, severity }) => ({
    ...changeFinding('change/history-kept', message, young.source.locate(path)),
    ...(fix === undefined ? {} : { fix }),
    ...(severity === undefined ? {} : { severity }),
    field: labelOf(Alliance, path),
  }));
}

const FACTS: readonly DataPath[] = [
  ['batch'],
  ['application', 'date'],
  ['recommendation', 'date'],
  ['recommendation', 'document'],
  ['recommendation', 'sha256'],
  ['recommendation', 'opinion', 'cooperation'],
  ['recommendation', 'opinion', 'rdCapability'],
  ['recommendation', 'opinion', 'resources'],
  ['recommendation', 'opinion', 'benefitDistribution'],
];

/** What was left out may be filled in later, such as a document's number; what was said may not be said otherwise. */
function* lostFacts(was: Draft<Alliance>, now: Draft<Alliance>): Iterable<Lost> {
  yield* rewritten(was, now, FACTS, [], '公示以后');
  const others = now.recommendation?.opinion?.others ?? [];
  for (const { point, opinion } of was.recommendation?.opinion?.others ?? [])
    if (point !== undefined && !others.some((each) => each.point === point && each.opinion === opinion))
      yield { path: ['recommendation', 'opinion'], message: `公示以后推荐意见“${point}”被改动` };
}
