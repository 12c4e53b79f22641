/** npm, as it was called last: the one that started this command, else the one that is found. */
import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs npm to its end, without its talk of funds and audits.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  const { program, before, shell } = npm();
  const all = [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync(program, all, { cwd, encoding: 'utf8', shell });
}

/**
 * Starts one of the scripts of package.json, which has nobody at the keyboard; npm itself says nothing.
 * @param {string} name
 */
export function startScript(name) {
  const { program, before, shell } = npm();
  return spawn(program, [...before, 'run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell });
}

function npm() {
  const program = process.env['npm_execpath'] || '';
  return program.endsWith('npm-cli.js')
    ? { program: process.execPath, before: [program], shell: false }
    : { program: 'npm', before: [], shell: process.platform === 'win32' };
}
