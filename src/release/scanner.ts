/** Which of many texts occur in a file, in one pass over its bytes: hashes of windows are looked up, then all is compared. */

/** Calls back for every place where one of the texts stands: its index and its offsets in the bytes. */
export type Scanner = (
  bytes: Uint8Array,
  found: (text: number, start: number, end: number) => void,
  /** Where to look, for texts that stand in one part as a whole: everywhere, where nothing is said. */
  parts?: readonly Part[],
) => void;

/** A part of some bytes, by its offsets. */
export interface Part {
  start: number;
  end: number;
}

/** How windows are hashed, and at which places of a file one is looked up: every `step`th. */
interface Windows {
  step: number;
  /** Calls back with the hash of every window of a needle or a sample. */
  each: (bytes: Uint8Array, visit: (hash: number, at: number) => void) => void;
}

const LEAST_BITS = 16;
const MOST_BITS = 26;
const MOST_COUNTED_BITS = 22;
/** Small enough to stay at hand in the processor: what it turns away, and that is most, costs nothing more. */
const FIRST_BITS = 19;

/** The windows of texts, by hash: text and offset of the window in it, one after the other. */
interface Index {
  needles: readonly Uint8Array[];
  byHash: ReadonlyMap<number, readonly number[]>;
  /** One bit for every hash that is there, by its first `bits` bits. */
  filter: Uint8Array;
  bits: number;
}

/**
 * Prepares a search for texts (UTF-8, each at least `least` bytes long). Every text is looked up by those windows of it
 * which are rarest in `sample` and among the texts, so that common beginnings cost nothing. From eleven bytes on every
 * fourth place of a file is looked at, below that every one.
 */
export function scannerOf(texts: readonly string[], least: number, sample: Uint8Array): Scanner {
  const needles = texts.map((text) => new TextEncoder().encode(text));
  if (needles.some((needle) => needle.length < least)) throw new RangeError('a text is shorter than the least length');
  if (least >= 11) return strideScanner(indexOf(needles, STRIDES, sample));
  return rollingScanner(indexOf(needles, rolling(least), sample), least);
}

function indexOf(needles: readonly Uint8Array[], { step, each }: Windows, sample: Uint8Array): Index {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(64 * (needles.length * step + 1)))));
  const filter = new Uint8Array(2 ** (bits - 3));
  const counted = 32 - Math.min(MOST_COUNTED_BITS, bits);
  const common = new Uint32Array(2 ** (32 - counted));
  for (const text of [sample, ...needles]) each(text, (hash) => common[hash >>> counted]!++);
  const byHash = new Map<number, number[]>();
  for (const [text, needle] of needles.entries()) {
    // Wherever the text stands, one window of each class of offsets falls on a place that is looked at.
    const rarest = Array.from({ length: step }, () => ({ count: Infinity, hash: 0, at: 0 }));
    each(needle, (hash, at) => {
      const count = common[hash >>> counted]!;
      if (count < rarest[at % step]!.count) rarest[at % step] = { count, hash, at };
    });
    for (const { hash, at } of rarest) {
      filter[hash >>> (35 - bits)]! |= 1 << ((hash >>> (32 - bits)) & 7);
      const known = byHash.get(hash);
      if (known) known.push(text, at);
      else byHash.set(hash, [text, at]);
    }
  }
  return { needles, byHash, filter, bits };
}

/** Compares every text that has this window with what stands there. */
function compare(
  { needles, byHash }: Index,
  bytes: Uint8Array,
  hash: number,
  place: number,
  found: (text: number, start: number, end: number) => void,
): void {
  const group = byHash.get(hash) ?? [];
  for (let i = 0; i < group.length; i += 2) {
    const needle = needles[group[i]!]!;
    const start = place - group[i + 1]!;
    if (standsAt(bytes, needle, start)) found(group[i]!, start, start + needle.length);
  }
}

function standsAt(bytes: Uint8Array, needle: Uint8Array, start: number): boolean {
  for (let i = 0; i < needle.length; i++) if (bytes[start + i] !== needle[i]) return false;
  return true;
}

const mix = (a: number, b: number) => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d);
};

/** Windows of two words, at every place that a word begins at. */
const STRIDES: Windows = {
  step: 4,
  each: (bytes, visit) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 8 <= bytes.length; at++)
      visit(mix(view.getInt32(at, LITTLE_ENDIAN), view.getInt32(at + 4, LITTLE_ENDIAN)), at);
  },
};

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function strideScanner(index: Index): Scanner {
  const { filter, bits } = index;
  const [toByte, toBit] = [35 - bits, 32 - bits];
  const first = firstWords(index);
  return (given, found, parts = [{ start: 0, end: given.length }]) => {
    const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    for (const { start, end } of parts) {
      const last = Math.min(words.length - 1, end >>> 2);
      for (let i = (start + 3) >>> 2; i < last; i++) {
        const word = firstHash(words[i]!);
        if ((first[word >>> 3]! & (1 << (word & 7))) === 0) continue;
        const hash = mix(words[i]!, words[i + 1]!);
        if ((filter[hash >>> toByte]! & (1 << ((hash >>> toBit) & 7))) !== 0) compare(index, bytes, hash, i * 4, found);
      }
    }
  };
}

const firstHash = (word: number) => Math.imul(word, 0x9e3779b1) >>> (32 - FIRST_BITS);

/** One bit for the first word of every window that is looked up. */
function firstWords({ needles, byHash }: Index): Uint8Array {
  const first = new Uint8Array(2 ** (FIRST_BITS - 3));
  for (const group of byHash.values())
    for (let i = 0; i < group.length; i += 2) {
      const { buffer, byteOffset } = needles[group[i]!]!;
      const word = firstHash(new DataView(buffer, byteOffset + group[i + 1]!, 4).getInt32(0, LITTLE_ENDIAN));
      first[word >>> 3]! |= 1 << (word & 7);
    }
  return first;
}

const BASE = 0x01000193;

/** Windows at every place, each hash made from the one before. */
const rolling = (size: number): Windows => ({
  step: 1,
  each: (bytes, visit) => {
    const leaving = powerOf(size);
    let hash = 0;
    for (let i = 0; i < bytes.length; i++) {
      hash = nextHash(hash, bytes[i]!, i < size ? -1 : bytes[i - size]!, leaving);
      if (i >= size - 1) visit(hash, i - size + 1);
    }
  },
});

const nextHash = (hash: number, entering: number, left: number, leaving: number) =>
  (Math.imul(hash, BASE) + entering + 1 - Math.imul(left + 1, leaving)) | 0;

/** What the byte that leaves a window has been multiplied by. */
function powerOf(size: number): number {
  let power = 1;
  for (let i = 0; i < size; i++) power = Math.imul(power, BASE);
  return power;
}

function rollingScanner(index: Index, size: number): Scanner {
  const { filter, bits } = index;
  const [toByte, toBit] = [35 - bits, 32 - bits];
  const leaving = powerOf(size);
  return (bytes, found, parts = [{ start: 0, end: bytes.length }]) => {
    for (const { start, end } of parts) {
      let hash = 0;
      for (let i = start; i < end; i++) {
        hash = nextHash(hash, bytes[i]!, i < start + size ? -1 : bytes[i - size]!, leaving);
        if (i >= start + size - 1 && (filter[hash >>> toByte]! & (1 << ((hash >>> toBit) & 7))) !== 0)
          compare(index, bytes, hash, i - size + 1, found);
      }
    }
  };
}
