/** What the jobs before have come to, as the runner tells the job that sums up (`toJSON(needs)`). Needs no package. */

/** How a job or a step ended; anything else is not a success. */
export interface Ended {
  result: string;
  /** What the job says of itself: outcomes of its steps, by name. */
  outputs: Readonly<Record<string, string>>;
}

export type Needs = Readonly<Record<string, Ended>>;

/** @throws Error in Chinese when the text is not what the runner gives. */
export function readNeeds(text: string): Needs {
  const jobs = Object.entries(recordOf(parsed(text)) ?? {}).map(([name, job]) => {
    const { result, outputs } = recordOf(job) ?? {};
    return [name, { result: String(result), outputs: stringsOf(outputs) }] as const;
  });
  if (jobs.length === 0) throw new Error('没有收到各步的结果；这个命令由 .github/workflows 里的流水线运行');
  return Object.fromEntries(jobs);
}

/** How a job ended; one that is not there has not run. */
export const endOf = (needs: Needs, job: string): Ended =>
  Object.hasOwn(needs, job) ? (needs[job] as Ended) : { result: 'missing', outputs: {} };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

const stringsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(recordOf(value) ?? {}).map(([key, each]) => [key, String(each)]));
