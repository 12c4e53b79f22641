/** Traditional, variant and Japanese forms of characters as the simplified ones. */
import { Converter } from 'opencc-js/t2cn';

const CONVERTERS = [
  Converter({ from: 'tw', to: 'cn' }),
  Converter({ from: 'hk', to: 'cn' }),
  Converter({ from: 'jp', to: 'cn' }),
];
const known = new Map<string, string>();

/**
 * A key for comparing alone. Character by character, on both sides of a comparison: a name that is simplified already and
 * holds a character that is also a traditional one, such as 乾, is still equal to itself.
 */
export const fold = (text: string): string => Array.from(text, foldCharacter).join('');

function foldCharacter(character: string): string {
  if (/[\x00-\x7f]/.test(character)) return character;
  const found = known.get(character) ?? CONVERTERS.reduce((form, convert) => convert(form), character);
  known.set(character, found);
  return found;
}
