/** For tests: the project's commands, run and listened to. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { runScript, type Ended } from './run-script.ts';

export type { Ended };

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');
const scriptOf = (name: string) => join(SCRIPTS, `${name}.ts`);

/** Where a command is run, and what its environment has besides that of the tests; undefined: has not. */
export interface Given {
  cwd: string;
  env?: Readonly<Record<string, string | undefined>>;
}

// That of `npm test` is no folder of a command's.
const environmentOf = ({ env }: Given) => ({ ...process.env, INIT_CWD: undefined, ...env });

/** Runs `scripts/<name>.ts` in a process of its own, with nobody at the keyboard: as people and CI run it. */
export function runApart(name: string, args: readonly string[], given: Given): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [scriptOf(name), ...args], {
    cwd: given.cwd,
    env: environmentOf(given),
    encoding: 'utf8',
    input: '',
  });
  return inWords({ code: status, out: stdout, err: stderr });
}

/**
 * Runs `scripts/<name>.ts` in this process: the same folder, arguments, environment and output, without the third of a
 * second that a process takes to start. What only a process shows (that it ends, and that all is printed when it does) is
 * shown for each command by {@link runApart}.
 */
export async function runHere(name: string, args: readonly string[], given: Given): Promise<Ended> {
  return inWords(await runScript({ script: scriptOf(name), args, cwd: given.cwd, env: environmentOf(given) }));
}

/** Whatever happens, nobody is shown the inside of the program. */
function inWords(ended: Ended): Ended {
  expect(ended.err + ended.out).not.toMatch(/^\s+at |node:internal|Error:/m);
  return ended;
}
