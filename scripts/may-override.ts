/** For deploy.yml: whether who started the run may publish what is refused. Runs without any package. */
import { overrideRefusal } from '#src/review/may-override.ts';
import { runCommand } from './command.ts';
import { githubOf, variable } from './runner.ts';

await runCommand(async () => {
  const refusal = await overrideRefusal(githubOf(), {
    repository: variable('GITHUB_REPOSITORY'),
    ref: variable('GITHUB_REF'),
    starters: [variable('GITHUB_ACTOR'), variable('GITHUB_TRIGGERING_ACTOR')],
  });
  process.stdout.write(
    refusal === undefined ? '由市局审核人员在主分支上要求放行\n' : `::error title=没有放行::${refusal}\n`,
  );
  return refusal === undefined ? 0 : 1;
});
