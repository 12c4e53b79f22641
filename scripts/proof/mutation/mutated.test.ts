import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MUTATED } from './mutated.ts';

/** Every `{a,b}` written out: a name that is gone stands out. */
const writtenOut = (glob: string): string[] => {
  const [all, names = ''] = /\{([^}]*)\}/.exec(glob) ?? [];
  return all === undefined ? [glob] : names.split(',').flatMap((name) => writtenOut(glob.replace(all, name)));
};

test('every name in the list still finds a file', () => {
  const sought = MUTATED.filter((glob) => !glob.startsWith('!')).flatMap(writtenOut);
  expect(sought.filter((glob) => globSync(glob).every((file) => file.endsWith('.test.ts')))).toEqual([]);
});
