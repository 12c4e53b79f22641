/** What being on the list is for, in the notice's own words. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { clausePlace } from './link.ts';

export interface ListingEffect {
  document: string;
  citation: string;
  /** Verbatim, a whole sentence. */
  sentence: string;
  href: string;
}

/** The sentence of the latest notice that opens directed projects to listed alliances only; a notice may have none. */
export function listingEffect({ policies }: PublicRegistry): ListingEffect | undefined {
  for (const { policy } of policies)
    for (const { id, citation, text } of policy.measures) {
      const sentence = text.split(/(?<=。)/).find((part) => part.includes('培育名单') && part.includes('定向申报'));
      if (sentence) return { document: policy.document, citation, sentence, href: clausePlace(policy.year, id) };
    }
  return undefined;
}
