/** Finding documents by their numbers, in whatever brackets, and by their titles. */
import type { PublicDecisionRecord } from '#src/publication/public-registry.ts';
import { searchWords } from './search-text.ts';

/** One document in `/documents/search.json`; `''` stands for no number. The latest come first. */
export type IndexedDocument = readonly [
  id: string,
  number: string,
  headline: string,
  kind: PublicDecisionRecord['counts']['kind'],
  date: string,
];

const BRACKETS = /[〔〕[\]（）()【】［］]/g;

/**
 * A text's words, each number in it delimited: `连科〔2024〕5号`, `连科[2024]5号` and `连科2024 5号` are alike, and no part of
 * `连科〔2024〕52号`.
 */
const wordsOf = (text: string): string[] =>
  searchWords(text.replace(BRACKETS, ' ')).map((word) => word.replace(/\d+/g, '.$&.'));

/** The documents that hold all words of a query, in the order given; none for a query without a word. */
export function findDocuments(documents: readonly IndexedDocument[], query: string): readonly IndexedDocument[] {
  // While a number is being typed it may go on.
  const words = wordsOf(query).map((word, i, all) => (i === all.length - 1 ? word.replace(/\.$/, '') : word));
  if (words.length === 0) return [];
  return documents.filter(([, number, headline, kind]) => {
    const text = wordsOf(`${number} ${headline} ${kind}`).join('');
    return words.every((word) => text.includes(word));
  });
}
