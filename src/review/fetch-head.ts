/** Brings a commit of a pull request into the object store: nothing of it becomes a file, nothing of it runs. */
import { spawnSync } from 'node:child_process';

/** Where the repository is reached, and by which token; without one, as anybody. */
export interface Access {
  server: string;
  token: string;
}

const ARGUMENTS = [
  '-c',
  'credential.helper=',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'gc.auto=0',
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
];

/**
 * Fetches the commit from `origin`. The token goes through the environment, so that it is in no list of processes.
 * @throws Error in Chinese when it cannot be had; what git said is not repeated, since a stranger may have written it.
 */
export function fetchHead(root: string, head: string, { server, token }: Access): void {
  const secret = Buffer.from(`x-access-token:${token}`).toString('base64');
  const { status, error } = spawnSync('git', [...ARGUMENTS, 'origin', head], {
    cwd: root,
    stdio: 'ignore',
    timeout: 300_000,
    env: {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${secret}`,
    },
  });
  if (error || status !== 0) throw new Error(`取不到提交 ${head.slice(0, 10)}：可能已被新的提交替换，或内容过大`);
}
