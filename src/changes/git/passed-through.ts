/** What was in a change for a while: gone from its end, still in its history, and with it in the register's. */
import { searchableText, type CommitMessage, type PassedHistory } from '../touched-file.ts';
import { readBlobs } from './objects.ts';
import { git, nameOf } from './run-git.ts';

/** A history with more files or commits than this is nobody's way of handing in a record; the latest are looked at. */
const MOST = 2000;

/**
 * What the commits from `base` to `tip` brought: their messages, and every file that is none of the `known` contents. Of
 * a file with more than `most` bytes, of a binary one and of those beyond the latest, the name. A name ends at a line feed.
 */
export function passedThrough(
  root: string,
  { base, tip, known, most }: { base: string; tip: string; known: ReadonlySet<string>; most: number },
): PassedHistory {
  if (base === tip) return { texts: [], unread: [], messages: [], messagesLeftOut: 0 };
  const names = namesOf(root, base, tip, known);
  const [read, beyond] = [names.slice(0, MOST), names.slice(MOST)];
  const blobs = readBlobs(
    root,
    read.map(([oid]) => [oid, most] as const),
  );
  const seen = read.map(([oid, path]) => {
    const bytes = blobs.get(oid)?.bytes;
    return { path, bytes, text: bytes && searchableText(bytes) };
  });
  const messages = messagesOf(root, base, tip);
  return {
    texts: seen.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
    unread: [
      ...seen.flatMap(({ path, bytes, text }) =>
        text === undefined ? [{ path, why: bytes ? ('binary' as const) : ('large' as const) }] : [],
      ),
      ...beyond.map(([, path]) => ({ path, why: 'many' as const })),
    ],
    messages: messages.slice(0, MOST),
    messagesLeftOut: Math.max(0, messages.length - MOST),
  };
}

/** Contents that are not known, the latest first, each by one of its names. */
function namesOf(root: string, base: string, tip: string, known: ReadonlySet<string>): [oid: string, path: string][] {
  const options = ['--objects', '--filter=object:type=blob', '--filter-provided-objects'];
  const names = new Map<string, string>();
  for (const line of git(root, ['rev-list', ...options, tip, `^${base}`, '--'])
    .toString('latin1')
    .split('\n')) {
    const oid = line.slice(0, line.indexOf(' '));
    if (oid !== '' && !known.has(oid)) names.set(oid, nameOf(line.slice(oid.length + 1)));
  }
  return [...names];
}

/** A message holds no zero byte. */
function messagesOf(root: string, base: string, tip: string): CommitMessage[] {
  const written = git(root, [
    'rev-list',
    '--no-commit-header',
    '--format=%x00%H%n%B',
    tip,
    `^${base}`,
    '--',
  ]).toString();
  return written
    .split('\0')
    .slice(1)
    .map((record) => {
      const end = record.indexOf('\n');
      return { commit: record.slice(0, end), text: record.slice(end + 1).trimEnd() };
    });
}
