/** What a crafted branch is: a few edits on top of a small register, and a sentence on what it tries. */

/** What a file becomes: a text, bytes, gone (null), a link, or a text with the executable bit. */
export type Edit = string | Uint8Array | null | { link: string } | { executable: string };
/** Edits by path. A path may be bytes that are not UTF-8, one character a byte, after `bytes:`. */
export type Edits = Readonly<Record<string, Edit>>;

export interface Branch {
  /** Name of its snapshot, without the ending. */
  name: string;
  /** What is tried, in Chinese. */
  about: string;
  /** What the base has besides the small register. */
  base?: Edits;
  change: Edits;
  /** Checks an owner agreed to. */
  accept?: readonly string[];
}

/** A text with each passage, which occurs once, written otherwise. */
export function edited(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((rest, [from, to]) => {
    if (rest.split(from).length !== 2) throw new Error(`“${from}” does not occur exactly once`);
    return rest.replace(from, () => to);
  }, text);
}
