/** The last step of a build, before anyone can see it: nothing internal in it, nothing lost, every file accounted for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegistry } from '#src/registry/load.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isPublicOn } from '#src/registry/state/standing.ts';
import { decisionReach } from './decision-reach.ts';
import { fileReader, filesBelow, FINGERPRINTS, MANIFEST, readableBytes, sha256, writeFingerprints } from './files.ts';
import type { Inside } from './inside.ts';
import { leakCheckOf, type Leak } from './leaks.ts';
import { readIds } from './manifest.ts';
import { originsIn } from './origin.ts';
import type { Publication } from './published-site.ts';
import { ancestryIn, refusalsOf } from './succession.ts';

/** What a build is sealed with. */
export interface Sealing {
  /** Folder that holds `data/`, and its repository. */
  root: string;
  asOf: string;
  /** A preview: records before 公示 are shown. */
  drafts: boolean;
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
export async function seal(folder: string, sealing: Sealing): Promise<string[]> {
  const { hashes, leaks } = await inspect(folder, sealing);
  if (leaks.length > 0) return describe(leaks, sealing.root);
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

/** Reads every file once: its fingerprint, and whether it leaks. Files equal to one already read are not searched again. */
async function inspect(folder: string, sealing: Sealing): Promise<{ hashes: Map<string, string>; leaks: Leak[] }> {
  const paths = filesBelow(folder);
  const typical = paths.find((path) => /^alliances\/.*\.html$/.test(path)) ?? paths[0] ?? MANIFEST;
  const check = leakCheckOf(insideOf(sealing), readFileSync(join(folder, typical)));
  const hashes = new Map<string, string>();
  const seen = new Set<string>();
  const read = fileReader();
  for (const path of paths) {
    const bytes = read(join(folder, path));
    const hash = sha256(bytes);
    if (!seen.has(hash)) check.scan(path, await readableBytes(path, bytes));
    seen.add(hash);
    if (path !== MANIFEST) hashes.set(path, hash);
  }
  return { hashes, leaks: check.leaks() };
}

/** Code of which nothing can be on a page. */
const NOT_SHOWN = /\.test\.ts$|^src\/testing\//;

/** What must stay inside, read anew: a build that went wrong is not asked about itself. */
function insideOf({ root, asOf, drafts }: Sealing): Inside {
  const { catalogue, alliances, decisions } = loadRegistry(readDataFolder(root));
  if (!catalogue) throw new Error('登记簿读不出来，无法核对生成的网站');
  const own = ['src', 'schemas', 'public']
    .flatMap((name) => filesBelow(name).map((path) => `${name}/${path}`))
    .filter((path) => !NOT_SHOWN.test(path));
  const isPublished = (record: AllianceRecord) => record.whole !== undefined && (drafts || isPublicOn(record, asOf));
  const published = new Set(alliances.filter(isPublished).map(({ id }) => id));
  return {
    catalogue,
    alliances,
    isPublished,
    decisions,
    reachOf: decisionReach(
      decisions,
      (id) => published.has(id),
      (day) => drafts || day <= asOf,
    ),
    ownTexts: own.map((path) => readFileSync(path)),
  };
}

/** Of so many leaks it is said where each came from: one mistake in a program leaks in every file. */
const TRACED = 20;

/** The values themselves are not shown: this goes into logs that others read. */
function describe(leaks: readonly Leak[], root: string): string[] {
  const originOf = originsIn(root);
  return leaks.map(({ path, secret }, i) => {
    const origin = i < TRACED ? originOf(secret) : `${secret.file} 的“${secret.written().label}”`;
    const out = '请改正生成这个文件的程序，或去掉公开字段里的这个内容';
    return `${path} 里有不公开的内容（${[...secret.text][0]}***）：${origin}；${out}`;
  });
}
