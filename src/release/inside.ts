/** A register as the check for leaks sees it. */
import type { AllianceRecord, Catalogue, DecisionRecord } from '#src/registry/registry.ts';
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
