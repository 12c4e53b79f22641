/** For agenda.yml: keeps the issue 待办 up to date. Runs with the right to write there, and without any package. */
import { tellAgenda } from '#src/review/tell-agenda.ts';
import { runCommand } from './command.ts';
import { githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const said = await tellAgenda(githubOf(), variable('GITHUB_REPOSITORY'), process.env['AGENDA'] ?? '');
  process.stdout.write(`${said}\n`);
  return 0;
});
