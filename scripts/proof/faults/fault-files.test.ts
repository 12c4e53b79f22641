import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintsOf, writeFingerprints } from '../../../src/release/files.ts';
import { isTemporary, tornSite } from './fault-files.ts';

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torn-site-'));
  for (const name of ['index.html', 'manifest.json']) write(name, name);
  write('files.sha256', writeFingerprints(fingerprintsOf(folder)));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a site is whole when its files are those of its list', () => {
  expect(tornSite(folder)).toEqual([]);
});

test.each<[string, () => void, string]>([
  ['a file of another build', () => write('index.html', 'x'), 'index.html 与 files.sha256 所列的不同'],
  ['half of the files', () => rmSync(join(folder, 'index.html')), 'index.html 与 files.sha256 所列的不同'],
  ['a file too many', () => write('more.html', 'x'), 'more.html 与 files.sha256 所列的不同'],
  ['no list', () => rmSync(join(folder, 'files.sha256')), 'files.sha256 不见了，或读不出'],
  ['half a list', () => write('files.sha256', 'abc'), 'files.sha256 不见了，或读不出'],
])('%s is told', (_, spoil, told) => {
  spoil();
  expect(tornSite(folder)).toEqual([join(folder, told)]);
});

test('what a stopped command leaves is known by its name', () => {
  const names = ['.a.yaml.12.tmp', '.dist.12.new.tmp', 'x/.dist.12.old.tmp', 'a.yaml', 'a.12.tmp', '.dist.new.tmp'];
  expect(names.map(isTemporary)).toEqual([true, true, true, false, false, false]);
});
