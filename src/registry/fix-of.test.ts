import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS, type CheckId } from './checks.ts';
import { fixOf } from './fix-of.ts';
import { USUAL } from '#src/testing/registers.ts';
import { loadRegistry } from './load.ts';
import { readDataFolder } from './read.ts';
import { placeFindings } from './place-findings.ts';

test.each([
  ['data/alliances/haizhou/a.yaml', '对照 npm run new 生成的样例改正'],
  ['来件.yaml', '对照 npm run new 生成的样例改正'],
  ['data/calendar.yaml', '对照《运行和维护手册》（OPERATING.md）第 7 节放假安排的例子改正'],
  ['data/site.yaml', '对照这个文件以前的版本（git log -p -- data/site.yaml）改正'],
  ['data/policies/2025.yaml', '对照以前的通知（data/policies/）改正'],
])('%s: %s', (file, fix) => {
  expect(fixOf('shape/type', file)).toBe(fix);
});

test('no advice in a base file or a notice speaks of new records', () => {
  for (const check of Object.keys(CHECKS) as CheckId[])
    for (const file of ['data/calendar.yaml', 'data/districts.yaml', 'data/policies/2025.yaml'])
      expect(fixOf(check, file)).not.toMatch(/npm run new (生成)/);
});

test('the guide has the example that is named, and it is in order', () => {
  const [, section = ''] = readFileSync('.github/OPERATING.md', 'utf8').split(/^## 7 .*$|^## 8 .*$/m);
  const [, example = ''] = /```yaml\n(# data\/calendar\.yaml[^]*?)```/.exec(section) ?? [];
  const { catalogue, diagnostics } = loadRegistry({
    ...readDataFolder(USUAL),
    files: [...readDataFolder(USUAL).files, { path: 'data/calendar.yaml', bytes: Buffer.from(example) }],
  });
  expect(diagnostics.filter(({ at }) => at.file === 'data/calendar.yaml')).toEqual([]);
  expect(catalogue?.calendar).toHaveLength(1);
});

test.each([
  ['data/policies/2026-yancheng.yaml', /^通知的原文和条款放到 data\/policies\//],
  ['data/decisions/2024.yaml', /^放到 data\/decisions\/<年份>\/<标识>\.yaml/],
  ['data/404.html', /移到 data\/ 以外$/],
  ['data/files/a.yaml', /^登记文件放到 data\/alliances\/<板块>\/<标识>\.yaml；/],
  ['data/alliances/a.yaml', /^放到 data\/alliances\//],
])('%s is told where it belongs', (path, fix) => {
  const [finding] = placeFindings([{ path, bytes: new Uint8Array() }], undefined);
  expect(finding?.fix).toMatch(fix);
});
