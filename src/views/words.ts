/** The words of notices in the order in which pages show what is called by them. */
import type { Nature, Vocabulary } from '#schemas/vocabulary.ts';

const NATURES: readonly Nature[] = ['研究', '企业', '境外', '其他'];

/** The kinds of member, research first: as they stand around a lead. */
export const membersByNature = ({ memberKinds }: Vocabulary): string[] =>
  NATURES.flatMap((nature) => memberKinds.flatMap(({ word, is }) => (is === nature ? word : [])));

/** The words of several notices for one thing, each once: those of the latest first, then what earlier ones add. */
export const wordsOver = (
  policies: readonly { policy: { vocabulary: Vocabulary } }[],
  list: 'leadKinds' | 'memberKinds',
): string[] => [...new Set(policies.flatMap(({ policy: { vocabulary } }) => vocabulary[list].map(({ word }) => word)))];
