/** What a search compares of thousands of entries, put side by side once: text beside text, and a number for what each filter compares. */
import { FILTERS, type FilterKey } from '#src/views/list-filters.ts';
import type { Entry } from '../search/entries.ts';

export interface Compared {
  texts: Texts;
  facets: Readonly<Record<FilterKey, Facet>>;
}

/** The texts of entries one after the other, and where each begins. */
export interface Texts {
  all: string;
  begins: Uint32Array;
}

/** What a filter compares: the lists of values that occur, and for each entry which of them is its own. */
export interface Facet {
  lists: readonly (readonly string[])[];
  own: Uint32Array;
}

const known = new WeakMap<readonly Entry[], Compared>();

/** Made once for the entries of a day. */
export function comparedOf(entries: readonly Entry[]): Compared {
  const compared = known.get(entries) ?? {
    texts: textsOf(entries),
    facets: Object.fromEntries(FILTERS.map(({ key }) => [key, facetOf(entries, key)])) as Record<FilterKey, Facet>,
  };
  known.set(entries, compared);
  return compared;
}

/** Stands between two texts: words hold no white space, so none is found across it. */
const BETWEEN = '\n';

function textsOf(entries: readonly Entry[]): Texts {
  const begins = new Uint32Array(entries.length);
  let length = 0;
  for (const [i, { text }] of entries.entries()) {
    begins[i] = length;
    length += text.length + BETWEEN.length;
  }
  return { all: entries.map(({ text }) => text).join(BETWEEN), begins };
}

function facetOf(entries: readonly Entry[], key: FilterKey): Facet {
  const places = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  const own = Uint32Array.from(entries, ({ facets }) => {
    const name = facets[key].join('\n');
    const place = places.get(name) ?? lists.push(facets[key]) - 1;
    places.set(name, place);
    return place;
  });
  return { lists, own };
}

/** For each text 1 where it holds the word, else 0. To ask each of 10,000 takes three times as long where few hold it. */
export function holding({ all, begins }: Texts, word: string): Uint8Array {
  const held = new Uint8Array(begins.length);
  let next = 0;
  for (let found = all.indexOf(word); found >= 0; found = all.indexOf(word, begins[next] ?? all.length)) {
    while ((begins[next] ?? all.length) <= found) next += 1;
    held[next - 1] = 1;
  }
  return held;
}
