/** npm start: checks the register, builds the site and serves it. */
import { buildSite, serveSite } from './site.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
  const code = await buildSite(process.cwd(), 'dist');
  if (code === 0) await serveSite('dist');
  return code;
});
