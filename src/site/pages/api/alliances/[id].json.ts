/** The JSON API: one alliance. */
import { allianceToJson } from '#src/exports/api.ts';
import { frame } from '#src/publication/frame.ts';
import { alliancePaths } from '#src/site/inputs/paths.ts';
import type { RecordPage } from '#src/views/record-page.ts';

export const getStaticPaths = alliancePaths;

export const GET = ({ props: { record, day } }: { props: RecordPage }) =>
  new Response(allianceToJson({ ...frame(), asOf: day }, record));
