/** For deploy.yml: tells in the repository's issues whether the site was published. Runs with the right to write there, and without any package. */
import { readNeeds } from '#src/review/needs.ts';
import { tellPublication } from '#src/review/tell-publication.ts';
import { runCommand } from './command.ts';
import { githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const repository = variable('GITHUB_REPOSITORY');
  const run = `${variable('GITHUB_SERVER_URL')}/${repository}/actions/runs/${variable('GITHUB_RUN_ID')}`;
  const said = await tellPublication(githubOf(), { repository, run, needs: readNeeds(variable('NEEDS')) });
  process.stdout.write(`${said}\n`);
  return 0;
});
