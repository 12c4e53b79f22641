/** Building sites for tests, in one process that stays: a build there takes half of what it takes in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** A register's root, and where its site goes: a folder below the current one. */
export interface ToBuild {
  root: string;
  out: string;
  asOf: string;
}

/** Stands alone on a line behind what a build prints. */
const END = '\u0004';

/** Run in a process of its own, which the tools may change as they like; it ends with the one that asks. */
const PROGRAM = `
  import { buildSite } from ${JSON.stringify(resolve('scripts/site.ts'))};
  let last = Promise.resolve();
  const build = async ({ root, out, asOf }) => {
    process.env.REGISTER_AS_OF = asOf;
    const code = await buildSite(root, out).catch((error) => error);
    process.stdout.write('\\n${END}' + (code === 0 ? '' : code) + '\\n');
  };
  process.on('message', (given) => (last = last.then(() => build(given))));
  process.on('disconnect', () => process.exit());`;

let builder: ChildProcess | undefined;

/** Of all test files of a process. It does not keep that one alive. */
function theBuilder(): ChildProcess {
  if (builder?.exitCode === null && builder.signalCode === null) return builder;
  builder = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
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
