/** For tests: what others read of a publication (its API, its ids, its list and manifest) in a folder, without its pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idsToJson } from '#src/exports/api.ts';
import { toJson } from '#src/exports/json.ts';
import { toManifest } from '#src/exports/manifest.ts';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { FINGERPRINTS, fingerprintsOf, MANIFEST, sha256, writeFingerprints } from '#src/release/files.ts';

export interface PublishedFolder {
  folder: string;
  /** Publishes a register over it, sealed as a build seals it; `change` edits its files before. */
  publish: (registry: PublicRegistry, change?: (files: Record<string, string>) => void) => void;
  /** Writes a file behind the back of its list. */
  put: (path: string, text: string) => void;
  remove: () => void;
}

/** Of the parts that a build adds to its manifest. */
const MADE_WITH = { node: '24.0.0', astro: '7.0.0' };

/** An empty folder to publish into. The caller removes it. */
export function publishedFolder(): PublishedFolder {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return {
    folder,
    put,
    publish: (registry, change = () => undefined) => {
      const head = JSON.parse(toManifest(registry, [], { revision: undefined, history: 'none' })) as object;
      const files: Record<string, string> = {
        'api/alliances.json': [...toJson(registry)].join(''),
        'api/ids.json': idsToJson(registry),
      };
      change(files);
      mkdirSync(join(folder, 'api'), { recursive: true });
      for (const [path, text] of Object.entries(files)) put(path, text);
      const list = writeFingerprints(fingerprintsOf(folder));
      put(FINGERPRINTS, list);
      const sealed = { list: `/${FINGERPRINTS}`, count: Object.keys(files).length, sha256: sha256(list) };
      put(MANIFEST, JSON.stringify({ ...head, madeWith: MADE_WITH, files: sealed }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
