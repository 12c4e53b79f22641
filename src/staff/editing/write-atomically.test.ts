import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAtomically, writeAtomically } from './write-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('replaces a file, keeps its mode and leaves nothing else behind', () => {
  const path = join(folder, 'a.yaml');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  writeAtomically(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test('leaves nothing behind when it fails', () => {
  expect(() => writeAtomically(join(folder, 'none', 'a.yaml'), 'new')).toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

test('creates a file and its folder, and never writes over one', () => {
  const path = join(folder, 'board', 'a.yaml');
  createAtomically(path, 'first');
  expect(() => createAtomically(path, 'second')).toThrow(`已有 ${path}，没有改动它`);
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(join(folder, 'board'))).toEqual(['a.yaml']);
});
