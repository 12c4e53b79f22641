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

/** A file in the history of a change that was not searched: no text, too large, or one too many to be read. */
export interface UnreadFile {
  path: string;
  why: 'binary' | 'large' | 'many';
}

/** What a commit of a change says of itself. */
export interface CommitMessage {
  commit: string;
  text: string;
}

/** What a change brings into the history beside what stands at its end. */
export interface PassedHistory {
  texts: readonly PassedText[];
  unread: readonly UnreadFile[];
  messages: readonly CommitMessage[];
  /** How many commits say something that was not read, being too many. */
  messagesLeftOut: number;
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
  // What Windows calls Unicode has a zero byte beside every digit.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, 8000).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
