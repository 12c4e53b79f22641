/** All life events, and the register after one: as it is read, and what is published of it on the day. */
import { judgeRegister } from '#src/eligibility/judge.ts';
import { publish } from '#src/publication/publish.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import type { Registry } from '#src/registry/registry.ts';
import { ACTS } from './acts.ts';
import { LISTING_EVENTS } from './listing.ts';
import { LEADS_AND_NAMES } from './leads-and-names.ts';
import { MEMBERS } from './members.ts';
import { registerOf, type LifeEvent } from './register.ts';

export const LIFE_EVENTS: readonly LifeEvent[] = [...LISTING_EVENTS, ...MEMBERS, ...LEADS_AND_NAMES, ...ACTS];

export function publishedAfter({ before = {}, change, on }: LifeEvent): {
  registry: Registry;
  publication: PublicRegistry;
} {
  const registry = registerOf(before, change);
  if (!registry.catalogue) throw new Error('no catalogue');
  const { judgements } = judgeRegister(registry, on);
  const publication = publish(registry.catalogue, { judgements, decisions: registry.decisions }, { asOf: on });
  return { registry, publication };
}
