/** A plan made true: all its files or none. */
import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeTogether, type FileToRemove, type FileToWrite } from '../editing/write-together.ts';
import type { AdoptionPlan, PlannedChange } from './plan-adoption.ts';

/** Writes and removes the files of a plan below `root`. @throws the error of the first that fails; then all is as it was. */
export function carryOut({ changes }: AdoptionPlan, root: string): void {
  writeTogether(changes.map((change) => inFolder(change, root)));
  // Boards of the sample, which are empty now.
  for (const folder of new Set(changes.flatMap(({ path, text }) => (text === undefined ? dirname(path) : []))))
    if (isEmpty(join(root, folder))) rmdirSync(join(root, folder));
}

function inFolder({ path, text, before }: PlannedChange, root: string): FileToWrite | FileToRemove {
  const at = join(root, path);
  if (text === undefined) return { path: at, before: before ?? new Uint8Array() };
  return before === undefined ? { path: at, text } : { path: at, text, before };
}

const isEmpty = (folder: string) => existsSync(folder) && readdirSync(folder).length === 0;
