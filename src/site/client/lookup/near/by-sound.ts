/** Names that sound like what was typed. Apart from the others, since readings of characters are a large table. */
import { soundsAlike, soundsLike } from './sounds.ts';

interface Compared {
  key: string;
  characters: readonly string[];
}

/** Latin letters are pinyin, whole or initials; characters are compared by their readings. Fewer than three say nothing. */
export function bySound(
  typed: Compared,
  { key, characters }: Compared,
  isLatin: boolean,
): { rank: number; why: string } | undefined {
  if (!isLatin)
    return typed.characters.length >= 3 && soundsAlike(typed.characters, characters)
      ? { rank: 70, why: '读音相同' }
      : undefined;
  const letters = typed.key.replace(/[^a-z0-9\p{Script=Han}]/gu, '');
  if (letters.length < 3) return undefined;
  const whole = [...key.replace(/[()]/g, '')];
  const found = soundsLike(letters, whole) ?? soundsLike(letters, characters);
  if (!found) return undefined;
  const why = found.whole ? '拼音相同' : '拼音首字母相同';
  return { rank: (found.whole ? 60 : 65) + Math.min(found.start, 40) / 100, why };
}
