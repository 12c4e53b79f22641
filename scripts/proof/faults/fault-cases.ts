/** What `npm run faults` and its short form among the tests do to a command: stop it, fill the disk, take its rights. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyOf, damage, filesOf, isSame, isTemporary, tornSite, type Files } from './fault-files.ts';
import type { Moment, Moments } from './fault-moments.ts';
import {
  BOOK,
  BOOK_DAY,
  generatedRegister,
  MAIL,
  registerWithBook,
  registerWithMail,
  registerWithSite,
  sampleRegister,
} from './fault-registers.ts';
import { COMMITTER } from '../../../src/testing/branches/repository.ts';
import { BRANCH_DAY } from '../../../src/testing/branches/small-register.ts';
import {
  CLEAN_DAY,
  damagedRegister,
  temporaryRegister,
  type TemporaryRegister,
} from '../../../src/testing/temporary-register.ts';

/** A command that may be stopped at any moment. One that is new to the project is one more line in {@link COMMANDS}. */
export interface FaultCommand {
  name: string;
  /** Its arguments, for what it works on in this folder. */
  args: (root: string) => readonly string[];
  /** How often it is stopped when nothing else is asked for. */
  times: number;
  /** Whether it writes files; one that does not leaves all as they are, and needs no room on the disk. */
  writes: boolean;
  /** The folder it puts a site into, if it does: whole, or as it was. */
  site?: string;
  /** What it works on: a folder with a register of so many alliances. The caller removes it. */
  register: (count: number) => TemporaryRegister | Promise<TemporaryRegister>;
}

const onRegister = (root: string) => ['--data', root];
const onBook = (root: string) => [...onRegister(root), '--as-of', BOOK_DAY];
const NEW = ['--district', 'haizhou', '--name', '连云港市示例新建创新联合体（示例）', '--id', 'shi-li-xin-jian'];
const LEAD = ['--lead', '示例新建有限公司', '--credit-code', '91320706522377040Q', '--lead-kind', '行业龙头企业'];
const APPLIED = ['--batch', '2024', '--industry', '硅材料', '--date', '2024-06-10'];
const ADOPTED = [
  '--url',
  'https://kjj.city.example/list/',
  '--repository',
  'https://github.com/city/list',
  '--boards',
  '沿用',
];
// As somebody begins anew after it was stopped.
const ANEW = ['--again', '--uncommitted'];

// prettier-ignore
export const COMMANDS: readonly FaultCommand[] = [
  { name: 'fix', args: onRegister, times: 200, writes: true, register: damagedRegister },
  { name: 'new', args: (root) => [...NEW, ...LEAD, ...APPLIED, ...onRegister(root)], times: 200, writes: true, register: damagedRegister },
  { name: 'import', args: (root) => [join(root, BOOK), '--update', '--on-conflict', 'workbook', '--yes', ...onBook(root)], times: 200, writes: true, register: registerWithBook },
  { name: 'export', args: (root) => ['--fill-in', '--output', join(root, '导出.xlsx'), ...onRegister(root)], times: 50, writes: true, register: generatedRegister },
  { name: 'report', args: (root) => ['sample-1', '--output', join(root, '申请书.docx'), ...onBook(root)], times: 50, writes: true, register: generatedRegister },
  { name: 'receive', args: (root) => [join(root, MAIL), '--as-of', BRANCH_DAY, ...onRegister(root)], times: 200, writes: true, register: registerWithMail },
  { name: 'adopt', args: (root) => [...ADOPTED, ...ANEW, ...onRegister(root)], times: 200, writes: true, register: sampleRegister },
  { name: 'validate', args: (root) => ['--as-of', CLEAN_DAY, ...onRegister(root)], times: 50, writes: false, register: () => temporaryRegister() },
];

const SITE = '.cache/faults-site';

/** Whatever builds the site takes long and writes none of these files: stopped only when asked for by name. */
export const SLOW: readonly FaultCommand[] = [
  {
    name: 'build',
    args: (root) => ['--out', SITE, ...onRegister(root)],
    times: 50,
    writes: false,
    site: SITE,
    register: () => temporaryRegister(),
  },
  { name: 'verify', args: (root) => [join(root, 'site')], times: 5, writes: false, register: registerWithSite },
];

const ROOT = resolve(import.meta.dirname, '../../..');
const argumentsOf = ({ name, args }: FaultCommand, root: string) => [
  join(ROOT, 'scripts', `${name}.ts`),
  ...args(root),
];
// What a command keeps for itself lies beside the register, to be found when it is left.
const environment = (root: string) => ({
  ...process.env,
  ...COMMITTER,
  INIT_CWD: undefined,
  REGISTER_AS_OF: CLEAN_DAY,
  TMPDIR: root,
});

/** Runs a command to its end. */
export function run(
  command: FaultCommand,
  root: string,
  options: { uid?: number; gid?: number } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, argumentsOf(command, root), {
    cwd: ROOT,
    env: environment(root),
    encoding: 'utf8',
    ...options,
  });
}

/** Runs a command that may write no file beyond half a kilobyte: what a full disk is to it, on any system with `sh`. */
export function runWithoutRoom(command: FaultCommand, root: string): SpawnSyncReturns<string> {
  const script = 'ulimit -f 1 && exec "$@"';
  const args = ['-c', script, 'sh', process.execPath, ...argumentsOf(command, root)];
  return spawnSync('sh', args, { cwd: ROOT, env: environment(root), encoding: 'utf8' });
}

