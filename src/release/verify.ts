/** Whether a publication is what its commit gives: every file compared with one made again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINGERPRINTS, fingerprintsOf, MANIFEST, readFingerprints, sha256 } from './files.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { PublishedSite } from './published-site.ts';

/** How a file differs: 缺少, made again but not published; 多出, published but not made; 不同, other bytes. */
export type Kind = '缺少' | '多出' | '不同';

export interface Difference {
  path: string;
  kind: Kind;
}

const AT_ONCE = 8;

/** Reads the manifest of a publication that is to be relied on. @throws Error in Chinese when there is none, or it is of a preview. */
export async function manifestToVerify({ place, read }: PublishedSite): Promise<Manifest> {
  const bytes = await read(MANIFEST);
  if (!bytes) throw new Error(`${place} 没有 ${MANIFEST}：不是本系统的发布，或网址不对（写到首页为止）`);
  const manifest = readManifest(Buffer.from(bytes).toString('utf8'));
  if (!manifest) throw new Error(`${place} 的 ${MANIFEST} 读不懂：不是本系统的发布，或由别的版本生成`);
  if (manifest.preview) throw new Error(`${place} 是预览，不是发布`);
  return manifest;
}

/** Every difference between a published site and the same built again in `folder`, by path. */
export async function differencesFrom(site: PublishedSite, folder: string): Promise<Difference[]> {
  const made = fingerprintsOf(folder);
  const list = await site.read(FINGERPRINTS);
  const claimed = (list && readFingerprints(Buffer.from(list).toString('utf8'))) ?? new Map<string, string>();
  const sealed = [FINGERPRINTS, MANIFEST];
  const paths = [...new Set([...made.keys(), ...claimed.keys(), ...(site.paths?.() ?? [])])].filter(
    (path) => !sealed.includes(path),
  );
  const published = await hashesOf(site, paths);
  const differences = paths.flatMap((path): Difference[] => {
    const [is, should] = [published.get(path), made.get(path)];
    if (is === should) return [];
    return [{ path, kind: is === undefined ? '缺少' : should === undefined ? '多出' : '不同' }];
  });
  // The list is only evidence when it is the one made here.
  const ownList = readFileSync(join(folder, FINGERPRINTS));
  if (!list) differences.push({ path: FINGERPRINTS, kind: '缺少' });
  else if (sha256(list) !== sha256(ownList)) differences.push({ path: FINGERPRINTS, kind: '不同' });
  if (!(await sameManifest(site, folder))) differences.push({ path: MANIFEST, kind: '不同' });
  return differences.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function hashesOf({ read }: PublishedSite, paths: readonly string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const left = paths.values();
  const readOn = async () => {
    for (const path of left) {
      const bytes = await read(path);
      if (bytes) hashes.set(path, sha256(bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return hashes;
}

/** Manifests are the same but for what a rebuild cannot know: the owner's word, and the versions it was made with. */
async function sameManifest({ read }: PublishedSite, folder: string): Promise<boolean> {
  const comparable = (bytes: Uint8Array) => {
    const { override: _, madeWith: __, ...rest } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest;
    return JSON.stringify(rest);
  };
  return comparable((await read(MANIFEST)) ?? Buffer.from('{}')) === comparable(readFileSync(join(folder, MANIFEST)));
}
