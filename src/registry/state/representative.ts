/** Who represented a lead on a day: apart from the parties, whom readers' browsers ask for; nobody's name is public. */
import type { Draft } from '#schemas/draft.ts';
import type { Lead } from '#schemas/organisation.ts';
import { earliest } from './parties.ts';

/** The legal representative of a lead on a day. */
export const representativeOn = (
  { legalRepresentative, formerLegalRepresentatives = [] }: Draft<Lead>,
  day: string,
): string | undefined => earliest(formerLegalRepresentatives, day)?.name ?? legalRepresentative;
