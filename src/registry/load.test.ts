import { describe, expect, test } from 'vitest';
import { BASE_FILES } from '#src/testing/examples/base-files.ts';
import { PLACES } from '#src/testing/examples/places.ts';
import { SITE_FILE } from '#src/testing/examples/site-file.ts';
import { PERSONAL, PUBLIC_REPOSITORY } from '#src/testing/examples/privacy.ts';
import { DECISIONS } from '#src/testing/examples/decisions.ts';
import { SAMPLES } from '#src/testing/examples/samples.ts';
import { BASE, edit, findingsOf, HOME, register, rows, said, WHOLE } from '#src/testing/examples/register.ts';
import { loadRegistry } from './load.ts';

describe.each([
  ['places', PLACES],
  ['base files', BASE_FILES],
  ['settings', SITE_FILE],
  ['personal data', PERSONAL],
  ['a public repository', PUBLIC_REPOSITORY],
  ['samples', SAMPLES],
  ['decisions', DECISIONS],
])('%s', (_, examples) => {
  test.each(rows(examples))('$about', ({ example, expected }) => {
    expect(findingsOf(example).map(said)).toEqual(expected);
  });
});

describe('a register', () => {
  const second = 'data/alliances/ganyu/ling-wai.yaml';

  test('holds records by board and id, in the order of their files', () => {
    const { alliances } = register({ [HOME]: WHOLE, [second]: WHOLE });
    expect(alliances.map(({ district, id, source }) => [district, id, source.file])).toEqual([
      ['ganyu', 'ling-wai', second],
      ['haizhou', 'shi-li', HOME],
    ]);
  });

  test('holds the catalogue, and each notice with its text', () => {
    const { catalogue } = register({});
    expect(catalogue?.districts.map(({ id }) => id)).toEqual(['haizhou', 'ganyu']);
    expect(catalogue?.industries.map(({ name }) => name)).toEqual(['石化']);
    expect([...(catalogue?.policies.keys() ?? [])]).toEqual(['2024']);
    expect(catalogue?.policies.get('2024')?.notice).toBe(BASE['data/policies/2024.md']);
    expect(catalogue?.policies.get('2024')?.policy.clauses[0]?.with).toEqual({ atLeast: '3', countLead: 'false' });
  });

  test.each(['data/site.yaml', 'data/districts.yaml', 'data/industries.yaml'])(
    'has no catalogue without %s',
    (path) => {
      const registry = register({ [HOME]: WHOLE, [path]: undefined });
      expect(registry.catalogue).toBeUndefined();
      expect(registry.alliances[0]?.whole).toBeDefined();
    },
  );

  test('does not hold a record whose path is too long, or whose text cannot be trusted', () => {
    const long = `data/alliances/haizhou/${'a'.repeat(60)}.yaml`;
    expect(register({ [long]: WHOLE, [HOME]: edit('batch: 2024', 'batch：2024') }).alliances).toEqual([]);
  });

  test.each([
    ['a repeated field', 'batch: 2024\nbatch: 2024'],
    ['a comment that may be text', 'batch: 2024 #示例'],
    ['personal data', 'batch: 2024 # 13800138000'],
    ['personal data, written in a rare way', '? batch\n: 2024 # 13800138000'],
  ])('holds a record with %s, for its other mistakes are to be found too', (_, batch) => {
    const { alliances, diagnostics } = register({ [HOME]: edit('batch: 2024', batch) });
    expect(alliances[0]?.whole?.batch).toBe('2024');
    expect(diagnostics).toHaveLength(1);
  });

  test('is the same whatever the order of its files', () => {
    const changed = { ...BASE, [HOME]: edit('kind: 高校', 'kind: 甲'), [second]: '[', 'data/x.md': '甲' };
    const files = Object.entries(changed).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(String(text)),
    }));
    const forwards = loadRegistry({ files, diagnostics: [] });
    const backwards = loadRegistry({ files: files.toReversed(), diagnostics: [] });
    expect(backwards.diagnostics).toEqual(forwards.diagnostics);
    expect(backwards.alliances.map(({ draft }) => draft)).toEqual(forwards.alliances.map(({ draft }) => draft));
  });

  test('keeps what was found while reading the folder', () => {
    const found = {
      rule: 'file/kind',
      severity: 'error',
      message: '是链接',
      at: { file: 'data/a', line: 1, column: 1 },
    } as const;
    expect(loadRegistry({ files: [], diagnostics: [found] }).diagnostics).toContainEqual(found);
  });
});
