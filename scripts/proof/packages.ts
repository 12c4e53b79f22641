/** The packages that only some of the commands here need, from the lock beside this file, installed when one needs them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../command.ts';
import { runNpm } from '../launch/npm.mjs';

/** Where they lie, with the package.json and the lock that name them. */
export const PROOF = import.meta.dirname;

/** A file of one of the packages. */
export const packaged = (name: string, file: string): string => join(PROOF, 'node_modules', name, file);

/**
 * Installs what the lock in `folder` names, unless that very lock was installed before. Says so on the error output.
 * @throws CannotRun when it cannot be had.
 */
export function installPackages(folder = PROOF): void {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  process.stderr.write('正在安装这条命令另外要用的包（只在第一次或版本变动后，放在 scripts/proof/node_modules/）……\n');
  const { status, stderr } = runNpm(['ci'], folder);
  if (status !== 0) throw new CannotRun(`没有装上这条命令要用的包，请联网后再运行：${reasonOf(stderr)}`);
  writeFileSync(installed, lock);
}

/** What npm says first; its own hints are for others. */
const reasonOf = (stderr: string): string =>
  stderr.replaceAll('npm error ', '').trim().split('\n').slice(0, 2).join('，');
