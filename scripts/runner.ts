/** What the runner of a workflow gives to a step, through the environment. Nothing here needs an installed package. */
import { readFileSync } from 'node:fs';
import { githubApi, type GithubApi } from '#src/review/github-api.ts';
import { CannotRun } from './command.ts';

/** A variable of the environment. @throws CannotRun when it is not there. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new CannotRun(
    `没有环境变量 ${name}；这个命令由 .github/workflows 里的流水线运行，本机请用 npm run validate -- --base`,
  );
}

/** What happened, as GitHub tells it. */
export const eventOf = (): unknown => JSON.parse(readFileSync(variable('GITHUB_EVENT_PATH'), 'utf8'));

/** GitHub, with the token of the job. */
export const githubOf = (): GithubApi =>
  githubApi(variable('GITHUB_API_URL'), variable('GITHUB_GRAPHQL_URL'), variable('GITHUB_TOKEN'));
