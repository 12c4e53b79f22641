/** The register and its publisher for search engines, in the words of schema.org. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { fullAddress } from './full-address.ts';

/** The bureau that publishes the list. */
export const organisationOf = ({ site }: PublicRegistry) => ({
  '@context': 'https://schema.org',
  '@type': 'GovernmentOrganization',
  name: site.bureau,
  areaServed: { '@type': 'City', name: site.city },
  url: fullAddress('/'),
});

/** The list as a dataset, with its downloads. */
export function datasetOf(
  registry: PublicRegistry,
  files: readonly { path: `/${string}`; title: string; type: string; size: number; sha256: string }[],
) {
  const { site, asOf, records } = registry;
  const first = records.map(({ steps }) => steps[0]?.date ?? asOf).sort()[0] ?? asOf;
  const { '@context': context, ...creator } = organisationOf(registry);
  return {
    '@context': context,
    '@type': 'Dataset',
    name: `${site.city}创新联合体培育名单`,
    description: `由${site.bureau}公布的创新联合体培育名单：单位、任务、名单状态、逐条结论和阶段。`,
    url: fullAddress('/data/'),
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    license: 'https://opensource.org/license/mit',
    dateModified: asOf,
    temporalCoverage: `${first}/${asOf}`,
    spatialCoverage: { '@type': 'Place', name: site.city },
    creator,
    distribution: files.map(({ path, title, type, size, sha256 }) => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: fullAddress(path),
      encodingFormat: type,
      contentSize: `${size} B`,
      sha256,
    })),
  };
}
