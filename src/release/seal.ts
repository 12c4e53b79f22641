/** The last step of a build, before anyone can see it: nothing internal in it, nothing lost, every file accounted for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINGERPRINTS, MANIFEST, sha256, writeFingerprints } from './files.ts';
import type { Inspected } from './inspection.ts';
import { readIds } from './manifest.ts';
import type { Publication } from './published-site.ts';
import { ancestryIn, refusalsOf } from './succession.ts';

/** What a build is sealed with. */
export interface Sealing {
  /** Whose repository tells which versions came before. */
  root: string;
  /** What its inspector found. */
  inspected: Inspected;
  madeWith: { node: string; astro: string };
  /** The publication this one would replace. */
  previous?: Publication | undefined;
  /** Why that one could not be read, where the owner goes on all the same. */
  problem?: string | undefined;
  /** The owner's reason to let it through all the same; never for a leak. */
  override?: string | undefined;
}

/**
 * Checks a built folder and writes `files.sha256` and the rest of `manifest.json` into it.
 * @returns reasons not to publish it, in Chinese; when there are any, the folder is not sealed and must not be used.
 */
export function seal(folder: string, sealing: Sealing): string[] {
  const { hashes, leaks } = sealing.inspected;
  if (leaks.length > 0) return leaks;
  const page = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Publication['manifest'];
  const { ids = {}, decisions = {} } = readIds(readFileSync(join(folder, 'api/ids.json'), 'utf8')) ?? {};
  const { previous, problem, override, madeWith, root } = sealing;
  const refusals = [
    ...(problem === undefined ? [] : [problem]),
    ...(previous ? refusalsOf(previous, { manifest: page, ids, decisions }, ancestryIn(root)) : []),
  ];
  if (refusals.length > 0 && override === undefined) return refusals;
  const list = writeFingerprints(hashes);
  const { downloads, ...head } = page;
  const manifest = {
    ...head,
    madeWith,
    ...(override !== undefined && refusals.length > 0 ? { override: { reason: override, refusals } } : {}),
    files: { list: `/${FINGERPRINTS}`, count: hashes.size, sha256: sha256(list) },
    downloads,
  };
  writeFileSync(join(folder, FINGERPRINTS), list);
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  return [];
}
