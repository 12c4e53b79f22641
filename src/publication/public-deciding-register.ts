/**
 * What the bureau's form needs of the published register, `/decide/register.json`: what the application form needs of
 * the records, and besides it the decisions themselves, as far as they are public.
 */
import type { PublicDecision } from '#schemas/decision.ts';
import type { Policy } from '#schemas/policy.ts';
import { publicFormRegister, type PublicFormRegister } from './public-form-register.ts';
import type { PublicRegistry } from './public-registry.ts';

export interface PublicDecidingRegister {
  form: PublicFormRegister;
  /** Measures of support of all notices, each once. */
  measures: readonly Pick<Policy['measures'][number], 'id' | 'title'>[];
  /** In the order of their ids, as they were written. */
  decisions: readonly (readonly [id: string, written: PublicDecision])[];
}

/** Copies what the bureau's form needs; all of it is public already. */
export function publicDecidingRegister(publication: PublicRegistry): PublicDecidingRegister {
  const { decisions, policies } = publication;
  return {
    form: publicFormRegister(publication),
    measures: measuresOf(policies),
    decisions: decisions.map(({ id, written }) => [id, written] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The measures of several notices, those of the first where two have one id. */
export const measuresOf = (
  policies: Iterable<{ policy: Pick<Policy, 'measures'> }>,
): PublicDecidingRegister['measures'] => [
  ...new Map(
    [...policies].flatMap(({ policy }) => policy.measures).map(({ id, title }) => [id, { id, title }] as const),
  ).values(),
];
