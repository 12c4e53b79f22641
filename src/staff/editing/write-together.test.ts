import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from './write-together.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

test('creates and replaces', () => {
  const [a, b] = [join(folder, 'a.yaml'), join(folder, 'new', 'b.yaml')];
  writeFileSync(a, 'old');
  writeTogether([
    { path: a, text: 'new', before: bytes('old') },
    { path: b, text: 'made' },
  ]);
  expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual(['new', 'made']);
});

test('when one fails, everything is as it was', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(a, 'old');
  mkdirSync(c);
  expect(() =>
    writeTogether([
      { path: a, text: 'new', before: bytes('old') },
      { path: b, text: 'made' },
      { path: c, text: 'x', before: bytes('y') },
    ]),
  ).toThrow();
  expect(readFileSync(a, 'utf8')).toBe('old');
  expect(existsSync(b)).toBe(false);
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'c']);
});

test('a file that is there is not created', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(b, 'theirs');
  expect(() =>
    writeTogether([
      { path: a, text: '1' },
      { path: b, text: '2' },
    ]),
  ).toThrow(`已有 ${b}，没有改动它`);
  expect(existsSync(a)).toBe(false);
  expect(readFileSync(b, 'utf8')).toBe('theirs');
});

test('what somebody has changed since it was read is theirs: nothing is written, what was written before is put back', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(a, 'old');
  writeFileSync(b, 'theirs');
  const files = [a, b].map((path) => ({ path, text: 'new', before: bytes('old') }));
  expect(() => writeTogether(files)).toThrow(`${b} 刚刚被改动过，没有写入；再运行一次`);
  expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual(['old', 'theirs']);
});

test('what another run has written already stays, whatever fails afterwards', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(a, 'new');
  writeFileSync(b, 'made');
  writeFileSync(c, 'theirs');
  const files = [
    { path: a, text: 'new', before: bytes('old') },
    { path: b, text: 'made' },
  ];
  expect(() => writeTogether([...files, { path: c, text: 'x' }])).toThrow(`已有 ${c}`);
  writeTogether(files);
  expect([a, b, c].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'made', 'theirs']);
});

test('removes beside what it writes; what cannot be done puts the removed back, and its folder', () => {
  const [a, b, c] = [join(folder, 'board', 'a'), join(folder, 'b'), join(folder, 'c')];
  const start = () => {
    mkdirSync(join(folder, 'board'), { recursive: true });
    writeFileSync(a, 'old');
  };
  const removal = { path: a, before: bytes('old') };
  start();
  writeTogether([removal, { path: b, text: 'made' }]);
  expect([existsSync(a), readFileSync(b, 'utf8')]).toEqual([false, 'made']);
  writeTogether([removal]);
  rmSync(join(folder, 'board'), { recursive: true });
  start();
  writeFileSync(c, 'theirs');
  expect(() => writeTogether([removal, { path: c, text: 'x' }])).toThrow(`已有 ${c}`);
  expect(readFileSync(a, 'utf8')).toBe('old');
});

test('what somebody has changed since it was read is not removed', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  writeFileSync(a, 'old');
  writeFileSync(b, 'theirs');
  expect(() => writeTogether([a, b].map((path) => ({ path, before: bytes('old') })))).toThrow(
    `${b} 刚刚被改动过，没有删除；再运行一次`,
  );
  expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual(['old', 'theirs']);
});
