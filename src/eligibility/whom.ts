/** Whom a rule asks: the words it is given, or else all words with the property it is about. */
import type { Nature, Vocabulary } from '#schemas/vocabulary.ts';
import { wordsThat } from '#schemas/word-meaning.ts';

/** Kinds of member that are of a nature. */
export const membersThatAre = (
  nature: Nature,
  { memberKinds }: Vocabulary,
  kinds?: readonly string[],
): readonly string[] => kinds ?? wordsThat(memberKinds, ({ is }) => is === nature);

/** Kinds of lead that state last year's figures. */
export const leadsWithFigures = ({ leadKinds }: Vocabulary, kinds?: readonly string[]): readonly string[] =>
  kinds ?? wordsThat(leadKinds, ({ figures }) => figures === true);

/** The property by which a rule finds whom it asks: leads that state figures, or members of a nature. */
export type Whom = 'figures' | Nature;

/** All words with that property. */
export const wordsOfThose = (whom: Whom, vocabulary: Vocabulary): readonly string[] =>
  whom === 'figures' ? leadsWithFigures(vocabulary) : membersThatAre(whom, vocabulary);
