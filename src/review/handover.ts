/** What the job that judges hands to the job that posts. The latter has the right to write, so it runs no package and trusts no file. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** A comment to post, and the commit that was judged: on another it says nothing. */
export interface HandedComment {
  number: number;
  head: string;
  body: string;
}

/** Comments to post, one a pull request. */
export interface Handover {
  comments: readonly HandedComment[];
}

/** The first line of our comment: by it, and by its author, it is found again. */
export const MARKER = '<!-- register-review -->';
/** One run writes no more comments; those that are left come first the next time. */
export const MOST_COMMENTS = 30;
/** As many of the longest, each character of at most three bytes. */
const MOST_BYTES = 2 ** 23;
/** GitHub refuses longer comments. */
export const LONGEST_COMMENT = 65_536;

export const writtenHandover = ({ comments }: Handover): string =>
  `${JSON.stringify({ version: 2, comments: comments.map(({ number, head, body }) => ({ number, head, body })) })}\n`;

/** @throws Error in Chinese when the file is not exactly what {@link writtenHandover} writes. */
export function readHandover(path: string): Handover {
  const read = parsed(textOf(path));
  if (!isHandover(read.value) || writtenHandover(read.value) !== read.text)
    throw new Error('交来的文件不是约定的内容，没有发评论');
  return { comments: read.value.comments };
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
    if (!stat.isFile() || stat.size > MOST_BYTES) throw new Error('交来的文件不是普通文件，或超过 8 MB');
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
  const { comments } = (value ?? {}) as Partial<Record<keyof Handover, unknown>>;
  return (
    Array.isArray(comments) && comments.length > 0 && comments.length <= MOST_COMMENTS && comments.every(isComment)
  );
}

function isComment(value: unknown): boolean {
  const { number, head, body, ...rest } = (value ?? {}) as Partial<Record<keyof HandedComment, unknown>>;
  return (
    typeof head === 'string' &&
    /^[0-9a-f]{40}$/.test(head) &&
    Number.isSafeInteger(number) &&
    (number as number) > 0 &&
    typeof body === 'string' &&
    body.startsWith(`${MARKER}\n`) &&
    body.length <= LONGEST_COMMENT &&
    Object.keys(rest).length === 0
  );
}
