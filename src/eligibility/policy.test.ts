/** The notice as data: nothing but its words, and all of its words. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from '#src/testing/registers.ts';
import { spoiled } from '#src/testing/spoiled-notice.ts';
import { policyFindings } from './check-policy.ts';

const registers = dirname(USUAL);
test.each(readdirSync(registers))('the notices of the %s register have no finding', (register) => {
  const policies = [...(loadRegistry(readDataFolder(join(registers, register))).catalogue?.policies.values() ?? [])];
  expect(policies).not.toEqual([]);
  expect(policies.flatMap(policyFindings)).toEqual([]);
});

describe('the notice of 2024', () => {
  const { record } = spoiled({});
  const { policy } = record;
  const leftOut = (kept: Partial<typeof policy>) =>
    policyFindings({ ...record, policy: { ...policy, ...kept } }).filter(({ at }) => at.file.endsWith('.md'));

  test('is covered in all its parts', () => {
    expect(policy.covers).toEqual(['一', '二', '三', '四']);
  });

  // These quote words that another clause or a task quotes too.
  const repeated = ['key-disciplines', 'division-of-tasks', 'last-year-figures', 'four-tasks'];
  test.each(policy.clauses.filter(({ id }) => !repeated.includes(id)))(
    'without $id words are left out',
    ({ id, text }) => {
      const found = leftOut({ clauses: policy.clauses.filter((clause) => clause.id !== id) });
      expect(found).not.toEqual([]);
      for (const { found: words = '' } of found) expect(`${text}，`).toContain(words);
    },
  );

  test.each(policy.measures)('without the measure $id words are left out', ({ id }) => {
    expect(leftOut({ measures: policy.measures.filter((measure) => measure.id !== id) })).toHaveLength(1);
  });
});
