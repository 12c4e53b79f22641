/** For tests: the project's commands, run and listened to. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');

/** How a command ended and what it printed. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Where a command is run, and what its environment has besides that of the tests; undefined: has not. */
export interface Given {
  cwd: string;
  env?: Readonly<Record<string, string | undefined>>;
}

// That of `npm test` is no folder of a command's.
const environmentOf = ({ env }: Given) => ({ INIT_CWD: undefined, ...env });

/** Runs `scripts/<name>.ts` in a process of its own, with nobody at the keyboard: as people and CI run it. */
export function runApart(name: string, args: readonly string[], given: Given): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, `${name}.ts`), ...args], {
    cwd: given.cwd,
    env: { ...process.env, ...environmentOf(given) },
    encoding: 'utf8',
    input: '',
  });
  return inWords({ code: status, out: stdout, err: stderr });
}

let runs = 0;

/**
 * Runs `scripts/<name>.ts` from its first line to its last in this process: the same folder, arguments, environment and
 * output, without the third of a second that a process takes to start. What only a process shows (that it ends, that all is
 * printed when it does) is shown once a command by {@link runApart}.
 */
export async function runHere(name: string, args: readonly string[], given: Given): Promise<Ended> {
  const before = { cwd: process.cwd(), argv: process.argv, env: { ...process.env }, code: process.exitCode };
  const ended: Ended = { code: null, out: '', err: '' };
  const restore = [
    listen(process.stdout, (text) => (ended.out += text)),
    listen(process.stderr, (text) => (ended.err += text)),
  ];
  const script = join(SCRIPTS, `${name}.ts`);
  try {
    process.chdir(given.cwd);
    process.argv = [process.execPath, script, ...args];
    for (const [key, value] of Object.entries(environmentOf(given))) setEnvironment(key, value);
    process.exitCode = undefined;
    // A module is run once an address: each run has its own.
    await import(/* @vite-ignore */ `${pathToFileURL(script).href}?run=${(runs += 1)}`);
    ended.code = Number(process.exitCode ?? 0);
  } finally {
    for (const each of restore) each();
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.code;
    for (const key of new Set([...Object.keys(before.env), ...Object.keys(process.env)]))
      setEnvironment(key, before.env[key]);
  }
  return inWords(ended);
}

/** Whatever happens, nobody is shown the inside of the program. */
function inWords(ended: Ended): Ended {
  expect(ended.err + ended.out).not.toMatch(/^\s+at |node:internal|Error:/m);
  return ended;
}

function setEnvironment(key: string, value: string | undefined): void {
  if (value === undefined) delete process.env[key];
  else process.env[key] = value;
}

/** Takes what is written to a stream until it is given back, with the listeners it had. */
function listen(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const write = stream.write;
  const listeners = stream.listeners('error');
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const done = rest.find((each) => typeof each === 'function');
    done?.();
    return true;
  };
  return () => {
    stream.write = write;
    for (const each of stream.listeners('error'))
      if (!listeners.includes(each)) stream.off('error', each as (error: Error) => void);
  };
}
