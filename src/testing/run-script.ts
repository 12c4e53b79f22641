/** For tests: a command run from its first line to its last in the process that asks for it. */
import { pathToFileURL } from 'node:url';

/** How a command ended and what it printed. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Everything the command is given. `env` is all of its environment. */
export interface Call {
  script: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

let runs = 0;

/** Runs a script with top-level `await`, one at a time: folder, arguments, environment and streams are the process's own. */
export async function runScript({ script, args, cwd, env }: Call): Promise<Ended> {
  const before = { cwd: process.cwd(), argv: process.argv, env: { ...process.env }, code: process.exitCode };
  const ended: Ended = { code: null, out: '', err: '' };
  const restore = [
    listen(process.stdout, (text) => (ended.out += text)),
    listen(process.stderr, (text) => (ended.err += text)),
  ];
  try {
    process.chdir(cwd);
    process.argv = [process.execPath, script, ...args];
    setEnvironment(env);
    process.exitCode = undefined;
    // A module is run once an address: each run has its own.
    await import(/* @vite-ignore */ `${pathToFileURL(script).href}?run=${(runs += 1)}`);
    ended.code = Number(process.exitCode ?? 0);
  } finally {
    for (const each of restore) each();
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.exitCode = before.code;
    setEnvironment(before.env);
  }
  return ended;
}

function setEnvironment(env: Readonly<Record<string, string | undefined>>): void {
  for (const key of new Set([...Object.keys(process.env), ...Object.keys(env)]))
    if (env[key] === undefined) delete process.env[key];
    else process.env[key] = env[key];
}

/** Takes what is written to a stream until it is given back, with the listeners it had. */
function listen(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const write = stream.write;
  const listeners = stream.listeners('error');
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  };
  return () => {
    stream.write = write;
    for (const each of stream.listeners('error'))
      if (!listeners.includes(each)) stream.off('error', each as (error: Error) => void);
  };
}
