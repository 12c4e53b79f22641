/** A document for search engines, in the words of schema.org. */
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { organisationOf } from './dataset.ts';
import { documentAlliances } from './document-alliances.ts';
import { documentSentences } from './document-effect.ts';
import { decisionsById } from './decisions-by-id.ts';
import { documentTitle } from './documents.ts';
import { fullAddress } from './full-address.ts';

/** The document, who issued it, which alliances it is about, and the addresses of its corrections. */
export function documentData(registry: PublicRegistry, decision: PublicDecisionRecord) {
  const { id, counts, correctedBy } = decision;
  const { '@context': context, ...publisher } = organisationOf(registry);
  const correction = correctedBy.filter((each) => decisionsById(registry).has(each));
  return {
    '@context': context,
    '@type': 'DigitalDocument',
    name: documentTitle(decision),
    ...(counts.document ? { identifier: counts.document } : {}),
    abstract: `${documentSentences(registry, decision).join('。')}。`,
    datePublished: counts.date,
    inLanguage: 'zh-Hans',
    url: fullAddress(`/documents/${id}/`),
    publisher,
    about: documentAlliances(registry, decision).map(({ record, name }) => ({
      '@type': 'Organization',
      name,
      url: fullAddress(`/alliances/${record.id}/`),
    })),
    ...(correction.length > 0 ? { correction: correction.map((each) => fullAddress(`/documents/${each}/`)) } : {}),
  };
}
