/** Pieces of a text replaced by others. */

/** A replacement by offsets into the text. Edits of one text never overlap. */
export interface Splice {
  start: number;
  end: number;
  replacement: string;
}

/** The text from `start` to `end` with the edits that lie in it. Of two at one place, the one made first comes first. */
export function spliced(text: string, edits: readonly Splice[], start = 0, end = text.length): string {
  let result = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < start || edit.end > end) continue;
    result += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
