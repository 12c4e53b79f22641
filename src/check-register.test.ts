import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALLIANCE_FILE,
  CLEAN_ALLIANCE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';
import { checkForPublication, checkRegister } from './check-register.ts';

let register: TemporaryRegister;
beforeEach(() => {
  register = temporaryRegister();
});
afterEach(() => register.remove());

const found = () =>
  checkRegister(register.root, CLEAN_DAY, [ALLIANCE_FILE])
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at.file}`);

test('a scoped check still reports a base file that keeps everything from being judged', () => {
  expect(found()).toEqual([]);
  rmSync(join(register.root, 'data/site.yaml'));
  expect(found()).toEqual(['register/missing-file data/site.yaml']);
});

test('a scoped check reports a broken clause, and not the mistakes of other alliances', () => {
  const path = 'data/policies/2024.yaml';
  const text = readFileSync(join(register.root, path), 'utf8');
  register.write(path, text.replace('rule: min-members', 'rule: min-member'));
  register.write('data/alliances/haizhou/other.yaml', 'name: 半成品\n');
  expect(found()).toEqual([`register/policy ${path}`]);
});

test('a reading of the notice dated ahead is found on any day that is asked of, and one of the past on none', () => {
  const path = 'data/policies/2024.yaml';
  const text = readFileSync(join(register.root, path), 'utf8');
  expect(text).toContain('date: 2026-11-20');
  expect(CLEAN_DAY < '2026-11-20').toBe(true);
  expect(found()).toEqual([]);
  register.write(path, text.replace('date: 2026-11-20', 'date: 2099-01-01'));
  expect(found()).toEqual([`register/policy ${path}`]);
});

test('an application nobody can see yet may be wrong: the rest is published without it, and that is said', () => {
  register.write('data/alliances/haizhou/other.yaml', 'name: 半成品\n');
  expect(checkForPublication(register.root, CLEAN_DAY)).toMatchObject({
    refused: false,
    leftOut: ['data/alliances/haizhou/other.yaml'],
  });
});

test.each([
  ['a public record', ALLIANCE_FILE, CLEAN_ALLIANCE.replace('batch: 2024', 'batch: 2031')],
  ['a decision', 'data/decisions/2024/gongshi.yaml', 'kind: 公示\ndate: 2024-07-22\nalliances: [fibre]\n'],
  ['a base file', 'data/site.yaml', 'format: 3\n'],
  ['an annex to be filled in', 'data/policies/2024.application.docx', '你好'],
])('%s may not', (_, path, text) => {
  register.write(
    'data/decisions/2024/gongshi.yaml',
    'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n',
  );
  expect(checkForPublication(register.root, CLEAN_DAY)).toMatchObject({ refused: false, leftOut: [] });
  register.write(path, text);
  expect(checkForPublication(register.root, CLEAN_DAY)).toMatchObject({ refused: true });
});
