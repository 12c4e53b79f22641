/** Data of another version than the program reads: both versions are named, and the way out for each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMAT } from '#schemas/site.ts';
import { formatFindings } from './format.ts';
import { yamlSource } from './source.ts';

const said = (text: string, format?: number) =>
  formatFindings(format, yamlSource('data/site.yaml', text)).map(
    ({ message, fix, at }) => `${at.line}:${at.column} ${message}｜${fix}`,
  );
const STEPS = '升级步骤见 .github/CHANGELOG.md';

test('the version that is read says nothing', () => {
  expect(said(`format: ${FORMAT}\n`, FORMAT)).toEqual([]);
});

test('newer data asks for a newer program, older data to be brought up, data without a version to be looked at', () => {
  expect(said('city: 示例市\nformat: 9\n', 9)).toEqual([
    `2:9 数据是第 9 版格式，这里的程序读的是第 ${FORMAT} 版｜程序比数据旧：先把程序升级到读第 9 版的；${STEPS}`,
  ]);
  expect(said('format: 0\n', 0)).toEqual([
    `1:9 数据是第 0 版格式，这里的程序读的是第 ${FORMAT} 版｜数据比程序旧：照升级步骤改好数据，再把 format 改为 ${FORMAT}；${STEPS}`,
  ]);
  expect(said('city: 示例市\n')).toEqual([
    `1:1 没有写数据格式的版本，这里的程序读的是第 ${FORMAT} 版｜核对数据是哪一版格式，写进 data/site.yaml 的 format，新建的写 format: ${FORMAT}；${STEPS}`,
  ]);
});

test('CHANGELOG.md: the newest entry names the version of now, and none after it comes before', () => {
  const entries = Array.from(
    readFileSync('.github/CHANGELOG.md', 'utf8').matchAll(/^## (\d{4}-\d{2}-\d{2}) · 数据格式 (\d+)$/gm),
    ([, day = '', format]) => ({ day, format: Number(format) }),
  );
  expect(entries[0]?.format).toBe(FORMAT);
  expect(entries).toEqual(entries.toSorted((a, b) => b.format - a.format || (a.day < b.day ? 1 : -1)));
});
