/** Texts that were in a change for a while: gone from its end, still in its history, and with it in the register's. */
import { searchableText, type PassedText } from '../touched-file.ts';
import { readBlobs } from './objects.ts';
import { git, nameOf } from './run-git.ts';

/** A history with more texts than this is nobody's way of handing in a record; the latest are looked at. */
const MOST_TEXTS = 2000;

/** Every text that the commits from `base` to `tip` brought, of at most `most` bytes, and that is none of the `known` contents. A name ends at a line feed. */
export function passedThrough(
  root: string,
  { base, tip, known, most }: { base: string; tip: string; known: ReadonlySet<string>; most: number },
): PassedText[] {
  const options = ['--objects', '--filter=object:type=blob', '--filter-provided-objects'];
  const names = new Map<string, string>();
  for (const line of git(root, ['rev-list', ...options, tip, `^${base}`, '--'])
    .toString('latin1')
    .split('\n')) {
    const oid = line.slice(0, line.indexOf(' '));
    if (oid !== '' && !known.has(oid) && names.size < MOST_TEXTS) names.set(oid, nameOf(line.slice(oid.length + 1)));
  }
  const asked = [...names.keys()].map((oid) => [oid, most] as const);
  return [...readBlobs(root, asked)].flatMap(([oid, { bytes }]) => {
    const text = bytes && searchableText(bytes);
    return text === undefined ? [] : [{ path: names.get(oid) ?? '', text }];
  });
}
