/** The downloads of the lists by industry, board, batch and standing: which there are, and what stands above the table. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { batchFacets, districtFacets, industryFacets, standingFacets, type Facet } from './facets.ts';

/** Folders of the lists, each with its facets. */
export const FACETS = {
  industries: industryFacets,
  districts: districtFacets,
  batches: batchFacets,
  standings: standingFacets,
} as const satisfies Record<string, (registry: PublicRegistry) => Facet[]>;

/** Paths of a download for every list that has a record, for Astro's `getStaticPaths`. */
export function facetDownloads(registry: PublicRegistry) {
  return Object.entries(FACETS).flatMap(([folder, facetsOf]) =>
    facetsOf(registry)
      .filter(({ records }) => records.length > 0)
      .map((facet) => ({ params: { folder, slug: facet.slug }, props: { facet } })),
  );
}
