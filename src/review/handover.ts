/** What the job that judges hands to the job that posts. The latter has the right to write, so it runs no package and trusts no file. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Comments to post, all on one commit. */
export interface Handover {
  /** The commit judged. */
  head: string;
  comments: readonly { number: number; body: string }[];
}

/** The first line of our comment: by it, and by its author, it is found again. */
export const MARKER = '<!-- register-review -->';
/** One commit can be the head of several pull requests, but not honestly of many. */
export const MOST_PULLS = 3;
const MOST_BYTES = 2 ** 20;
/** GitHub refuses longer comments. */
export const LONGEST_COMMENT = 65_536;

export const writtenHandover = ({ head, comments }: Handover): string =>
  `${JSON.stringify({ version: 1, head, comments })}\n`;

/** @throws Error in Chinese when the file is not exactly what {@link writtenHandover} writes. */
export function readHandover(path: string): Handover {
  const read = parsed(textOf(path));
  if (!isHandover(read.value) || writtenHandover(read.value) !== read.text)
    throw new Error('交来的文件不是约定的内容，没有发评论');
  return { head: read.value.head, comments: read.value.comments };
}

/** Neither through a link nor from a pipe. */
function textOf(path: string): string {
  const options = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let file: number;
  try {
    file = openSync(path, options);
  } catch {
    throw new Error('上一步没有交来文件，或交来的是链接');
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > MOST_BYTES) throw new Error('交来的文件不是普通文件，或超过 1 MB');
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function parsed(text: string): { text: string; value?: unknown } {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return { text };
  }
}

function isHandover(value: unknown): value is Handover {
  const { head, comments } = (value ?? {}) as Partial<Record<keyof Handover, unknown>>;
  return (
    typeof head === 'string' &&
    /^[0-9a-f]{40}$/.test(head) &&
    Array.isArray(comments) &&
    comments.length > 0 &&
    comments.length <= MOST_PULLS &&
    comments.every(isComment)
  );
}

function isComment(value: unknown): boolean {
  const { number, body, ...rest } = (value ?? {}) as { number?: unknown; body?: unknown };
  return (
    Number.isSafeInteger(number) &&
    (number as number) > 0 &&
    typeof body === 'string' &&
    body.startsWith(`${MARKER}\n`) &&
    body.length <= LONGEST_COMMENT &&
    Object.keys(rest).length === 0
  );
}
