/** A file of a change, as the pure comparison gets it: nothing here knows git. */

/** One side of a file. `text` is there for text files of a sensible size that the register does not read itself. */
export interface FileSide {
  /** 100644 (ordinary), 100755 (executable), 120000 (link), 160000 (submodule). */
  mode: string;
  text?: string;
}

/** A file of the change; without `before` it is new, without `after` it is gone. */
export interface TouchedFile {
  path: string;
  before?: FileSide;
  after?: FileSide;
}

/** A text that stood in the history of a change and does not stand at its end. */
export interface PassedText {
  path: string;
  text: string;
}

/** Whether a file belongs to the register's own data. */
export const isData = (path: string): boolean => path.startsWith('data/');

/** Whether a file is below the folder of the alliances. */
export const isAllianceFile = (path: string): boolean => path.startsWith('data/alliances/');

/** Whether a file is below the folder of the bureau's decisions. */
export const isDecisionFile = (path: string): boolean => path.startsWith('data/decisions/');

/** Whether a file tells of alliances, rather than of what they are judged by. */
export const isRecordFile = (path: string): boolean => isAllianceFile(path) || isDecisionFile(path);

/** Whether a file is data that the bureau alone writes: decisions, notices, boards, industries, the site. */
export const isBureauFile = (path: string): boolean => isData(path) && !isAllianceFile(path);

/** The text of a file that can be searched: whatever its encoding, digits stay digits. Undefined for a binary file. */
export function searchableText(bytes: Uint8Array): string | undefined {
  return bytes.subarray(0, 8000).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
