/** Astro's builder, with pages of which there are thousands taken from the last build, or made and written one by one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { KeptPages } from './kept-pages.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where the pages go, the address of the site's front page, and who is told of each file that is there. */
export interface Place {
  folder: string;
  site: string;
  finished: (path: string) => void;
}

/** For the build of one site: pages that name the key of their input are kept where they can be; Astro makes the others. */
export const pageBuilder = (kept: KeptPages, place: Place): AstroIntegration => ({
  name: 'kept-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        name: 'kept-pages',
        async getStaticPaths() {
          const paths = await usual.getStaticPaths();
          const isThere = (path: Path, key: string) => {
            if (!kept.keep(place.folder, fileOf(path), key)) return false;
            place.finished(fileOf(path));
            return true;
          };
          const missing: Path[] = [];
          for (const [i, path] of paths.entries()) {
            if (path.cacheKey !== undefined && !isThere(path, path.cacheKey)) missing.push(path);
            if (i % AT_A_STRETCH === 0) await setImmediate();
          }
          await makeAll(missing, usual, place);
          return paths.filter(({ cacheKey }) => cacheKey === undefined);
        },
      })),
  },
});

/** Files kept before others in this thread have their turn, such as whoever hands out workbooks. */
const AT_A_STRETCH = 64;

/** Pages in the making at a time: each waits a little for others, such as for a digest of its styles. */
const AT_ONCE = 8;

async function makeAll(
  paths: readonly Path[],
  usual: AstroPrerenderer,
  { folder, site, finished }: Place,
): Promise<void> {
  const folders = new Set<string>();
  const left = paths.values();
  const makeNext = async () => {
    for (const path of left) {
      write(join(folder, fileOf(path)), await bytesOf(usual, path, site), folders);
      finished(fileOf(path));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeNext));
}

/** A path without slashes around it: `alliances/carbon-fibre`, `api/ids.json`. */
const nameOf = ({ pathname }: Path): string => pathname.replace(/^\/|\/$/g, '');

/** The file of an address, below the site's folder. */
const fileOf = (path: Path): string => `${nameOf(path)}${path.route.type === 'page' ? '/index.html' : ''}`;

async function bytesOf(usual: AstroPrerenderer, path: Path, site: string): Promise<Uint8Array[]> {
  const { route, pathname } = path;
  const address = `${site.replace(/\/$/, '')}/${nameOf(path)}${route.type === 'page' ? '/' : ''}`;
  const made = await usual.render(new Request(address), { routeData: route });
  const response = made instanceof Response ? made : made.response;
  if (response.status !== 200) throw new Error(`${pathname} 没有生成（${response.status}）`);
  // As they come: `arrayBuffer` would copy each of many.
  return response.body ? Array.fromAsync(response.body) : [];
}

/** At once and without waiting: four round trips to the disk for each of many small files cost more than the writing. */
function write(file: string, parts: readonly Uint8Array[], folders: Set<string>): void {
  if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  folders.add(dirname(file));
  const [first] = parts;
  writeFileSync(file, first && parts.length === 1 ? first : Buffer.concat(parts));
}
