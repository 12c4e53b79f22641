/** Public decisions by their ids: which of them have a page of their own. */
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { once } from './once.ts';

/** The decisions that are public, by id. One that also concerns what nobody may see yet is not among them: it has no page. */
export const decisionsById = once(
  ({ decisions }: Pick<PublicRegistry, 'decisions'>): ReadonlyMap<string, PublicDecisionRecord> =>
    new Map(decisions.map((decision) => [decision.id, decision])),
);
