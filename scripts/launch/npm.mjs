/** npm, as it was called last: the one that started this command, else the one that is found. */
import { spawnSync } from 'node:child_process';

/**
 * Runs npm to its end, without its talk of funds and audits.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  const program = process.env['npm_execpath'] || '';
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  return program.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [program, ...all], { cwd, encoding: 'utf8' })
    : spawnSync('npm', all, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}
