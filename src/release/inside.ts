/** A register as the check for leaks sees it. */
import type { AllianceRecord, Catalogue, DecisionRecord, Registry } from '#src/registry/registry.ts';
import { isPublicOn } from '#src/registry/state/standing.ts';
import { decisionReach } from './decision-reach.ts';
import type { DecisionReach } from './secrets.ts';

/** What must not be published, and what may be. */
export interface Inside {
  catalogue: Catalogue;
  alliances: readonly AllianceRecord[];
  isPublished: (record: AllianceRecord) => boolean;
  decisions: readonly DecisionRecord[];
  reachOf: (decision: string) => DecisionReach;
  /** The site's own texts: what stands in them is no secret. */
  ownTexts: readonly Uint8Array[];
}

/**
 * What must stay inside of a register on a day, beside the site's own texts. A preview also shows `drafts`: records before
 * 公示, and what is decided for a later day.
 * @throws Error in Chinese where its base files cannot be read.
 */
export function insideOf(
  { catalogue, alliances, decisions }: Registry,
  { asOf, drafts = false }: { asOf: string; drafts?: boolean },
  ownTexts: readonly Uint8Array[],
): Inside {
  if (!catalogue) throw new Error('登记簿读不出来，无法核对生成的网站');
  const isPublished = (record: AllianceRecord) => record.whole !== undefined && (drafts || isPublicOn(record, asOf));
  const published = new Set(alliances.filter(isPublished).map(({ id }) => id));
  const reachOf = decisionReach(
    decisions,
    (id) => published.has(id),
    (day) => drafts || day <= asOf,
  );
  return { catalogue, alliances, isPublished, decisions, reachOf, ownTexts };
}
