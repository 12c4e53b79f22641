/** Every package that npm lays down here has a fingerprint in a lock, and none runs code while it is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeLock, LOCKS, unsealed, type Lock } from './complete-lock.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe.each(LOCKS)('%s', (path) => {
  const lock = read(path) as Lock;
  const folder = dirname(path);

  test('has a fingerprint for every package, on every kind of machine', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(5);
    expect(unsealed(lock)).toEqual([]);
  });

  test('names no address: each takes packages from its own registry', () => {
    expect(Object.keys(lock.packages).filter((name) => lock.packages[name]?.resolved !== undefined)).toEqual([]);
    expect(existsSync(join(folder, '.npmrc'))).toBe(true);
    expect(readFileSync(join(folder, '.npmrc'), 'utf8')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  test('lets no package run code when it is installed', () => {
    const { allowScripts = {} } = read(join(folder, 'package.json')) as { allowScripts?: Record<string, boolean> };
    const asking = Object.entries(lock.packages).flatMap(([name, { hasInstallScript }]) =>
      hasInstallScript === true ? [[name.replace(/^.*node_modules\//, ''), false] as const] : [],
    );
    expect(allowScripts).toEqual(Object.fromEntries(asking));
    expect(readFileSync(join(folder, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('a lock is completed', () => {
  const seal = `sha512-${'a'.repeat(86)}==`;
  const lock: Lock = {
    name: 'x',
    lockfileVersion: 3,
    packages: {
      '': { version: '1.0.0' },
      'node_modules/whole': { version: '1.0.0', resolved: 'https://mirror.example/whole.tgz', integrity: seal },
      'node_modules/above/node_modules/@a/win': { version: '2.0.0', dev: true, optional: true, os: ['win32'] },
    },
  };
  const known = { integrity: seal, os: ['win32'], cpu: ['x64'], license: 'MIT', engines: { node: '>=20' }, more: 1 };

  test('from what the registry says of those that lack something, in the order of npm', () => {
    const asked: string[] = [];
    const completed = completeLock(lock, (name, version) => {
      asked.push(`${name}@${version}`);
      return known;
    });
    expect(asked).toEqual(['@a/win@2.0.0']);
    expect(unsealed(completed)).toEqual([]);
    expect(JSON.stringify(completed)).toBe(
      JSON.stringify({
        name: 'x',
        lockfileVersion: 3,
        packages: {
          '': { version: '1.0.0' },
          'node_modules/whole': { version: '1.0.0', integrity: seal },
          'node_modules/above/node_modules/@a/win': {
            version: '2.0.0',
            integrity: seal,
            cpu: ['x64'],
            dev: true,
            license: 'MIT',
            optional: true,
            os: ['win32'],
            engines: { node: '>=20' },
          },
        },
      }),
    );
  });

  test('a weak or torn fingerprint counts as none', () => {
    const weak = (integrity: string) => unsealed({ packages: { 'node_modules/x': { integrity } } });
    expect([seal, seal.replace('512', '1'), `${seal.slice(0, 50)}==`, ''].map((each) => weak(each).length)).toEqual([
      0, 1, 1, 1,
    ]);
  });

  test.each([
    ['not known', undefined],
    ['known without a fingerprint', { cpu: ['x64'] }],
  ])('what is %s cannot be completed', (_, entry) => {
    expect(() => completeLock(lock, () => entry)).toThrow('软件源里没有 @a/win 2.0.0，补不上它的校验值');
  });
});