/** The owner of the system may write anywhere: nobody stands in. */
const STAND_IN = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Whether a command can be run without rights: where the owner of the system has the project in a private folder, nobody can read it. */
export const canBeWithoutRights = (): boolean =>
  spawnSync(process.execPath, ['--eval', `fs.accessSync(${JSON.stringify(join(ROOT, 'package.json'))})`], {
    cwd: '/',
    env: { ...process.env, NODE_OPTIONS: '' },
    ...STAND_IN,
  }).status === 0;

/** Runs a command as somebody who may read the register and not write it. */
export function runWithoutRights(command: FaultCommand, root: string): SpawnSyncReturns<string> {
  const folders = ['', ...filesAndFolders(root)];
  const modes = folders.map((path) => statSync(join(root, path)).mode & 0o777);
  for (const [i, path] of folders.entries())
    chmodSync(join(root, path), (modes[i] ?? 0) & 0o111 || path === '' ? 0o555 : 0o444);
  const result = run(command, root, STAND_IN);
  for (const [i, path] of folders.entries()) chmodSync(join(root, path), modes[i] ?? 0o755);
  return result;
}

const filesAndFolders = (root: string) => [
  'data',
  ...readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' }).map((name) => join('data', name)),
];

/** Starts a command and stops it, without a chance to tidy up. Resolves when it is gone, with what came of it. */
function stopAt(
  command: FaultCommand,
  root: string,
  { milliseconds, changes }: Moment,
): Promise<Moment & { stopped: boolean; code: number | null }> {
  let seen = 0;
  const start = performance.now();
  const child = spawn(process.execPath, argumentsOf(command, root), {
    cwd: ROOT,
    env: environment(root),
    stdio: 'ignore',
  });
  const stop = () => child.kill('SIGKILL');
  const timer = setTimeout(stop, Math.min(milliseconds, 2 ** 30));
  const watcher = watch(root, { recursive: true }, () => {
    seen += 1;
    if (seen >= changes) stop();
  });
  return new Promise((done) => {
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      watcher.close();
      done({ milliseconds: performance.now() - start, changes: seen, stopped: signal === 'SIGKILL', code });
    });
  });
}

/** Runs a command several times at once. */
export function runTogether(command: FaultCommand, root: string, times: number): Promise<(number | null)[]> {
  const one = () =>
    new Promise<number | null>((done) => {
      const child = spawn(process.execPath, argumentsOf(command, root), {
        cwd: ROOT,
        env: environment(root),
        stdio: 'ignore',
      });
      child.once('exit', done);
    });
  return Promise.all(Array.from({ length: times }, one));
}

/** What came of stopping a command so often. */
export interface Stopped {
  damages: string[];
  stopped: number;
  /** How often it had done a part of its work and not all. */
  inBetween: number;
  leftovers: number;
}

/** Stops a command at each moment on a fresh copy, and runs it to its end after the first and every tenth. */
export async function stopOften(command: FaultCommand, root: string, moments: Moments): Promise<Stopped> {
  const before = filesOf(root);
  const whole = copyOf(root);
  const full = await stopAt(command, whole, { milliseconds: Infinity, changes: Infinity });
  const after = filesOf(whole);
  // Of one that refuses its work nothing would be proved.
  if (full.code !== 0) throw new Error(`${command.name} does not do its work: it ends with ${full.code}`);
  const result: Stopped = { damages: [], stopped: 0, inBetween: 0, leftovers: 0 };
  for (const [i, moment] of moments(full).entries()) {
    const copy = copyOf(root);
    const { stopped } = await stopAt(command, copy, moment);
    if (stopped) result.stopped += 1;
    const now = filesOf(copy);
    if (!isSame(now, before) && !isSame(now, after)) result.inBetween += 1;
    result.leftovers += [...now.keys()].filter(isTemporary).length;
    result.damages.push(...damage(copy, before, after));
    if (command.site !== undefined) {
      result.leftovers += readdirSync(dirname(command.site)).filter(isTemporary).length;
      result.damages.push(...tornSite(command.site));
    }
    if (i % 10 === 0) result.damages.push(...unfinished(command, copy, { after, whole }));
    rmSync(copy, { recursive: true });
  }
  rmSync(whole, { recursive: true });
  return result;
}

/**
 * Whatever was left, the same command once more brings the register where it was going: each file as it makes it, or as it
 * makes it when all else is done, such as a receipt that says when something had come.
 */
function unfinished(command: FaultCommand, copy: string, { after, whole }: { after: Files; whole: string }): string[] {
  run(command, copy);
  const now = filesOf(copy);
  return [...after]
    .filter(([path, content]) => {
      const made = now.get(path);
      return made === undefined || (made !== content && made !== madeLast(command, whole, path));
    })
    .map(([path]) => `${path} 再运行一次也没有改好`);
}

/** A file as the command makes it where nothing else is left to do. */
function madeLast(command: FaultCommand, whole: string, path: string): string | undefined {
  const copy = copyOf(whole);
  rmSync(join(copy, path));
  run(command, copy);
  const made = filesOf(copy).get(path);
  rmSync(copy, { recursive: true });
  return made;
}
