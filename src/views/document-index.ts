/** What the search for documents reads in the browser, `/documents/search.json`. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { documentHeadline } from './document-effect.ts';
import type { IndexedDocument } from './document-search.ts';

/** All public documents, the latest first. */
export const documentIndex = (registry: PublicRegistry): IndexedDocument[] =>
  registry.decisions.map((decision) => {
    const { document = '', kind, date } = decision.counts;
    return [decision.id, document, documentHeadline(registry, decision), kind, date];
  });
