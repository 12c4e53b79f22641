/** For tests: thousands of small registers stand on the same few base files, which are read once. */
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import type { ReadFiles } from '#src/registry/yaml-file.ts';
import { isBaseFile } from './registers.ts';

const known: ReadFiles = new WeakMap();
const baseFiles = new Map<string, DataFile>();

/** The base file of this path and these bytes, always the same one; any other file as it is. */
function sharedFile(file: DataFile): DataFile {
  if (!isBaseFile(file.path)) return file;
  const key = `${file.path}\n${Buffer.from(file.bytes).toString('latin1')}`;
  const shared = baseFiles.get(key) ?? file;
  baseFiles.set(key, shared);
  return shared;
}

/** What {@link loadRegistry} gives, without reading a base file twice. Files given again are not read again either. */
export const loadQuickly = ({ files, diagnostics }: DataFolder): Registry =>
  loadRegistry({ files: files.map(sharedFile), diagnostics }, known);
