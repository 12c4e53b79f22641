/** npm run build: checks the register and, when it has no errors, writes the public site to dist/. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site.ts';
import { runCommand } from './command.ts';

await runCommand(() => {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
  return buildSite(values.data === undefined ? process.cwd() : resolve(values.data), values.out);
});
