import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLog, readRecordHistory } from './record-history.ts';

test('commits are listed under each file they touched, the latest first, personal data masked', () => {
  const log =
    '\x1eabc1234\x1f2025-01-02\x1f更正 13812345678 的分工\n\ndata/alliances/haizhou/a.yaml\n\x1edef5678\x1f2024-08-05\x1f列入\n\ndata/alliances/haizhou/a.yaml\ndata/alliances/gaoxin/b.yaml\n';
  expect(Object.fromEntries(parseLog(log))).toEqual({
    'data/alliances/haizhou/a.yaml': [
      { id: 'abc1234', date: '2025-01-02', subject: '更正 138****5678 的分工' },
      { id: 'def5678', date: '2024-08-05', subject: '列入' },
    ],
    'data/alliances/gaoxin/b.yaml': [{ id: 'def5678', date: '2024-08-05', subject: '列入' }],
  });
});

test('a real repository gives its history, whatever is set for it; a shallow clone, a plain folder and one inside a repository give none', () => {
  const root = mkdtempSync(join(tmpdir(), 'record-history-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const file = 'data/alliances/haizhou/a.yaml';
  expect(readRecordHistory(root).size).toBe(0);
  git('init', '-q', '-b', 'main');
  mkdirSync(join(root, 'data/alliances/haizhou'), { recursive: true });
  for (const subject of ['登记', '更正“引号”和 | 竖线']) {
    writeFileSync(join(root, file), subject);
    git('add', '.');
    git('commit', '-q', '-m', subject);
  }
  expect(
    readRecordHistory(root)
      .get(file)
      ?.map((commit) => commit.subject),
  ).toEqual(['更正“引号”和 | 竖线', '登记']);
  expect(JSON.stringify([...readRecordHistory(root)])).not.toContain('office.example');
  const plain = JSON.stringify([...readRecordHistory(root)]);
  expect(plain).toMatch(/"id":"[0-9a-f]{7}"/);
  for (const [key, value] of [
    ['core.abbrev', '12'],
    ['core.quotePath', 'true'],
    ['color.ui', 'always'],
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['log.date', 'relative'],
    ['i18n.logOutputEncoding', 'GB18030'],
  ] as const) {
    git('config', key, value);
    expect(JSON.stringify([...readRecordHistory(root)]), key).toBe(plain);
  }
  const clone = join(root, 'clone');
  git('clone', '-q', '--depth', '1', `file://${root}`, clone);
  expect(readRecordHistory(clone).size).toBe(0);
  // An archive unpacked inside a repository has none of that one's commits.
  git('config', 'i18n.logOutputEncoding', 'UTF-8');
  const inside = join(root, 'unpacked');
  mkdirSync(join(inside, 'data/alliances/haizhou'), { recursive: true });
  writeFileSync(join(inside, file), '登记');
  git('add', 'unpacked');
  git('commit', '-q', '-m', '别处的提交');
  expect(readRecordHistory(inside).size).toBe(0);
  rmSync(root, { recursive: true, force: true });
});
