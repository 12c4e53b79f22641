/** Text inside Markdown. Messages hold names typed by strangers: nothing of them may act as Markdown, HTML or a mention. */
import { cut, inert } from './inert.ts';

/** What means something to Markdown, to HTML or to the sites that show it (mentions, links, mathematics). */
const ACTIVE = /[<>&`*_[\]@#|~\\!$]|:\/\/|www\./i;
const LONGEST = 200;
/** For lines whose parts were cut where they come from, and say so. */
export const WHOLE_LINE = 3000;

/** A sentence fit for a table cell: plain where nothing in it could act, else as a whole in a code span. */
export function markdownText(text: string, most = LONGEST): string {
  const line = cut(inert(text), most);
  return ACTIVE.test(line) ? codeSpan(line, most) : line;
}

/** One line in a code span whose fence no run of backticks inside can close. */
export function codeSpan(text: string, most = LONGEST): string {
  const line = cut(inert(text), most).replaceAll('|', '｜');
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space either side is taken off again by the reader; without it, a backtick at an end would join the fence.
  const padding = /^$|^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}
