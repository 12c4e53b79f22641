/** What every page may say of the register, whatever it is about: no record, no decision, no day. */
import { publication } from './load-publication.ts';
import type { PublicRegistry } from './public-registry.ts';
import { checkout, type History } from './revision.ts';

export interface Frame extends Pick<PublicRegistry, 'site' | 'sample' | 'policies' | 'preview'> {
  /** Whether other registers are searched too. */
  registers: boolean;
  /** How much of the repository's history was there for this build. */
  history: History;
}

let made: Frame | undefined;

/** The frame of this build; the same object whenever it is asked for. */
export function frame(): Frame {
  if (made) return made;
  const { site, sample, policies, preview, registers } = publication();
  const { history } = checkout();
  made = { site, sample, policies, registers: registers !== undefined, ...(preview ? { preview } : {}), history };
  return made;
}
