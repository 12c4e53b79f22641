/** For tests: the step of guard.yml that judges, and the reviews it reads. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { repositoryAt } from '../branches/repository.ts';
import type { FakeReview } from './fake-github.ts';
import { runner, type Bench } from './runner-bench.ts';
import { stepOf } from './workflows.ts';

/** Judges a commit of a pull request as the runner does, and gives what it printed and its summary. */
export async function runGuard(bench: Bench, sha: string, number = 7) {
  const { file, run, root } = runner(bench, { pull_request: { number, head: { sha } } });
  const result = await run(stepOf('guard.yml', '判断'));
  expect(repositoryAt(root).git('status', '--porcelain')).toBe('');
  return { ...result, summary: readFileSync(file('summary.md'), 'utf8') };
}

/** An approval of a commit, by `chief` unless it says otherwise. */
export const sayIn = (bench: Bench, commit_id: string, body: string, more: Partial<FakeReview> = {}) =>
  bench.github.reviews.push({ user: { login: 'chief' }, state: 'APPROVED', body, commit_id, ...more });
