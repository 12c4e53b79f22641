/** Building sites for tests, in one process that stays: a build there takes half of what it takes in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

/** A register's root, and where its site goes: a folder below the current one. */
export interface ToBuild {
  root: string;
  out: string;
  asOf: string;
}

/** Begins the line behind what a build prints; what went wrong follows it. */
export const END = '\u0004';

let builder: ChildProcess | undefined;

/** Of all test files of a process. It does not keep that one alive. */
function theBuilder(): ChildProcess {
  if (builder?.exitCode === null && builder.signalCode === null) return builder;
  builder = fork(join(import.meta.dirname, 'site-builder.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  builder.stdout?.setEncoding('utf8');
  builder.unref();
  builder.channel?.unref();
  return builder;
}

/** What a build prints until it ends, and what it ended with: nothing when the site is there. */
function oneBuild(process: ChildProcess, site: ToBuild): Promise<{ printed: string; wrong: string }> {
  return new Promise((done, fail) => {
    let printed = '';
    const stop = (error: Error) => {
      forget();
      fail(error);
    };
    const ended = (code: number | null) => stop(new Error(`the builder ended with ${code}: ${printed}`));
    const hear = (text: string) => {
      printed += text;
      const [before = '', after] = printed.split(`\n${END}`);
      if (!after?.endsWith('\n')) return;
      forget();
      done({ printed: before, wrong: after.trimEnd() });
    };
    const forget = () => {
      process.stdout?.off('data', hear).pause();
      process.off('exit', ended).off('error', stop);
    };
    process.stdout?.on('data', hear).resume();
    process.on('exit', ended).on('error', stop);
    process.send(site);
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Builds each as `npm run build` does, one after the other.
 * @returns what each printed, in the order given.
 * @throws Error when one is not built.
 */
export async function buildSites(sites: readonly ToBuild[]): Promise<string[]> {
  const said: string[] = [];
  for (const { root, ...rest } of sites) {
    const build = last.then(() => oneBuild(theBuilder(), { ...rest, root: resolve(root) }));
    last = build.catch(() => undefined);
    const { printed, wrong } = await build;
    if (wrong !== '') throw new Error(`not built: ${root} (${wrong})\n${printed}`);
    said.push(printed);
  }
  return said;
}
