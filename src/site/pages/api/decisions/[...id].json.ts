/** The JSON API: one decision, below its year. */
import { decisionToJson } from '#src/exports/api.ts';
import { publication } from '#src/publication/load-publication.ts';
import type { PublicDecisionRecord } from '#src/publication/public-registry.ts';

export const getStaticPaths = () =>
  publication().decisions.map((decision) => ({ params: { id: decision.id }, props: { decision } }));

export const GET = ({ props: { decision } }: { props: { decision: PublicDecisionRecord } }) =>
  new Response(decisionToJson(publication(), decision));
