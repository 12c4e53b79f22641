/** Repository → the register before and after a change, sharing every file that is the same in both. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { ALLIANCE } from '#src/registry/place.ts';
import { mostBytesOf, readDataFolder, tooLargeFor, type DataFile, type DataFolder } from '#src/registry/read.ts';
import { searchableText, isData, type FileSide, type PassedHistory, type TouchedFile } from '../touched-file.ts';
import { changedPaths, type ChangedPath } from './changed-paths.ts';
import { passedThrough } from './passed-through.ts';
import { readBlobs, readTree, type Blob, type TreeEntry } from './objects.ts';
import { commitOf, startOf } from './revision.ts';
import { takenOut } from './taken-out.ts';

/** Both sides of a change. A file that is the same in both is the same object, so that it is read once. */
export interface RegisterChange {
  /** Commit ids; without `head` the working folder is the change. */
  base: string;
  head?: string;
  before: DataFolder;
  after: DataFolder;
  /** In the order of their paths. */
  files: readonly TouchedFile[];
  /** The paths of all other files of the repository. */
  beside: readonly string[];
  /** What its commits held on the way. */
  passed: PassedHistory;
  /** Of the ids that come with it, the last text of each alliance that had one before and was taken out. */
  takenOut: readonly DataFile[];
}

/** Text files beyond this are not searched; the report says so. */
const MOST_TEXT = 2 ** 21;

/** The two ends of a change, by ids of commits that are there. */
export interface Ends {
  /** Where it left its base. */
  base: string;
  /** Without it, the working folder is the change. */
  head?: string;
  /** The end of the commits that made it. */
  tip: string;
}

/**
 * Reads what differs between `base` and `head`, or the working folder. Never checks anything out, never writes.
 * `tip` is the end of the commits that made the change, where `head` is another: a merge of them.
 * @throws Error in Chinese when there is no repository, or a revision is not there.
 */
export function readChange(root: string, base: string, head?: string, tip = head): RegisterChange {
  const named = commitOf(root, base);
  const to = head === undefined ? undefined : commitOf(root, head);
  const end = to ?? commitOf(root, 'HEAD');
  const last = tip === head ? end : commitOf(root, tip ?? 'HEAD');
  return readBetween(root, { base: startOf(root, named, end), ...(to === undefined ? {} : { head: to }), tip: last });
}

/** The same between ends that are known, where what has changed may be known too. */
export function readBetween(
  root: string,
  { base: from, head: to, tip }: Ends,
  changed: readonly ChangedPath[] = changedPaths(root, from, to),
): RegisterChange {
  const differing = new Set(changed.map(({ path }) => path));
  const unchanged = ({ files }: DataFolder) => files.filter(({ path }) => !differing.has(path));
  const trees = { before: readTree(root, from), after: to === undefined ? undefined : readTree(root, to) };
  const disk = trees.after ? undefined : readDataFolder(root);
  const onDisk = new Set(disk && unchanged(disk).map(({ path }) => path));
  const texts = changed.flatMap(({ before, after }) => [before, after]);
  const data = [...dataIn(trees.before), ...dataIn(trees.after)].filter(([path]) => !onDisk.has(path));
  const blobs = readBlobs(root, [
    ...asked(texts, MOST_TEXT),
    ...data.flatMap(([path, entry]) => asked([entry], mostBytesOf(path))),
  ]);
  const shared = disk ?? folderOf(trees.after, blobs, new Map());
  const same = new Map(unchanged(shared).map((file) => [file.path, file]));
  const unseen = unchanged(shared).filter(({ path }) => !trees.before.has(path));
  const files = [
    ...changed.map((each) => touched(root, each, blobs)),
    ...unseen.map(({ path }): TouchedFile => ({ path, after: { mode: '100644' } })),
  ];
  const known = new Set(
    [...trees.before.values(), ...changed.map(({ after }) => after)].flatMap((entry) => entry?.oid ?? []),
  );
  const passed = { base: from, tip, known, most: MOST_TEXT };
  return {
    base: from,
    ...(to === undefined ? {} : { head: to }),
    before: folderOf(trees.before, blobs, same),
    after: shared,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    beside: [...trees.before.keys()].filter((path) => !differing.has(path)),
    passed: passedThrough(root, passed),
    takenOut: takenOut(root, from, newIds(trees.before.keys(), shared)),
  };
}

