/** What pages quote from the latest notice, in its own words; where it says nothing there is nothing to quote. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { clausePlace } from './link.ts';

export interface Quotation {
  document: string;
  citation: string;
  /** Verbatim. */
  text: string;
  /** Its place on the notice's page. */
  href: string;
}

/** What being on the list means. */
export function listingEffect({ policies }: PublicRegistry): Quotation | undefined {
  const policy = policies[0]?.policy;
  if (!policy?.effect) return undefined;
  const { passage, text } = policy.effect;
  const stands = [...policy.measures, ...policy.clauses, ...policy.tasks].find(({ id }) => id === passage);
  if (!stands) return undefined;
  return { document: policy.document, citation: stands.citation, text, href: clausePlace(policy.id, passage) };
}

/** Which industries an alliance is to serve: the clause the field is cited with. */
export function industryScope({ policies }: PublicRegistry): Quotation | undefined {
  const policy = policies[0]?.policy;
  const [id] = policy?.fields?.['industry'] ?? [];
  const clause = policy?.clauses.find((each) => each.id === id);
  if (!policy || !clause) return undefined;
  const text = clause.text.replace(/[，、；]$/, '');
  return { document: policy.document, citation: clause.citation, text, href: clausePlace(policy.id, clause.id) };
}
