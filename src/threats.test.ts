/** Every defence that .github/THREATS.md claims is proved by a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('.github/THREATS.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.includes('谁、做什么'));
const proofs = rows.flatMap((row) => {
  const cell = row.split(' | ').at(-1) ?? '';
  return Array.from(cell.matchAll(/`([^`]+)`（([^）]+)）/g), ([, file = '', name = '']) => ({
    file,
    name: name.replaceAll('\\', ''),
  }));
});

test('every threat names at least one test', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/`(?:src|scripts)\/[^`]+\.test\.ts`（[^）]+）[^|]*\|$/);
});

test.each(proofs)('$file: $name', ({ file, name }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(name);
});

test('files and commands it speaks of exist, and it stays short', () => {
  for (const [, path = ''] of text.matchAll(/`((?:src|\.github)\/[^`]+)`/g)) expect(existsSync(path), path).toBe(true);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [, script = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  expect(text.split('\n').length).toBeLessThanOrEqual(120);
});
