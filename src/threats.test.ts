/** Every defence that .github/THREATS.md claims is proved by a test that is there, or made by a setting that is described. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('.github/THREATS.md', 'utf8');
const guide = readFileSync('.github/OPERATING.md', 'utf8');

/** The cells of the rows of a table; its head and the line below it are none. */
const cellsOf = (lines: readonly string[]) =>
  lines
    .filter((line) => line.startsWith('| ') && !/^\| -+ \|/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const rows = cellsOf(text.split('\n')).filter(([who]) => who !== '谁、做什么');
const [, section = ''] = guide.split('\n## 2 ');
const settings = cellsOf(section.split('\n## ')[0]?.split('\n') ?? []).filter(([name]) => name !== '设置');

const proofs = rows.flatMap(([, , proof = '']) =>
  Array.from(proof.matchAll(/`([^`]+)`（([^）]+)）/g), ([, file = '', name = '']) => ({ file, name })),
);
const cited = rows.flatMap(([, , proof = '']) =>
  Array.from(proof.matchAll(/设置((?:“[^”]+”)+)/g), ([, names = '']) => names.match(/[^“”]+/g) ?? []).flat(),
);

test('every threat says what stops it, by which test or setting, and what remains', () => {
  expect(rows.length).toBeGreaterThan(60);
  const PROOF = /^(?:`(?:src|scripts|schemas)\/[^`]+\.ts`(?:（[^）]+）)?、?)*(?:(?:^|；)设置(?:“[^”]+”)+)?$/;
  for (const row of rows) {
    expect(row).toHaveLength(4);
    const [, how = '', proof = '', remains = ''] = row;
    expect(how.length, row.join()).toBeGreaterThan(4);
    expect(proof).toMatch(/^.*(?:\.test\.ts`（|设置“).*$/);
    expect(proof).toMatch(PROOF);
    expect(remains, row.join()).not.toBe('');
    // What no test proves remains in somebody's hands.
    if (!proof.includes('.test.ts`')) expect(remains).not.toBe('—');
  }
});

test.each(proofs)('$file: $name', ({ file, name }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(name);
});

test('a setting that is named is described: where it is made, and how one sees that it is; and none is without its reason', () => {
  const names = settings.map(([name]) => name);
  expect(new Set(cited)).toEqual(new Set(names));
  expect(new Set(names).size).toBe(names.length);
  for (const [name, where = '', seen = ''] of settings) {
    expect(where, name).toMatch(/Settings|同一页|同一个规则集/);
    expect(seen.length, name).toBeGreaterThan(5);
  }
});

test('files and commands it speaks of exist, and it stays short', () => {
  for (const [, path = ''] of text.matchAll(/`((?:src|\.github)\/[^`*]+\.[a-z]+)`/g))
    expect(existsSync(path), path).toBe(true);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [, script = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  expect(text.split('\n').length).toBeLessThanOrEqual(140);
});
