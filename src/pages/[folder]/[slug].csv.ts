/** The list of one industry, board or batch as CSV. */
import { SUMMARY_COLUMNS } from '#src/exports/columns.ts';
import { toCsv } from '#src/exports/csv.ts';
import { publication } from '#src/publication/load-publication.ts';
import { facetDownloads } from '#src/views/facet-downloads.ts';
import type { Facet } from '#src/views/facets.ts';

export const getStaticPaths = () => facetDownloads(publication());

export function GET({ props: { facet } }: { props: { facet: Facet } }): Response {
  return new Response(toCsv(SUMMARY_COLUMNS, facet.records));
}
