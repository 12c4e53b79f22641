/** For tests: thousands of small registers stand on the same few base files and examples, which are read once. */
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import type { Registry } from '#src/registry/registry.ts';
import type { ReadFiles } from '#src/registry/yaml-file.ts';
import { isBaseFile } from './registers.ts';

const known: ReadFiles = new WeakMap();
const baseFiles = new Map<string, DataFile>();
/** Those asked for last: properties make up thousands that never come again. */
const otherFiles = new Map<string, DataFile>();
const MOST = 1000;

/** The file of this path and these bytes, always the same one. */
function sharedFile(file: DataFile): DataFile {
  const key = `${file.path}\n${Buffer.from(file.bytes).toString('latin1')}`;
  const files = isBaseFile(file.path) ? baseFiles : otherFiles;
  const shared = files.get(key) ?? file;
  files.delete(key);
  files.set(key, shared);
  const [oldest] = otherFiles.keys();
  if (oldest !== undefined && otherFiles.size > MOST) otherFiles.delete(oldest);
  return shared;
}

/** What {@link loadRegistry} gives, without reading a file twice. */
export const loadQuickly = ({ files, diagnostics }: DataFolder): Registry =>
  loadRegistry({ files: files.map(sharedFile), diagnostics }, known);
