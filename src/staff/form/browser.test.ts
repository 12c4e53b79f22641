/** Everything the form runs, runs in a browser: nothing it reaches imports a module of Node, or the files on disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const entries = readdirSync('src/staff/form')
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => `src/staff/form/${name}`);

/** What a file imports when it runs, as paths from the root or package names; imports of types are gone by then. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/^(?:import|export)(?! type)\b[^'"`;]*?from\s+'([^']+)'/gm), ([, target = '']) => {
    if (target.startsWith('#')) return target.slice(1);
    return target.startsWith('.') ? relative('.', resolve(dirname(file), target)).replaceAll('\\', '/') : target;
  });
}

test('what the form reaches', () => {
  const reached = new Set<string>(entries);
  for (const file of reached) if (file.endsWith('.ts')) for (const target of importsOf(file)) reached.add(target);
  const packages = [...reached].filter((target) => !target.endsWith('.ts')).toSorted();
  expect(packages).toEqual(['yaml', 'zod']);
  expect([...reached].filter((file) => /read\.ts$|fixtures\.ts$|^src\/testing\//.test(file))).toEqual([]);
  expect(reached.size).toBeGreaterThan(60);
});
