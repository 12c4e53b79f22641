/** What GitHub says has happened, of which only a few names and numbers are taken. */
import { z } from 'zod';

const Sha = z.string().regex(/^[0-9a-f]{40}$/);
/** A repository as GitHub gives it. */
export const Repository = z.object({
  full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  default_branch: z.string().min(1),
});

/** A pull request as GitHub gives it. */
export const Pull = z.object({
  number: z.int().positive(),
  state: z.string(),
  title: z.string(),
  /** Null where the account is gone. */
  user: z.object({ login: z.string() }).nullable(),
  head: z.object({ sha: Sha }),
  base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
});
export type Pull = z.infer<typeof Pull>;

/** A workflow that ran on a commit of a pull request. The owner is null where the fork is gone. */
export const WorkflowRunEvent = z.object({
  repository: Repository,
  workflow_run: z.object({
    head_sha: Sha,
    head_branch: z.string().nullable(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
  }),
});
export type WorkflowRunEvent = z.infer<typeof WorkflowRunEvent>;

/** Pull requests that wait in a queue, merged one after another onto the main branch: the commit they would make. */
export const MergeGroupEvent = z.object({
  repository: Repository,
  merge_group: z.object({ head_sha: Sha, head_ref: z.string() }),
});
export type MergeGroupEvent = z.infer<typeof MergeGroupEvent>;

/** A pull request opened, pushed to, or reviewed. */
export const PullEvent = z.object({
  repository: Repository,
  pull_request: z.object({ number: z.int().positive(), head: z.object({ sha: Sha }) }),
});
