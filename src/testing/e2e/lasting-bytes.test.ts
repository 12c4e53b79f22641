/** A page changes when what it says changes: not because another record, the commit or the day of the check did. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '#src/release/files.ts';
import { writeRegister } from '../generator/write-register.ts';
import { buildSites } from './build-sites.ts';

const COUNT = 60;
const DAY = '2026-09-30';
const NEXT_DAY = '2026-10-01';
const OUT = '.cache/sites/lasting';
const GOAL = /goal: .*/;
const above = realpathSync(mkdtempSync(join(tmpdir(), 'lasting-')));

/** A copy of the register in a repository of its own; what `change` writes is a second commit. */
function registerWith(name: string, change: (root: string) => void): string {
  const root = join(above, name);
  cpSync(join(above, 'base'), root, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      env: { ...process.env, GIT_AUTHOR_DATE: `${DAY}T08:00:00+08:00`, GIT_COMMITTER_DATE: `${DAY}T08:00:00+08:00` },
    });
  git('init', '--quiet', '-b', 'main');
  git('add', '.');
  git('commit', '--quiet', '-m', '登记');
  change(root);
  git('add', '.');
  git('commit', '--quiet', '-m', '改动', '--allow-empty');
  return root;
}

const siteOf = (name: string) => join(OUT, name);

/** Files that differ between the first site and another, sorted. */
function differing(name: string): string[] {
  const [before, after] = [siteOf('base'), siteOf(name)];
  const paths = new Set([...filesBelow(before), ...filesBelow(after)]);
  const bytes = (folder: string, path: string) =>
    existsSync(join(folder, path)) && readFileSync(join(folder, path)).toString('base64');
  return [...paths].filter((path) => bytes(before, path) !== bytes(after, path)).sort();
}

/** The record that is changed: one on the list. */
let id = '';

beforeAll(async () => {
  writeRegister(join(above, 'base'), COUNT, 7);
  rmSync(join(above, 'base/json'), { recursive: true });
  const base = filesBelow(join(above, 'base'));
  const texts = base
    .filter((path) => path.startsWith('data/decisions/'))
    .map((path) => readFileSync(join(above, 'base', path), 'utf8'));
  const evaluated = texts.filter((text) => text.startsWith('kind: 年度评估')).join('');
  const listed = texts.filter((text) => text.startsWith('kind: 列入')).join('');
  id = [...listed.matchAll(/sample-\d+/g)].map(String).find((each) => !evaluated.includes(`${each},`)) ?? '';
  const file = base.find((path) => path.endsWith(`/${id}.yaml`)) ?? '';
  const nothing = registerWith('nothing', () => {});
  const commit = registerWith('commit', (root) => writeFileSync(join(root, 'note.txt'), '不是登记数据\n'));
  const record = registerWith('record', (root) => {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.replace(GOAL, 'goal: 2026 年底前建成示范线一条'));
  });
  const act = registerWith('act', (root) =>
    writeFileSync(
      join(root, 'data/decisions/2026/pinggu-1.yaml'),
      `kind: 年度评估\ndocument: 连科〔2026〕99号\ndate: 2026-09-20\nyear: 2026\nresults:\n  - { alliance: ${id}, result: 优秀 }\n`,
    ),
  );
  await buildSites([
    { root: nothing, out: siteOf('base'), asOf: DAY },
    { root: commit, out: siteOf('commit'), asOf: DAY },
    { root: nothing, out: siteOf('day'), asOf: NEXT_DAY },
    { root: record, out: siteOf('record'), asOf: DAY },
    { root: act, out: siteOf('act'), asOf: DAY },
  ]);
});

afterAll(() => {
  rmSync(above, { recursive: true, force: true });
  rmSync(OUT, { recursive: true, force: true });
});

/** Where the version stands. */
const VERSIONED = [
  'about/index.html',
  'data/index.html',
  'files.sha256',
  'index.html',
  'lookup/index.html',
  'manifest.json',
];

test('another commit: only what tells the version', () => {
  expect(differing('commit')).toEqual(VERSIONED);
});

test('another day: what tells the day of the check, and the tables as files', () => {
  const workbook = /^(listed|alliances|(districts|industries|batches|standings)\/[^/]+)\.xlsx$/;
  const answers = /^api\/(index|alliances|decisions|ids|organisations)\.json$/;
  expect(differing('day').filter((path) => !workbook.test(path) && !answers.test(path))).toEqual(
    [
      ...VERSIONED,
      'alliances.json',
      'apply/register.json',
      'data/api/index.html',
      'decide/register.json',
      'overview/index.html',
      'register-table.json',
      'search.json',
    ].sort(),
  );
});

test('one record changed: its page and answer, the tables it stands in, and what tells the version', () => {
  const changed = differing('record');
  expect(changed.length).toBeLessThanOrEqual(60);
  expect(pagesIn(changed)).toEqual([...pagesIn(VERSIONED), `alliances/${id}/index.html`].sort());
  expect(answersIn(changed)).toEqual([`api/alliances/${id}.json`]);
});

test('one decision more: besides, itself and what lists the decisions and the standing', () => {
  const changed = differing('act');
  expect(changed.length).toBeLessThanOrEqual(60);
  expect(answersIn(changed)).toEqual([`api/alliances/${id}.json`, 'api/decisions/2026/pinggu-1.json']);
});

const pagesIn = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.html'));
const answersIn = (paths: readonly string[]) => paths.filter((path) => /^api\/(alliances|decisions)\/./.test(path));
