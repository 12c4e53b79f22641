/** What must hold of every check and of every finding in the examples. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { RULES } from '#src/eligibility/rules/index.ts';
import { ALL_CHECKS } from '#src/changes/change-checks.ts';
import { CHECKS } from './checks.ts';
import { DECISION_CHECKS } from './decisions/decision-checks.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { edit, findingsOf, HOME, register, WHOLE } from '#src/testing/examples/register.ts';
import { readDataFolder } from './read.ts';

const found = Object.values(EXAMPLES).flatMap((examples) =>
  examples.flatMap((example) => findingsOf(example).map((finding) => ({ about: example[0], finding }))),
);
/** The one check that is made when a folder is read. */
const onDisk = () => {
  const root = mkdtempSync(join(tmpdir(), 'checks-'));
  mkdirSync(join(root, 'data'));
  symlinkSync('/etc/passwd', join(root, 'data/link.yaml'));
  const { diagnostics } = readDataFolder(root);
  rmSync(root, { recursive: true });
  return diagnostics;
};
/** The checks that are made when a register is judged. */
const judged = judgeRegister(register({ [HOME]: edit('batch: 2024', 'batch: 2031') }), '2024-08-05').diagnostics;
const future = judgeRegister(
  register({
    [HOME]: WHOLE,
    'data/decisions/2024/ping-shen.yaml': 'kind: 评审\ndate: 2024-08-06\nalliances: [shi-li]\n',
  }),
  '2024-08-05',
).diagnostics;
const rules = [...found.map(({ finding }) => finding), ...onDisk(), ...judged, ...future].map(({ rule }) => rule);

const MILDER: Readonly<Record<string, string>> = {
  'file/template-incomplete': 'notice',
  'register/catalogue-incomplete': 'notice',
  'register/not-gathered': 'warning',
  'register/sample-left': 'warning',
  'register/unsettled': 'warning',
  'text/joined-lines': 'warning',
};

/** Checks on changes are found in branches: src/testing/branches. */
const ofFiles = Object.keys({ ...CHECKS, ...DECISION_CHECKS });

test('every check is found in an example', () => {
  expect(ofFiles.filter((id) => !rules.includes(id))).toEqual([]);
});

test('nothing is found that is neither a check nor a rule', () => {
  const known = new Set([...Object.keys(ALL_CHECKS), ...Object.keys(RULES)]);
  expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
});

test('no check has the name of a rule', () => {
  expect(Object.keys(ALL_CHECKS).filter((id) => id in RULES)).toEqual([]);
});

describe.each(Object.entries(ALL_CHECKS))('%s', (id, { title, why, fix }) => {
  test('has a family and a name', () => {
    expect(id).toMatch(/^(file|text|yaml|shape|privacy|register|decision|change)\/[a-z]+(-[a-z]+)*$/);
  });

  test.each([title, why, fix])('says in Chinese: %s', (text) => {
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/。$|\s$|undefined/);
  });
});

test('examples are told apart by what they are about', () => {
  for (const examples of Object.values(EXAMPLES)) {
    const names = examples.map(([about]) => about);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

describe('every finding', () => {
  test.each([
    ['speaks Chinese', ({ message }) => /\p{Script=Han}/u.test(message)],
    ['says the way out in Chinese', ({ fix }) => /[\p{Script=Han}：]|补上/u.test(fix ?? '')],
    ['has no English sentence of a library', ({ message }) => !/[a-z]+ [a-z]+ [a-z]+/.test(message)],
    [
      'is an error, but on the catalogue and on samples',
      ({ severity, rule }) => severity === (MILDER[rule] ?? 'error'),
    ],
    ['stands in a file of the register', ({ at }) => at.file.startsWith('data/')],
    ['shows no personal data', (finding) => !/0013|19491231|198709/.test(JSON.stringify({ ...finding, at: '' }))],
    ['has nothing undefined in its words', ({ message, fix }) => !/undefined|\[object|null/.test(`${message}${fix}`)],
  ] satisfies [string, (finding: (typeof found)[number]['finding']) => boolean][])('%s', (_, holds) => {
    expect(found.filter(({ finding }) => !holds(finding))).toEqual([]);
  });

  test('stands on a line of its text, within it', () => {
    const texts = Object.values(EXAMPLES).flatMap((examples) =>
      examples.map(([about, change]) => [about, change] as const),
    );
    const outside = found.filter(({ about, finding: { at } }) => {
      const change = texts.find(([name]) => name === about)?.[1];
      if (typeof change !== 'string' || at.file !== HOME) return false;
      const line = change.replace(/^\ufeff/, '').split(/\r\n|\n/)[at.line - 1];
      return line === undefined || at.column > line.length + 1;
    });
    expect(outside).toEqual([]);
  });
});

test('the register of the examples is clean', () => {
  expect(register({ [HOME]: WHOLE }).diagnostics).toEqual([]);
});
