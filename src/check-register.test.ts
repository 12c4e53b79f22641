import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALLIANCE_FILE,
  CLEAN_DAY,
  temporaryRegister,
  type TemporaryRegister,
} from '#src/testing/temporary-register.ts';
import { checkRegister } from './check-register.ts';

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
