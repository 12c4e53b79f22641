/** Names by their pinyin: written out, by initials, or mixed with characters. */
import { pinyin } from 'pinyin-pro';

/** How a character may be typed: itself or a whole syllable, and with initials too. Looked up once each. */
interface Ways {
  readings: readonly string[];
  whole: readonly string[];
  any: readonly string[];
}

const known = new Map<string, Ways>();

function waysOf(character: string): Ways {
  const found = known.get(character);
  if (found) return found;
  const readings = lookUp(character);
  const whole = [character, ...readings];
  const initials = readings.flatMap((each) => [...(each.match(/^[zcs]h/) ?? []), each.slice(0, 1)]);
  const ways = { readings, whole, any: [...new Set([...whole, ...initials])] };
  known.set(character, ways);
  return ways;
}

/** All readings of a character without tones, ü as v and as u; none for what has none. */
function lookUp(character: string): string[] {
  if (!/\p{Script=Han}/u.test(character)) return [];
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const readings = all.filter((reading) => /^[a-zü]+$/.test(reading));
  return [...new Set(readings.flatMap((each) => [each.replaceAll('ü', 'v'), each.replaceAll('ü', 'u')]))];
}

/** How a name was met: by whole syllables alone, or by initials too; and from which of its characters on. */
export interface Sounded {
  whole: boolean;
  start: number;
}

/** Where a name, or a part of it, sounds like what was typed; syllables that are whole go before initials. */
export function soundsLike(typed: string, name: readonly string[]): Sounded | undefined {
  for (const whole of [true, false])
    for (let start = 0; start < name.length; start += 1) if (reads(typed, name, start, whole)) return { whole, start };
  return undefined;
}

/** Whether all that was typed is read from a character of the name on. Each place is tried once. */
function reads(typed: string, name: readonly string[], start: number, whole: boolean): boolean {
  let failed: Set<number> | undefined;
  const from = (at: number, i: number): boolean => {
    if (at === typed.length) return true;
    const character = name[i];
    const place = at * 1000 + i;
    if (character === undefined || failed?.has(place)) return false;
    const ways = waysOf(character);
    for (const way of whole ? ways.whole : ways.any)
      if (typed.startsWith(way, at) && from(at + way.length, i + 1)) return true;
    (failed ??= new Set()).add(place);
    return false;
  };
  return from(0, start);
}

/** Whether two texts of characters sound alike, character by character: the first in a part of the second. */
export function soundsAlike(written: readonly string[], name: readonly string[]): boolean {
  const alike = (a: string, b: string | undefined) =>
    b !== undefined && (a === b || waysOf(a).readings.some((reading) => waysOf(b).readings.includes(reading)));
  return name.some((_, start) => written.every((each, i) => alike(each, name[start + i])));
}
