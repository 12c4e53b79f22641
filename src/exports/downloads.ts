/** Every file the site offers besides its pages: what is served, listed and hashed are the same bytes. */
import { createHash } from 'node:crypto';
import type { PublicRegistry } from '#src/publication/public-registry.ts';
import { XLSX, type Content, type Download } from './download.ts';
import { filesOf } from './download-list.ts';
import { areMadeElsewhere } from './workbook-maker.ts';

export { XLSX } from './download.ts';
export { WHOLE_DOWNLOADS } from './download-list.ts';

interface Made {
  files: ReadonlyMap<string, Download>;
  /** From when a file is first asked for until it has been served, by how it is made: two that are made alike are made once. */
  bytes: Map<Download['make'], Promise<Uint8Array>>;
  /** Those of one make that have been served since its bytes were made. */
  served: Map<Download['make'], Set<string>>;
  prints: Map<string, Fingerprint>;
}

const made = new WeakMap<PublicRegistry, Made>();

function madeFrom(registry: PublicRegistry): Made {
  const known = made.get(registry);
  if (known) return known;
  const files = new Map(filesOf(registry).map((file) => [file.path, file]));
  const fresh = { files, bytes: new Map(), served: new Map(), prints: new Map() };
  made.set(registry, fresh);
  return fresh;
}

/** The bytes of a file; the same promise however often it is asked, until it has been served. */
export function bytesOf(registry: PublicRegistry, path: string): Promise<Uint8Array> {
  const state = madeFrom(registry);
  const file = state.files.get(path);
  if (!file) throw new Error(`没有 ${path} 这个下载`);
  const known = state.bytes.get(file.make);
  if (known) return known;
  const bytes = make(registry, state, file);
  // What goes wrong is told to whoever waits for it.
  bytes.catch(() => undefined);
  state.bytes.set(file.make, bytes);
  return bytes;
}

async function make(registry: PublicRegistry, state: Made, file: Download): Promise<Uint8Array> {
  const content = toBytes(await file.make(registry));
  const print = fingerprint(content);
  for (const each of madeAlike(state, file)) {
    // What is made again, after it was served, must be what was listed and hashed.
    if ((state.prints.get(each) ?? print).sha256 !== print.sha256)
      throw new Error(`${each} 两次生成的内容不同，不能发布`);
    state.prints.set(each, print);
  }
  return content;
}

/** Has all workbooks made from now on, where that is done beside the pages. */
export function beginWorkbooks(registry: PublicRegistry): void {
  if (!areMadeElsewhere()) return;
  for (const { path, type } of madeFrom(registry).files.values()) if (type === XLSX) void bytesOf(registry, path);
}

/** Paths of the files made as this one is. */
const madeAlike = ({ files }: Made, { make }: Download): string[] =>
  [...files.values()].flatMap((file) => (file.make === make ? file.path : []));

/** Long texts are measured first and then written into one piece of memory, which goes back whole. */
function toBytes(content: Awaited<Content>): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content === 'string') return Buffer.from(content);
  let size = 0;
  for (const part of content) size += Buffer.byteLength(part);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of content) at += bytes.write(part, at);
  return bytes;
}

interface Fingerprint {
  /** In octets. */
  size: number;
  sha256: string;
}

const fingerprint = (bytes: Uint8Array): Fingerprint => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A file as the answer of an endpoint; its bytes, which may be very many, are let go once all that are made alike are served. */
export async function serveDownload(registry: PublicRegistry, path: string): Promise<Response> {
  const bytes = await bytesOf(registry, path);
  const state = madeFrom(registry);
  const file = state.files.get(path);
  if (file) {
    const served = new Set(state.served.get(file.make)).add(path);
    const isDone = served.size === madeAlike(state, file).length;
    state.served.set(file.make, isDone ? new Set() : served);
    if (isDone) state.bytes.delete(file.make);
  }
  return answer(bytes);
}

/** Astro asks an answer for its `arrayBuffer`, for which the platform would copy the bytes twice. */
function answer(bytes: Uint8Array): Response {
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  const arrayBuffer = () => Promise.resolve(isWhole ? bytes.buffer : new Uint8Array(bytes).buffer);
  const body = new ReadableStream({ start: (stream) => (stream.enqueue(bytes), stream.close()) });
  return Object.assign(new Response(body), { arrayBuffer });
}

/** What can be checked of a file. */
export interface FileFacts extends Omit<Download, 'make'>, Fingerprint {}

/** Size and SHA-256 of every file, in the order of the list; or of those whose paths are given. */
export async function factsOf(registry: PublicRegistry, paths?: readonly string[]): Promise<FileFacts[]> {
  const { files, prints } = madeFrom(registry);
  const facts: FileFacts[] = [];
  for (const { make: _make, ...about } of files.values()) {
    const { path } = about;
    if (!(paths?.includes(path) ?? true)) continue;
    if (!prints.has(path)) await bytesOf(registry, path);
    const print = prints.get(path);
    if (print) facts.push({ ...about, ...print });
  }
  return facts;
}

/** What can be checked of one file that is made elsewhere. */
export const factsOfFile = ({ path, title, format, type }: Omit<Download, 'make'>, bytes: Uint8Array): FileFacts => ({
  path,
  title,
  format,
  type,
  ...fingerprint(bytes),
});
