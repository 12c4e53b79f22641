/** Conflicts with other records that the bureau knew of when it put an alliance on the list. */
import type { AllianceRecord } from '#src/registry/registry.ts';

/** Whether the bureau had consented to an exception by the day of the listing: then it had looked at the others too. */
export const isKnown = ({ acts }: Pick<AllianceRecord, 'acts'>, listed: string): boolean =>
  acts.some(({ kind, date, content }) => kind === '书面同意' && content.clause !== undefined && date <= listed);
