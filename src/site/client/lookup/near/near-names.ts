/** Names near to what was typed, the surest first, each with what differs. */
import { searchKey } from '#src/views/search-text.ts';
import type { Findable, Subject } from '../find.ts';
import { distance, distanceWithin } from './distance.ts';
import type { Near } from './find-near.ts';
import { fold } from './fold.ts';
import { fitsRare } from './rare.ts';
import { coresIn, spareDifference, type Core } from './spare-words.ts';

/** One name of a subject, as it is compared. */
interface Candidate<E extends Findable> {
  subject: Subject<E>;
  name: string;
  isFormer: boolean;
  key: string;
  core: Core;
  /** Of the core. */
  characters: readonly string[];
}

interface Typed {
  key: string;
  core: Core;
  characters: readonly string[];
}

/** How a candidate is near: the lower, the surer. */
interface Nearness {
  rank: number;
  why: string;
}

/** More slips than these in so many characters, and it is another name. */
const slipsIn = (length: number): number => (length < 3 ? 0 : length < 7 ? 1 : 2);
/** In a part of a name more must be right. */
const slipsInPart = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

export async function nearNames<E extends Findable>(
  subjects: readonly Subject<E>[],
  query: string,
  city: string,
): Promise<Near<E>[]> {
  const cores = coresIn(city);
  const compared = (text: string): Typed => {
    const key = fold(searchKey(text));
    const core = cores(key);
    return { key, core, characters: [...core.core] };
  };
  const candidates = subjects.flatMap((subject) =>
    [{ name: subject.name }, ...subject.formerNames].map(({ name }, i): Candidate<E> => ({
      subject,
      name,
      isFormer: i > 0,
      ...compared(name),
    })),
  );
  const typed = compared(query);
  const near = pick(candidates, (candidate) => byWriting(typed, candidate));
  const isLatin = /[a-z]{2}/.test(typed.key);
  if (near.length > 0 && !isLatin) return near;
  const { bySound } = await import('./by-sound.ts');
  return [...near, ...pick(candidates, (candidate) => bySound(typed, candidate, isLatin))];
}

/** Those that are near, the surest first; of a subject the surest of its names. */
function pick<E extends Findable>(
  candidates: readonly Candidate<E>[],
  nearness: (candidate: Candidate<E>) => Nearness | undefined,
): Near<E>[] {
  const best = new Map<Subject<E>, { rank: number; why: string }>();
  for (const candidate of candidates) {
    const found = nearness(candidate);
    if (!found) continue;
    // A name of the past is less sure than one of today that is as near.
    const rank = found.rank + (candidate.isFormer ? 0.5 : 0);
    const why = candidate.isFormer ? `${found.why}；曾用名“${candidate.name}”` : found.why;
    if (rank < (best.get(candidate.subject)?.rank ?? Infinity)) best.set(candidate.subject, { rank, why });
  }
  const ranks = [...best.values()].map(({ rank }) => rank);
  // Beside one that differs in no character, those that do are of no use.
  const most = Math.min(...ranks) < SURE ? SLIPS : Infinity;
  return [...best]
    .filter(([, { rank }]) => rank < most)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([subject, { why }]) => ({ subject, why }));
}

/** Below it the whole name was meant; from the other on, characters differ. */
const SURE = 20;
const SLIPS = 30;

function byWriting<E extends Findable>(typed: Typed, { key, core, characters }: Candidate<E>): Nearness | undefined {
  if (typed.key === key) return { rank: 0, why: '只是繁简或异体字不同' };
  if (typed.core.core === core.core) {
    const difference = spareDifference(typed.core, core);
    return { rank: 10 + difference.length / 100, why: difference || '只是字的先后不同' };
  }
  if (typed.key.length >= 2 && key.includes(typed.key)) return { rank: 20, why: '繁简或异体字不同，只写了一部分' };
  const { length } = typed.characters;
  if (length >= 3 && core.core.includes(typed.core.core))
    return { rank: 21 + (characters.length - length) / 100, why: '只写了一部分' };
  if (fitsRare(typed.characters, characters)) return { rank: 25, why: '名称中有生僻字' };
  return bySlips(typed, key, characters);
}

function bySlips(typed: Typed, key: string, characters: readonly string[]): Nearness | undefined {
  const { characters: written } = typed;
  const { length } = written;
  // Each character that the name has nowhere is a slip: most names are done with here.
  const missing = written.filter((each) => !key.includes(each)).length;
  if (missing > Math.max(slipsIn(length), slipsInPart(length))) return undefined;
  if (Math.abs(characters.length - length) <= slipsIn(length)) {
    const slips = distance(written, characters);
    if (slips <= slipsIn(length)) return { rank: 30 + slips, why: `差 ${slips} 个字` };
    if (length >= 4 && inOrder(written) === inOrder(characters)) return { rank: 35, why: '字的先后不同' };
  }
  // A slip may stand in a spare word, which then is none.
  const most = slipsInPart(length);
  return inPart(written, characters, most) ?? inPart([...typed.key], [...key], most);
}

const inOrder = (characters: readonly string[]): string => characters.toSorted().join('');

function inPart(written: readonly string[], characters: readonly string[], most: number): Nearness | undefined {
  if (most === 0 || characters.length < written.length - most) return undefined;
  const slips = distanceWithin(written, characters);
  return slips > most ? undefined : { rank: 40 + slips, why: `只写了一部分，且差 ${slips} 个字` };
}
