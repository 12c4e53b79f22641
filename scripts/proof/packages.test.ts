/** Packages of their own for what only proves: installed when they are needed, and once. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installPackages, PROOF } from './packages.ts';

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages-'));
  said = '';
  writeFileSync(join(folder, 'package-lock.json'), '1');
  writeFileSync(
    join(folder, 'npm-cli.js'),
    `const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
     appendFileSync('calls', process.argv[2] + ' ');
     if (existsSync('offline')) { console.error('npm error code ENOTFOUND\\nnpm error network x'); process.exit(1); }
     mkdirSync('node_modules', { recursive: true });`,
  );
  vi.stubEnv('npm_execpath', join(folder, 'npm-cli.js'));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
const calls = () => readFileSync(join(folder, 'calls'), 'utf8');

test('the first time, and again when the lock has changed; each time with a word', () => {
  for (let i = 0; i < 3; i++) installPackages(folder);
  expect(calls()).toBe('ci ');
  expect(said).toBe('正在安装这条命令另外要用的包（只在第一次或版本变动后，放在 scripts/proof/node_modules/）……\n');
  writeFileSync(join(folder, 'package-lock.json'), '2');
  for (let i = 0; i < 2; i++) installPackages(folder);
  expect(calls()).toBe('ci ci ');
});

test('not to be had: a sentence, and the next time it is tried again', () => {
  writeFileSync(join(folder, 'offline'), '');
  for (let i = 0; i < 2; i++)
    expect(() => installPackages(folder)).toThrow(
      '没有装上这条命令要用的包，请联网后再运行：code ENOTFOUND，network x',
    );
  expect(calls()).toBe('ci ci ');
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
});

test('every command here that is not told to install, starts without', () => {
  const commands = readdirSync(PROOF).filter((name) => /^[a-z-]+\.ts$/.test(name) && name !== 'packages.ts');
  const installing = commands.filter((name) =>
    readFileSync(join(PROOF, name), 'utf8').includes('  installPackages();'),
  );
  expect(installing).toEqual(['lighthouse.ts', 'mutate.ts', 'types.ts']);
  expect(commands.length).toBeGreaterThan(7);
});
