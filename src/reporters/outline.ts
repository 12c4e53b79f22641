/** Sentences with what belongs below each: a reporter indents them in its own way. Nothing here is escaped yet. */
export interface Outline {
  text: string;
  below?: readonly Outline[];
  /** Goes with the one before it: where there is no room for both, neither is shown. */
  joined?: true;
}

/** A sentence with nothing below it. */
export const line = (text: string): Outline => ({ text });

export interface Row {
  text: string;
  depth: number;
  joined: boolean;
}

/** The rows of an outline from top to bottom, and how deep each stands. */
export const rowsOf = (outline: readonly Outline[], depth = 0): Row[] =>
  outline.flatMap(({ text, below = [], joined = false }) => [{ text, depth, joined }, ...rowsOf(below, depth + 1)]);
