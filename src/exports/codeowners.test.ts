import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { EMPTY, USUAL } from '#src/testing/registers.ts';
import { toCodeowners, unowned } from './codeowners.ts';

const bureau = { owners: ['@city/bureau'] };
const haizhou = { id: 'haizhou', owners: ['@city/haizhou', '@clerk'] };

/** GitHub's way: the last line whose pattern matches; here a pattern is everything or a folder. */
function ownersOf(path: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const matching = lines.map((line) => line.split(' ')).filter(([p = '']) => p === '*' || `/${path}`.startsWith(p));
  return matching.at(-1)?.slice(1) ?? [];
}

test.each([USUAL, EMPTY])('the boards of a register own their folders: %s', (root) => {
  const { catalogue } = loadRegistry(readDataFolder(root));
  if (!catalogue) return expect.unreachable();
  const { site, districts } = catalogue;
  const text = toCodeowners(site, districts);
  for (const { id, owners = [] } of districts)
    expect(ownersOf(`data/alliances/${id}/a.yaml`, text)).toEqual([...owners, ...(site.owners ?? [])]);
  for (const path of ['data/site.yaml', 'data/decisions/2024/lieru-52.yaml'])
    expect(ownersOf(path, text)).toEqual(site.owners);
});

test('a board owns its folder with the bureau; all else is the bureau’s', () => {
  const text = toCodeowners(bureau, [haizhou, { id: 'haizhou-east', owners: ['@city/east'] }, { id: 'ganyu' }]);
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toMatchInlineSnapshot(`
    [
      "* @city/bureau",
      "/data/alliances/haizhou/ @city/haizhou @clerk @city/bureau",
      "/data/alliances/haizhou-east/ @city/east @city/bureau",
      "/data/decisions/ @city/bureau",
      "",
    ]
  `);
  expect(ownersOf('data/alliances/haizhou/a.yaml', text)).toEqual(['@city/haizhou', '@clerk', '@city/bureau']);
  expect(ownersOf('data/alliances/haizhou-east/a.yaml', text)).toEqual(['@city/east', '@city/bureau']);
  for (const path of [
    'data/alliances/ganyu/a.yaml',
    'data/alliances/a.yaml',
    'data/policies/2024.yaml',
    'data/decisions/2024/lieru-52.yaml',
    'data/districts.yaml',
    'schemas/alliance.ts',
    'src/eligibility/rules/min-members.ts',
    '.github/workflows/check.yml',
    '.github/CODEOWNERS',
    'README.md',
  ])
    expect(ownersOf(path, text), path).toEqual(['@city/bureau']);
});

test('no board owns decisions, not even one whose id is that of their folder', () => {
  const text = toCodeowners(bureau, [haizhou, { id: 'decisions', owners: ['@city/decisions'] }]);
  expect(ownersOf('data/decisions/2024/lieru-52.yaml', text)).toEqual(['@city/bureau']);
  expect(ownersOf('data/alliances/decisions/a.yaml', text)).toEqual(['@city/decisions', '@city/bureau']);
});

test('an owner stands once in a line; without a bureau the boards stand alone', () => {
  expect(ownersOf('data/alliances/haizhou/a.yaml', toCodeowners({ owners: ['@clerk'] }, [haizhou]))).toEqual([
    '@city/haizhou',
    '@clerk',
  ]);
  expect(toCodeowners({}, [haizhou])).not.toContain('*');
});

test.each(['city/bureau', '@a @b', '@a\n* @b', '@a#', 'a@b.example', '@', '@a/b/c', ''])('%j is no owner', (owner) => {
  expect(() => toCodeowners({ owners: [owner] }, [])).toThrow('不是审核组');
  expect(() => toCodeowners(bureau, [{ id: 'haizhou', owners: [owner] }])).toThrow('不是审核组');
});

test('where the bureau names nobody, nothing is said to be its own, and it is told what nobody reviews', () => {
  const text = toCodeowners({}, [haizhou, { id: 'ganyu' }]);
  expect(text).toContain('data/site.yaml 没有写市局审核组（owners）');
  expect(text).not.toMatch(/归市局/);
  expect(ownersOf('data/decisions/2024/lieru-52.yaml', text)).toEqual([]);
  expect(unowned({}, [haizhou])).toContain('决定、规则、通知和其他文件没有指定审核人');
  expect(unowned(bureau, [haizhou])).toBeUndefined();
  expect(unowned({}, [{}])).toBeUndefined();
});
