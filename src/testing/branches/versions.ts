/** For tests: two versions of a register made of texts, without a repository. */
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Versions } from '#src/changes/compare-registers.ts';
import type { Side } from '#src/changes/pair-records.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { isData, type TouchedFile } from '#src/changes/touched-file.ts';
import { SMALL_REGISTER } from './small-register.ts';

/** Texts by path; null is gone. */
export type Texts = Readonly<Record<string, string | null>>;

const START: readonly DataFile[] = [
  ...baseFiles,
  ...Object.entries(SMALL_REGISTER).flatMap(([path, text]) => (isData(path) ? [dataFile(path, text)] : [])),
];

/** The small register before and after some edits; `more` stands in both versions instead of what is there. */
export function versionsOf(change: Texts, more: Texts = {}): Versions {
  const before = withTexts(START, more);
  const after = withTexts(before, change);
  const old = new Map(before.map((file) => [file.path, file]));
  const files = Object.entries(change).map(([path, text]): TouchedFile => {
    const was = isData(path) ? old.get(path) : undefined;
    return {
      path,
      ...(was ? { before: { mode: '100644', text: new TextDecoder().decode(was.bytes) } } : {}),
      ...(text === null ? {} : { after: { mode: '100644', text } }),
    };
  });
  const folder = (each: readonly DataFile[]) => ({ files: [...each], diagnostics: [] });
  return { base: 'a'.repeat(40), before: folder(before), after: folder(after), files };
}

/** One version as records are paired. */
export const sideOf = (files: readonly DataFile[]): Side => {
  const folder = { files: [...files], diagnostics: [] };
  return { folder, registry: loadRegistry(folder) };
};

/** In the order of paths, as a folder is read. */
function withTexts(files: readonly DataFile[], texts: Texts): readonly DataFile[] {
  const kept = files.filter(({ path }) => texts[path] === undefined);
  const written = Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [dataFile(path, text)]));
  return [...kept, ...written.filter(({ path }) => isData(path))].sort((a, b) => (a.path < b.path ? -1 : 1));
}
