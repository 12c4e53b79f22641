/** How an example is read: its name, the header that sets the stage, the findings it expects, and what stands beside it. */
import { expect, test } from 'vitest';
import { baseFiles, baseText, examples } from '#src/testing/judged.ts';
import { parseFixture, pathOf, registerWith } from './fixtures.ts';

const HEADER = [
  '# 示例一句话，',
  '#说明 district: 不是选项。',
  '# district: ganyu',
  '# as-of: 2024-07-01',
  '# beside: pass-a.yaml, fail-b.yaml',
];

test('a header, expectations and their lines', () => {
  const text = [
    ...HEADER,
    '# repository: public',
    'name: 甲 # expect: name-unique, shape/type',
    'members: # expect: min-members',
  ].join('\n');
  expect(parseFixture('min-members', 'boundary-one.yaml', text)).toEqual({
    rule: 'min-members',
    kind: 'boundary',
    name: 'boundary-one',
    about: '示例一句话，说明 district: 不是选项。',
    text,
    expected: [
      { line: 7, rule: 'name-unique' },
      { line: 7, rule: 'shape/type' },
      { line: 8, rule: 'min-members' },
    ],
    district: 'ganyu',
    asOf: '2024-07-01',
    beside: ['pass-a.yaml', 'fail-b.yaml'],
    repository: 'public',
  });
});

test('what a header leaves out', () => {
  expect(parseFixture('min-members', 'pass-one.yaml', 'name: 甲')).toMatchObject({
    kind: 'pass',
    about: '',
    expected: [],
    district: 'haizhou',
    asOf: '2026-11-23',
    beside: [],
    repository: 'private',
  });
});

test.each(['one.yaml', 'pass.yaml', 'pass-One.yaml', 'a-pass-one.yaml', 'pass-one.yaml.bak', 'pass-one.yml'])(
  '“%s” is no name of an example',
  (file) => {
    expect(() => parseFixture('min-members', file, '')).toThrow(
      `示例的文件名应为 {pass,fail,boundary}-<情形>.yaml：min-members/${file}`,
    );
  },
);

test('examples come in the order of their paths', () => {
  const paths = examples.map(({ rule, name }) => `${rule}/${name}.yaml`);
  expect(paths).toEqual([...paths].sort());
});

test('beside an example stand those it names, of its own rule alone, and the base files', () => {
  const make = (rule: string, file: string) =>
    parseFixture(rule, file, '# beside: pass-a.yaml\n# repository: public\n');
  const one = make('x', 'fail-one.yaml');
  const a = make('x', 'pass-a.yaml');
  const { files, diagnostics } = registerWith(
    one,
    [one, a, make('x', 'pass-b.yaml'), { ...make('y', 'pass-a.yaml'), district: 'ganyu' }],
    baseFiles,
  );
  expect(files.map(({ path }) => path)).toEqual([...baseFiles.map(({ path }) => path), pathOf(one), pathOf(a)]);
  expect(diagnostics).toEqual([]);
  const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  expect(textOf('data/site.yaml')).toBe(baseText('data/site.yaml').replace(/visibility: \w+/, 'visibility: public'));
  expect(files.filter((file) => baseFiles.includes(file))).toHaveLength(baseFiles.length - 1);
});
