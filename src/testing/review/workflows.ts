/** For tests: the workflows as they stand, read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../../../.github/workflows');

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

export interface Job {
  name: string;
  if?: string;
  needs?: string | string[];
  outputs?: Record<string, string>;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: Step[];
}

export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean | string };
  jobs: Record<string, Job>;
}

/** A workflow by its file's name, with its text and the steps of all its jobs. */
export interface WorkflowFile {
  name: string;
  text: string;
  workflow: Workflow;
  jobs: Job[];
  steps: Step[];
}

export const WORKFLOWS: readonly WorkflowFile[] = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  return { name, text, workflow, jobs, steps: jobs.flatMap(({ steps }) => steps) };
});

/** One of them. @throws Error when there is none of that name. */
export function workflowFile(name: string): WorkflowFile {
  const found = WORKFLOWS.find((each) => each.name === name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found;
}

/** The script of a step. @throws Error when there is no such step, or it is not the only one of that name. */
export function stepOf(file: string, step: string): string {
  const found = workflowFile(file).steps.filter(({ name, run }) => name === step && run !== undefined);
  const [only] = found;
  if (found.length !== 1 || only?.run === undefined) throw new Error(`${found.length} steps ${step} in ${file}`);
  return only.run;
}
