/** Names that are one where letters of both cases are the same, as on Windows and macOS: one file would overwrite the other. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { changeFinding } from './change-checks.ts';
import { isData, type TouchedFile } from './touched-file.ts';

/** A file or folder that a change brings, at the first file that lies there. */
interface Name {
  path: string;
  file: string;
}

/**
 * A finding for each file or folder that the change brings beside another of nearly the same name. `beside` are the
 * paths of the files that it leaves as they are. Below `data/` every name with a capital stands where none may stand.
 */
export function twinFindings(files: readonly TouchedFile[], beside: readonly string[]): Diagnostic[] {
  const added = files.flatMap(({ path, before, after }) => (after && !before && !isData(path) ? [path] : []));
  if (added.length === 0) return [];
  const old = namesOf([...beside, ...files.flatMap(({ path, before }) => (before ? [path] : []))]);
  const left = namesOf([...beside, ...files.flatMap(({ path, after }) => (after ? [path] : []))]);
  // In the order of their coming: of two that are new, the second is told.
  const taken = new Map<string, string>();
  for (const path of left.keys()) if (old.has(path)) taken.set(keyOf(path), path);
  return [...namesOf(added).values()].flatMap((name) => {
    if (old.has(name.path)) return [];
    const key = keyOf(name.path);
    const twin = taken.get(key);
    taken.set(key, twin ?? name.path);
    return twin === undefined || twin === name.path ? [] : [findingOn(name, twin)];
  });
}

/** All files and folders of some files. */
function namesOf(files: readonly string[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const file of files)
    for (let end = file.indexOf('/'); ; end = file.indexOf('/', end + 1)) {
      const path = end < 0 ? file : file.slice(0, end);
      if (!names.has(path)) names.set(path, { path, file });
      if (end < 0) break;
    }
  return names;
}

/** The folder as written, and the name as such a disk sees it: what lies in a twin of a folder is not told again. */
function keyOf(path: string): string {
  const name = path.lastIndexOf('/') + 1;
  return path.slice(0, name) + caseless(path.slice(name));
}

const caseless = (name: string) => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

function findingOn({ path, file }: Name, twin: string): Diagnostic {
  const [own, other] = [maskPersonalData(path), maskPersonalData(twin)];
  const differs = path.normalize('NFC') === twin.normalize('NFC') ? '看上去一样，只是字符的编码不同' : '只差大小写';
  const message = path === file ? `与 ${other} ${differs}` : `文件夹 ${own} 与 ${other} ${differs}`;
  return changeFinding('change/name-twin', message, { file, line: 1, column: 1 });
}
