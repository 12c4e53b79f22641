/** Who asks for new packages: weekly, for every lock there is, and of the project alone. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCKS } from '../scripts/complete-lock.ts';

const Update = z.strictObject({
  'package-ecosystem': z.enum(['npm', 'github-actions']),
  directory: z.string().startsWith('/'),
  schedule: z.strictObject({
    interval: z.enum(['daily', 'weekly', 'monthly']),
    day: z.literal('monday'),
    timezone: z.literal('Asia/Shanghai'),
  }),
  'open-pull-requests-limit': z.int().min(1).max(5),
  groups: z.record(z.string(), z.strictObject({ patterns: z.array(z.string()).min(1) })),
  ignore: z
    .array(
      z.strictObject({
        'dependency-name': z.string(),
        'update-types': z.array(z.enum(['version-update:semver-major', 'version-update:semver-minor'])),
      }),
    )
    .optional(),
});
const Dependabot = z.strictObject({ version: z.literal(2), updates: z.array(Update) });

test('asks weekly for the packages of every lock file and for actions, in one pull request each', () => {
  const read = Dependabot.parse(parse(readFileSync('.github/dependabot.yml', 'utf8')));
  const asked = (ecosystem: string) =>
    read.updates.filter((update) => update['package-ecosystem'] === ecosystem).map(({ directory }) => directory);
  expect(asked('npm').toSorted()).toEqual(LOCKS.map((path) => join('/', dirname(path))).toSorted());
  expect(asked('github-actions')).toEqual(['/']);
  for (const { schedule, groups } of read.updates) {
    expect(schedule.interval).toBe('weekly');
    expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
  }
  const names = Object.keys(
    (parse(readFileSync('package.json', 'utf8')) as { devDependencies: object }).devDependencies,
  );
  for (const { ignore = [] } of read.updates)
    for (const each of ignore) expect(['*', ...names]).toContain(each['dependency-name']);
});
