import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileReader, filesBelow, fingerprintsOf, readFingerprints, writeFingerprints } from './files.ts';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'release-files-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('every file is listed once, sorted; the manifest and the list vouch for themselves', () => {
  const root = folder({
    'b/index.html': '',
    'a.txt': '',
    'B.txt': '',
    'manifest.json': '',
    'files.sha256': '',
    'x/manifest.json': '',
  });
  expect(filesBelow(root)).toEqual([
    'B.txt',
    'a.txt',
    'b/index.html',
    'files.sha256',
    'manifest.json',
    'x/manifest.json',
  ]);
  expect([...fingerprintsOf(root).keys()]).toEqual(['B.txt', 'a.txt', 'b/index.html', 'x/manifest.json']);
  expect(filesBelow(join(root, 'nowhere'))).toEqual([]);
});

test('files are read one after another, small, large and empty', () => {
  const large = 'x'.repeat(2 ** 20 + 1);
  const files = { 'a.txt': '甲乙', 'b.txt': large, 'c.txt': '', 'd.txt': '丙', 'e.txt': 'y'.repeat(2 ** 20) };
  const root = folder(files);
  const read = fileReader();
  for (const [path, text] of Object.entries(files)) expect(read(join(root, path)).toString()).toBe(text);
  expect(() => read(join(root, 'f.txt'))).toThrow('ENOENT');
});

test('what is written is what sha256sum reads, and is read back', () => {
  const root = folder({ '单 位.txt': '', 'b/c.html': 'x' });
  const files = fingerprintsOf(root);
  const list = writeFingerprints(files);
  expect(list).toContain(`${EMPTY}  单 位.txt\n`);
  expect(readFingerprints(list)).toEqual(files);
  writeFileSync(join(root, 'files.sha256'), list);
  expect(execFileSync('sha256sum', ['-c', '--quiet', 'files.sha256'], { cwd: root, encoding: 'utf8' })).toBe('');
});

test.each([
  ['no fingerprint', 'hello\n'],
  ['a path from the root', `${EMPTY}  /etc/passwd\n`],
  ['a way out', `${EMPTY}  a/../../x\n`],
  ['control characters', `${EMPTY}  a\u001b[31m\n`],
  ['a short hash', `${EMPTY.slice(1)}  a\n`],
])('%s makes it no list', (_, text) => {
  expect(readFingerprints(text)).toBeUndefined();
});
