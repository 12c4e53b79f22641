import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { facetTables, savedNames, wholeDownloads } from './download-groups.ts';
import { batchFacets, districtFacets } from './facets.ts';

const registry = loadPublication(USUAL, { asOf: USUAL_DAY });
const namesOf = (groups: ReturnType<typeof wholeDownloads>) =>
  groups.map(({ label, files }) => [label, ...files.map(({ href, name }) => `${href} ${name}`)]);

test('the list stands apart from all public records, and says how many are on it', () => {
  const listed = registry.records.filter(({ standing }) => standing === '在册').length;
  expect(listed).toBeLessThan(registry.records.length);
  expect(namesOf(wholeDownloads(registry))).toEqual([
    [
      `培育名单（在册 ${listed} 个）`,
      '/listed.xlsx 连云港市创新联合体培育名单-2026-11-23.xlsx',
      '/listed.csv 连云港市创新联合体培育名单-2026-11-23.csv',
    ],
    [
      `全部公开记录（${registry.records.length} 个）`,
      '/alliances.xlsx 连云港市创新联合体全部公开记录-2026-11-23.xlsx',
      '/alliances.csv 连云港市创新联合体全部公开记录-2026-11-23.csv',
      '/alliances.json 连云港市创新联合体全部公开记录-2026-11-23.json',
    ],
  ]);
});

test('an industry, a board and a batch have their public records; a 推荐汇总表 is for the desk alone', () => {
  const [board = expect.unreachable()] = districtFacets(registry);
  const [batch = expect.unreachable()] = batchFacets(registry);
  expect(namesOf(facetTables(registry, 'districts', board))).toEqual([
    [
      '全部公开记录',
      `/districts/donghai.xlsx 连云港市创新联合体全部公开记录（东海县）.xlsx`,
      `/districts/donghai.csv 连云港市创新联合体全部公开记录（东海县）.csv`,
    ],
  ]);
  expect(facetTables(registry, 'batches', batch).map(({ label }) => label)).toEqual(['全部公开记录']);
});

test('a saved table has its name wherever it is offered', () => {
  const names = savedNames(registry);
  expect(names.get('/periods.csv')).toBe('连云港市创新联合体在册期间-2026-11-23.csv');
  for (const { files } of wholeDownloads(registry))
    for (const { href, name } of files) expect(names.get(href)).toBe(name);
  expect(names.get('/api/decisions.json')).toBeUndefined();
});
