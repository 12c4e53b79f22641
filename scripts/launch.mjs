/**
 * `node scripts/launch.mjs <scripts/….ts | tool> …` runs a command of this project, or a tool it has installed, with a Node
 * that can: the one that reads this file, else the project's own. Old ones read this file too, so nothing in it is newer
 * than Node 18. What Node compiled is kept for the next time: a command then starts in half the time.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownNode, packageFor } from './launch/own-node.mjs';
import { isSuitable, NEEDED, optionsFor } from './launch/which-node.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HERE = process.versions.node;

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`无法运行：${sentence}\n`);
  process.exit(2);
}

/** The project's own Node, made ready on first use. */
function otherNode() {
  const own = packageFor(process.platform, process.arch);
  const why = `这台机器的 Node 是 ${HERE}，需要 ${NEEDED}`;
  const path =
    own &&
    ownNode(own, join(ROOT, '.cache/node'), (version) =>
      process.stderr.write(
        `${why}；正在安装本项目自带的 Node ${version}（几十 MB，只装这一次，放在 .cache/node/）……\n`,
      ),
    );
  if (path) return path;
  const tried = own
    ? `本项目自带的 Node ${own.version} 没有装上（没有网络，或软件源里没有），请联网再运行一次，或`
    : '请';
  return stop(`${why}。${tried}从 https://nodejs.org 安装 Node 24 后再运行`);
}

/**
 * Runs the same again with another Node or other options, which what it starts then finds too.
 * @param {string} node
 * @param {readonly string[]} options
 */
function startAgain(node, options) {
  if (options.length > 0) process.env['NODE_OPTIONS'] = [process.env['NODE_OPTIONS'], ...options].join(' ').trim();
  process.env['LAUNCHED_BY'] = String(process.pid);
  if (node !== process.execPath) process.env['PATH'] = `${dirname(node)}${delimiter}${process.env['PATH'] || ''}`;
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // Ctrl+C reaches both; how it ends is the command's affair.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(/** @type {any} */ (signal)));
  child.on('error', () => stop(`这台机器运行不了 ${node}；请从 https://nodejs.org 安装 Node 24 后再运行`));
  child.on('close', (code, signal) => {
    if (!signal) return process.exit(code ?? 2);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * The file to run: a script of the project, or what a tool's package names as its program.
 * @param {string} what
 * @returns {string}
 */
function fileOf(what) {
  if (what.endsWith('.ts')) return join(ROOT, what);
  const folder = join(ROOT, 'node_modules', what);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[what]);
}

const [, , what = '', ...rest] = process.argv;
const missing = optionsFor(HERE).filter((option) => !(process.env['NODE_OPTIONS'] || '').includes(option));
if (!existsSync(join(ROOT, 'node_modules'))) stop('还没有安装依赖，请先运行 npm ci');
else if (!isSuitable(HERE) && process.env['LAUNCHED_BY'] === String(process.ppid))
  stop(`本项目自带的 Node 是 ${HERE}，需要 ${NEEDED}；请改正 scripts/launch/node/`);
else if (!isSuitable(HERE)) startAgain(otherNode(), []);
else if (missing.length > 0) startAgain(process.execPath, missing);
else {
  const file = fileOf(what);
  if (file.endsWith('.ts')) module.enableCompileCache(join(ROOT, '.cache/compile'));
  process.argv = [process.argv[0] || '', file, ...rest];
  await import(pathToFileURL(file).href);
}