/** Ids of alliances that have a file after a change and had none before. */
function newIds(before: Iterable<string>, after: DataFolder): ReadonlySet<string> {
  const idOf = (path: string) => ALLIANCE.exec(path)?.[2] ?? [];
  const old = new Set([...before].flatMap(idOf));
  return new Set(after.files.flatMap(({ path }) => idOf(path)).filter((id) => !old.has(id)));
}

const isStored = (entry: TreeEntry | undefined): entry is TreeEntry & { oid: string } =>
  entry?.oid !== undefined && entry.mode.startsWith('100');

/** The contents to be read of some files, each of at most so many bytes. */
const asked = (entries: readonly (TreeEntry | undefined)[], most: number) =>
  entries.filter(isStored).map(({ oid }) => [oid, most] as const);

/** The files of a tree that a register is made of. */
const dataIn = (tree: ReadonlyMap<string, TreeEntry> | undefined) =>
  [...(tree ?? [])].filter(([path]) => isData(path) && !/\/\./.test(path));

/** The register in a tree, as {@link readDataFolder} gives that of a folder; files known already are taken as they are. */
function folderOf(
  tree: ReadonlyMap<string, TreeEntry> | undefined,
  blobs: ReadonlyMap<string, Blob>,
  known: ReadonlyMap<string, DataFile>,
): DataFolder {
  const folder: DataFolder = { files: [], diagnostics: [] };
  for (const [path, entry] of dataIn(tree)) {
    const at = { file: path, line: 1, column: 1 };
    const file = known.get(path);
    const { size = 0, bytes } = blobs.get(entry.oid ?? '') ?? {};
    if (file) folder.files.push(file);
    else if (!isStored(entry))
      folder.diagnostics.push(
        checkFinding('file/kind', entry.mode === '120000' ? '是链接，不是普通文件' : '不是普通文件', at),
      );
    else if (!bytes || size > mostBytesOf(path))
      folder.diagnostics.push(checkFinding('file/size', tooLargeFor(path, size), at));
    else folder.files.push({ path, bytes });
  }
  return folder;
}

/** A changed file with its texts. What the register reads itself is not read a second time. */
function touched(
  root: string,
  { path, bytes, before, after }: ChangedPath,
  blobs: ReadonlyMap<string, Blob>,
): TouchedFile {
  const sideOf = (entry: TreeEntry | undefined): FileSide | undefined => {
    if (!entry) return undefined;
    if (entry.oid === undefined) return onDisk(root, bytes, entry.mode);
    const content = entry.mode.startsWith('100') ? blobs.get(entry.oid)?.bytes : undefined;
    return { mode: entry.mode, ...textOf(content) };
  };
  const [from, to] = [sideOf(before), sideOf(after)];
  return { path, ...(from ? { before: from } : {}), ...(to ? { after: to } : {}) };
}

/** A file of the working folder. A link is never followed, not even one put there a moment ago. */
function onDisk(root: string, bytes: string, mode: string): FileSide | undefined {
  const path = Buffer.concat([Buffer.from(join(root, '/')), Buffer.from(bytes, 'latin1')]);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isSymbolicLink()) return { mode: '120000' };
  if (!stat.isFile()) return { mode: '160000' };
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return { mode, ...(fstatSync(file).size <= MOST_TEXT ? textOf(readFileSync(file)) : {}) };
  } finally {
    closeSync(file);
  }
}

function textOf(bytes: Uint8Array | undefined): { text?: string } {
  const text = bytes && searchableText(bytes);
  return text === undefined ? {} : { text };
}
