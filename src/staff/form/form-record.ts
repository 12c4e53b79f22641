/** What the form holds: a record as written, so that nothing a person typed is lost, not even what cannot be read. */
import type { Plain } from '#src/registry/gate/structure.ts';

/** A map of written values, as the gate gives them: texts, lists and maps; an empty text stands for nothing. */
export type PlainMap = { [key: string]: Plain };

/** The record being filled in. */
export interface FormRecord {
  /** Id of the board that recommends: the folder of the file. */
  district: string;
  /** The file's name without `.yaml`, and the permanent URL. */
  id: string;
  value: PlainMap;
  /** The file it was read from, whose comments and layout the output keeps. */
  origin?: Origin;
}

export interface Origin {
  name: string;
  text: string;
  /** What the file is larger by than its values written anew: its comments and layout. */
  beyond: Size;
}

/** How large a text is as a file. */
export interface Size {
  bytes: number;
  lines: number;
}
