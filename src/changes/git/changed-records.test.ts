import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changedRecords } from './changed-records.ts';

test('records new, changed, gone and moved, committed or not; other files do not count', () => {
  const root = mkdtempSync(join(tmpdir(), 'changed-files-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const record = (name: string) => `data/alliances/haizhou/${name}.yaml`;
  git('init', '-q', '-b', 'main');
  for (const name of ['same', 'changed', 'gone', 'moved']) put(record(name), `${name}${'\n内容'.repeat(20)}`);
  git('add', '.');
  git('commit', '-qm', '一');
  expect(changedRecords(root, 'HEAD')).toEqual([]);
  put(record('changed'), '改');
  rmSync(join(root, record('gone')));
  mkdirSync(join(root, 'data/alliances/gaoxin'));
  renameSync(join(root, record('moved')), join(root, 'data/alliances/gaoxin/moved.yaml'));
  put('data/site.yaml', 'x');
  put(record('又 新'), '新');
  git('add', record('changed'));
  expect(changedRecords(root, 'HEAD')).toEqual([
    { id: 'changed', kind: '修改' },
    { id: 'gone', kind: '移除' },
    { id: 'moved', kind: '修改' },
    { id: '又 新', kind: '新增' },
  ]);
  git('add', '.');
  git('commit', '-qm', '二');
  expect(changedRecords(root, 'main~1').map(({ id }) => id)).toEqual(['changed', 'gone', 'moved', '又 新']);
  for (const base of ['nowhere', '--output=x', ''])
    expect(() => changedRecords(root, base)).toThrow(`没有“${base}”这个版本`);
});
