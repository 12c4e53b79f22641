/** How an example is read: its name, the header that sets the stage, the findings it expects, and what stands beside it. */
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
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
    '--- 2024/lieru',
    'kind: 列入培育名单',
    'date: 2024-08-05 # expect: stage-order',
    '--- 2024/tuichu',
    'kind: 退出',
  ].join('\n');
  const file = 'data/alliances/ganyu/boundary-one.yaml';
  expect(parseFixture('min-members', 'boundary-one.yaml', text)).toEqual({
    rule: 'min-members',
    kind: 'boundary',
    name: 'boundary-one',
    about: '示例一句话，说明 district: 不是选项。',
    text: text.slice(0, text.indexOf('--- ')),
    decisions: [
      { id: '2024/lieru', text: 'kind: 列入培育名单\ndate: 2024-08-05 # expect: stage-order\n' },
      { id: '2024/tuichu', text: 'kind: 退出' },
    ],
    expected: [
      { file, line: 7, rule: 'name-unique' },
      { file, line: 7, rule: 'shape/type' },
      { file, line: 8, rule: 'min-members' },
      { file: 'data/decisions/2024/lieru.yaml', line: 2, rule: 'stage-order' },
    ],
    district: 'ganyu',
    asOf: '2024-07-01',
    beside: ['pass-a.yaml', 'fail-b.yaml'],
    repository: 'public',
    authority: '',
    catalogue: 'open',
    attestedAs: '',
    calendar: { years: [], holidays: [], workdays: [] },
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
    authority: '',
    catalogue: 'open',
    decisions: [],
    attestedAs: '',
  });
});

/** What is on stage under a header. */
function staged(rule: string, ...header: readonly string[]) {
  const fixture = parseFixture(rule, 'pass-one.yaml', `${header.map((line) => `# ${line}\n`).join('')}name: 甲\n`);
  return loadRegistry(registerWith(fixture, [fixture], baseFiles)).catalogue;
}
const noticeUnder = (rule: string, ...header: readonly string[]) => {
  const policy = staged(rule, ...header)?.policies.get('2024')?.policy;
  return [...(policy?.clauses ?? []), ...(policy?.practice ?? [])];
};

test('a header gives the notice other numbers, a rule it does not use, or a point to attest', () => {
  const own = noticeUnder('min-members');
  expect(noticeUnder('publicity-period', 'with: {"workingDays": "5"}')).toEqual(
    own.map((each) => (each.rule === 'publicity-period' ? { ...each, with: { workingDays: '5' } } : each)),
  );
  const cap = { rule: 'max-per-board', with: { atMost: '2' }, strength: '必须' };
  expect(noticeUnder('max-per-board', 'with: {"atMost": "2"}')).toEqual([expect.objectContaining(cap), ...own]);
  const point = { strength: '人工', attestedAs: '信用状况' };
  expect(noticeUnder('opinion-complete', 'attested-as: 信用状况')).toEqual([expect.objectContaining(point), ...own]);
});

test('a header tells the holidays of the years it names', () => {
  expect(staged('publicity-period')?.calendar).toEqual([]);
  const header = ['calendar: 2024, 2025', 'holidays: 2024-10-01, 2025-01-01', 'workdays: 2024-09-29'];
  expect(staged('publicity-period', ...header)?.calendar).toEqual([
    { year: 2024, source: '示例', holidays: ['2024-10-01'], workdays: ['2024-09-29'] },
    { year: 2025, source: '示例', holidays: ['2025-01-01'], workdays: [] },
  ]);
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

test('a header sets the stage: the office by another name, the catalogue verified throughout', () => {
  const fixture = parseFixture('x', 'fail-one.yaml', '# authority: 示例局\n# catalogue: complete\nname: 甲\n');
  const { files } = registerWith(fixture, [fixture], baseFiles);
  const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  expect(textOf('data/districts.yaml')).toContain('name: 海州区, authority: 示例局,');
  expect(textOf('data/districts.yaml').match(/示例局/g)).toHaveLength(1);
  expect(textOf('data/industries.yaml')).not.toContain(': false');
});

test('decisions stand in the register too, those of the examples beside it as well', () => {
  const one = parseFixture('x', 'fail-one.yaml', '# beside: pass-a.yaml\nname: 甲\n--- 2024/a\nkind: 公示\n');
  const a = parseFixture('x', 'pass-a.yaml', 'name: 乙\n--- 2024/b\nkind: 公示\n');
  const paths = registerWith(one, [one, a], []).files.map(({ path }) => path);
  expect(paths).toEqual([pathOf(one), 'data/decisions/2024/a.yaml', pathOf(a), 'data/decisions/2024/b.yaml']);
});
