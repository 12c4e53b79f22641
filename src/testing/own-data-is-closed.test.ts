/** The project's own `data/` stays closed to tests, and to what they start. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { USUAL } from './registers.ts';

const CLOSED = /a test reads the project's own data/;

test.each([
  ['a file', () => readFileSync('data/site.yaml')],
  ['a folder', () => readdirSync(resolve('data'))],
  ['by an address', () => readFileSync(new URL('../../data/site.yaml', import.meta.url))],
  ['a copy', () => cpSync('data', '.cache/never', { recursive: true })],
  ['a pattern', () => globSync('data/**/*.yaml')],
  ['a pattern below it', () => globSync('**/*.yaml', { cwd: 'data' })],
  ['the register', () => readDataFolder('.')],
])('%s is not read', (_, read) => {
  expect(read).toThrow(CLOSED);
});

test('not in promises either', async () => {
  await expect(async () => readFile('data/site.yaml')).rejects.toThrow(CLOSED);
});

test('nor by a command that a test starts', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/validate.ts'], { encoding: 'utf8' });
  expect({ status, closed: CLOSED.test(stderr) }, stderr).toEqual({ status: 2, closed: true });
});

test('a register of the tests is read', () => {
  expect(loadRegistry(readDataFolder(USUAL)).alliances.length).toBeGreaterThan(20);
});
