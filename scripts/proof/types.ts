/** npm run proof:types: checks the types of everything here, with the packages that only this needs. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { runCommand } from '../command.ts';
import { installPackages, PROOF } from './packages.ts';

await runCommand(() => {
  installPackages();
  const tsc = resolve(PROOF, '../../node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '--project', PROOF], { stdio: 'inherit' }).status === 0 ? 0 : 1;
});
