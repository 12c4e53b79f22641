import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { programDigest } from './program.ts';

const SETTINGS = { url: 'https://register.example', base: '/' };

test('any file of the program, any package and any setting gives another digest; tests and data do not', () => {
  const root = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const seen = new Set<string>();
  const digest = (settings = SETTINGS) => programDigest(root, settings);
  const isNew = (found: string) => !seen.has(found) && Boolean(seen.add(found));
  expect(isNew(digest())).toBe(true);
  for (const path of [
    'src/site/pages/index.astro',
    'src/eligibility/rules/fixtures/x/pass.yaml',
    'schemas/site.ts',
    'astro.config.mjs',
    'package-lock.json',
    'node_modules/.package-lock.json',
    'scripts/site.ts',
    'src/site/about.test.ts.md',
    'schemas/src/testing/made-up.ts',
  ]) {
    write(path, '甲');
    expect(isNew(digest()), path).toBe(true);
    write(path, '乙');
    expect(isNew(digest()), path).toBe(true);
  }
  for (const path of ['src/dates.test.ts', 'src/testing/made-up.ts', 'data/site.yaml']) {
    write(path, '甲');
    expect(isNew(digest()), path).toBe(false);
  }
  expect(isNew(digest({ ...SETTINGS, base: '/register/' }))).toBe(true);
  expect(isNew(digest())).toBe(false);
});
