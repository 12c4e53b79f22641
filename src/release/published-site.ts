/** A publication to read from: a folder here, or a site on the web. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, MANIFEST } from './files.ts';
import { readIds, readManifest, type Ids, type Manifest } from './manifest.ts';

/** Where a publication is read from. */
export interface PublishedSite {
  /** As people named it. */
  place: string;
  /** Bytes of a file; undefined when there is none. @throws Error in Chinese when the site cannot be reached. */
  read: (path: string) => Promise<Uint8Array | undefined>;
  /** All files, where they can be listed: a web server does not list them. */
  paths?: () => readonly string[];
}

const PATIENCE = 60_000;
/** A server may close a connection that rested while the site was made again; that shows only when it is used once more. */
const TRIES = 3;

/** Opens a folder or address; the path of a manifest stands for the site it lies in. @throws Error in Chinese when there is no such folder. */
export function openSite(place: string): PublishedSite {
  const at = place.endsWith(`/${MANIFEST}`) ? place.slice(0, -MANIFEST.length) : place;
  if (/^https?:\/\//i.test(at))
    return { place: at, read: (path) => download(new URL(encodePath(path), `${at}/`.replace(/\/+$/, '/'))) };
  if (!existsSync(at)) throw new Error(`找不到 ${place}；请写已生成的文件夹，或以 https:// 开头的网址`);
  return {
    place: at,
    paths: () => filesBelow(at),
    read: async (path) => (existsSync(join(at, path)) ? readFileSync(join(at, path)) : undefined),
  };
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

async function download(url: URL, tries = TRIES): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`回答是 ${response.status}`);
    return await bodyOf(response);
  } catch (error) {
    const { cause } = error as Error & { cause?: unknown };
    if (cause !== undefined && tries > 1) return download(url, tries - 1);
    throw new Error(`连不上 ${url.href}（${whyNotReached(error as Unreached)}）；请检查网络和网址后重试`, {
      cause: error,
    });
  }
}

type Unreached = Error & { cause?: { code?: string; message?: string } };

/** In Chinese, or the code by which a technician finds it; never the sentences of the program underneath. */
function whyNotReached({ name, message, cause }: Unreached): string {
  if (name === 'TimeoutError') return `${PATIENCE / 1000} 秒没有答完`;
  if (cause?.message === 'bad port') return '网页不能用这个端口';
  return cause?.code ?? (/\p{Script=Han}/u.test(message) ? message : '网络不通');
}

/** More than the largest file of a register of ten thousand alliances: a server that never ends is left. */
const MOST_BYTES = 2 ** 27;

async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`超过 ${MOST_BYTES / 2 ** 20} MB，没有这样大的文件`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What a publication says of itself. */
export interface Publication extends Pick<Ids, 'ids' | 'samples' | 'decisions'> {
  manifest: Manifest;
}

/**
 * Reads manifest and ids. Undefined where nothing has been published yet: an empty folder, an address without a front page.
 * @throws Error in Chinese when there is something else, or the site cannot be reached.
 */
export async function readPublication({ place, read, paths }: PublishedSite): Promise<Publication | undefined> {
  const text = async (path: string) => {
    const bytes = await read(path);
    return bytes && Buffer.from(bytes).toString('utf8');
  };
  const written = await text(MANIFEST);
  if (written === undefined) {
    // Without its manifest a publication cannot be compared with: taken for none, it would lose its records unseen.
    if (paths ? paths().length === 0 : (await read('')) === undefined) return undefined;
    throw new Error(
      `${place} 没有 ${MANIFEST}，却有别的内容：不是本系统的发布，或者发布不完整，看不出会不会丢记录；请核对，确是第一次发布的，先移走那里的内容，或者不写 --previous`,
    );
  }
  const manifest = readManifest(written);
  if (!manifest) throw new Error(`${place} 的 ${MANIFEST} 读不懂：不是本系统的发布，或由别的版本生成`);
  const ids = readIds((await text('api/ids.json')) ?? '');
  if (!ids) throw new Error(`${place} 的 api/ids.json 缺失或读不懂：发布不完整`);
  return { manifest, ids: ids.ids, samples: ids.samples, decisions: ids.decisions };
}
