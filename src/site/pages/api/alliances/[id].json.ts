/** The JSON API: one alliance. */
import { allianceToJson } from '#src/exports/api.ts';
import { publication } from '#src/publication/load-publication.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';

export const getStaticPaths = () =>
  publication().records.map((record) => ({ params: { id: record.id }, props: { record } }));

export const GET = ({ props: { record } }: { props: { record: PublicRecord } }) =>
  new Response(allianceToJson(publication(), record));
