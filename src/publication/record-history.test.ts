import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseLog, readRecordHistory } from './record-history.ts';

const FILE = 'data/alliances/haizhou/a.yaml';

/** A repository in a folder of its own. */
function repository() {
  const root = mkdtempSync(join(tmpdir(), 'record-history-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=clerk@office.example', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const write = (text: string, file = FILE) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const commit = (subject: string) => {
    git('add', '--all');
    git('commit', '-q', '--allow-empty', '-m', subject);
  };
  return { root, git, write, commit };
}

const textsOf = (root: string, key: string) => {
  const { versions, read } = readRecordHistory(root);
  const own = versions.get(key) ?? [];
  const contents = read(own.flatMap(({ content }) => content ?? []));
  return own.map(({ content }) => (content === undefined ? null : Buffer.from(contents.get(content) ?? []).toString()));
};

test('versions are listed by id, the earliest first; a file that moves keeps its versions, one taken away has no content', () => {
  const [first, second, none] = ['1', '2', '0'].map((digit) => digit.repeat(40)) as [string, string, string];
  const log = [
    `\x1e${'c'.repeat(40)} 2025-03-03\n\n:100644 000000 ${second} ${none} D\tdata/alliances/gaoxin/a.yaml\n`,
    `\x1e${'b'.repeat(40)} 2025-01-02\n\n:000000 100644 ${none} ${second} A\tdata/alliances/gaoxin/a.yaml\n:100644 000000 ${first} ${none} D\t${FILE}\n`,
    `\x1e${'a'.repeat(40)} 2024-08-05\n\n:000000 100644 ${none} ${first} A\t${FILE}\n:000000 100644 ${none} ${second} A\tdata/decisions/2024/lieru.yaml\n:000000 100644 ${none} ${second} A\tdata/alliances/README.md\n`,
  ].join('');
  expect(Object.fromEntries(parseLog(log))).toEqual({
    a: [
      { commit: 'aaaaaaa', date: '2024-08-05', place: 2, path: FILE, content: first },
      { commit: 'bbbbbbb', date: '2025-01-02', place: 1, path: 'data/alliances/gaoxin/a.yaml', content: second },
      { commit: 'ccccccc', date: '2025-03-03', place: 0, path: 'data/alliances/gaoxin/a.yaml' },
    ],
    'decisions/2024/lieru': [
      { commit: 'aaaaaaa', date: '2024-08-05', place: 2, path: 'data/decisions/2024/lieru.yaml', content: second },
    ],
  });
});

test('a real repository gives its versions whatever is set for it, and nothing that people wrote of a commit', () => {
  const { root, git, write, commit } = repository();
  git('init', '-q', '-b', 'main');
  for (const text of ['一', '二']) {
    write(text);
    commit('签字人改为侯示例，电话 13812345678');
  }
  expect(textsOf(root, 'a')).toEqual(['一', '二']);
  const plain = JSON.stringify([...readRecordHistory(root).versions]);
  expect(plain).toMatch(/"commit":"[0-9a-f]{7}"/);
  for (const written of ['侯示例', '13812345678', '示例', 'office.example']) expect(plain).not.toContain(written);
  for (const [key, value] of [
    ['core.abbrev', '12'],
    ['core.quotePath', 'true'],
    ['color.ui', 'always'],
    ['diff.relative', 'true'],
    ['diff.renames', 'copies'],
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['log.date', 'relative'],
    ['log.diffMerges', 'off'],
    ['i18n.logOutputEncoding', 'GB18030'],
  ] as const) {
    git('config', key, value);
    expect(JSON.stringify([...readRecordHistory(root).versions]), key).toBe(plain);
  }
});

test('of a merge, what it brought is one version: what a branch held on the way was never in force', () => {
  const { root, git, write, commit } = repository();
  git('init', '-q', '-b', 'main');
  write('一');
  commit('登记');
  git('switch', '-q', '-c', 'branch');
  for (const text of ['写错的', '二']) {
    write(text);
    commit('改');
  }
  git('switch', '-q', 'main');
  write('别的', 'data/alliances/haizhou/b.yaml');
  commit('别的');
  git('merge', '-q', '--no-ff', '-m', '合并', 'branch');
  expect(textsOf(root, 'a')).toEqual(['一', '二']);
  expect(textsOf(root, 'b')).toEqual(['别的']);
});

test('a file too large for the register is not read', () => {
  const { root, git, write, commit } = repository();
  git('init', '-q', '-b', 'main');
  write('x'.repeat(33 * 1024));
  commit('登记');
  expect(textsOf(root, 'a')).toEqual(['']);
});

test('a shallow clone, a plain folder and one inside a repository give none', () => {
  const { root, git, write, commit } = repository();
  const count = (folder: string) => readRecordHistory(folder).versions.size;
  expect(count(root)).toBe(0);
  git('init', '-q', '-b', 'main');
  for (const text of ['一', '二']) {
    write(text);
    commit('登记');
  }
  const clone = join(root, 'clone');
  git('clone', '-q', '--depth', '1', `file://${root}`, clone);
  expect([count(root), count(clone)]).toEqual([1, 0]);
  // An archive unpacked inside a repository has none of that one's commits.
  rmSync(clone, { recursive: true });
  write('登记', `unpacked/${FILE}`);
  commit('别处的提交');
  expect(count(join(root, 'unpacked'))).toBe(0);
});
