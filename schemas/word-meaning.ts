/** What a notice's words for kinds of organisation say of them, without the schema of a vocabulary. */
import type { OrganisationWord, Vocabulary } from './vocabulary.ts';

/** The words of leads or members that have a property, in the notice's order. */
export const wordsThat = (words: readonly OrganisationWord[], fits: (word: OrganisationWord) => boolean): string[] =>
  words.filter(fits).map(({ word }) => word);

/** What the word for a kind says; undefined for a word the notice does not have. */
export const meaningOf = (words: readonly OrganisationWord[], kind: string | undefined): OrganisationWord | undefined =>
  words.find(({ word }) => word === kind);

/** Where there is no notice at all. */
export const NO_WORDS: Vocabulary = { leadKinds: [], memberKinds: [], taskKinds: [], charterContents: [] };
