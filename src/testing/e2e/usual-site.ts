/** Before the tests of the site: the usual register is built, once for all files. */
import { execFileSync } from 'node:child_process';
import { USUAL, USUAL_DAY, USUAL_SITE } from '../registers.ts';

export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.ts', '--data', USUAL, '--out', USUAL_SITE], {
    env: { ...process.env, REGISTER_AS_OF: USUAL_DAY },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
