/** Most of what stands in a page stands in thousands of others too: it is searched once. */
import type { Part } from './scanner.ts';

/** Files of a folder whose pieces are remembered: by then what they have in common has been seen. */
const LEARNED = 60;
/** A file larger than this is like no other. */
const MOST_BYTES = 2 ** 20;

/** Where a file is cut: no trace of a secret holds these, so none stands in two pieces, and to a word both are an end. */
export const CUTS = { html: '<', other: '\n' };

/**
 * Tells of each file which parts of it hold what has not been told of before. Files of one folder come one after another;
 * what was seen in another folder is forgotten.
 */
export function unseenParts(): (path: string, bytes: Uint8Array) => readonly Part[] {
  const seen = new Set<string>();
  let folder: string | undefined;
  let learned = 0;
  return (path, bytes) => {
    if (bytes.length > MOST_BYTES) return [{ start: 0, end: bytes.length }];
    const [own] = path.split('/');
    if (own !== folder) seen.clear();
    learned = own === folder ? learned + 1 : 1;
    folder = own;
    const parts: Part[] = [];
    for (const { piece, start, end } of piecesOf(bytes, path.endsWith('.html') ? CUTS.html : CUTS.other)) {
      if (seen.has(piece)) continue;
      if (learned <= LEARNED) seen.add(piece);
      const last = parts.at(-1);
      if (last?.end === start - 1) last.end = end;
      else parts.push({ start, end });
    }
    return parts;
  };
}

/** The pieces between the cuts, each byte a character. */
function* piecesOf({ buffer, byteOffset, length }: Uint8Array, cut: string): Iterable<Part & { piece: string }> {
  const text = Buffer.from(buffer, byteOffset, length).toString('latin1');
  for (let start = 0, end = 0; start < length; start = end + 1) {
    end = text.indexOf(cut, start);
    if (end < 0) end = length;
    yield { piece: text.slice(start, end), start, end };
  }
}
