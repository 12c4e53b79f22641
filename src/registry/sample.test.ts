import { expect, test } from 'vitest';
import { isSampleName, isSampleRegister } from './sample.ts';

const REAL = '示例市纤维创新联合体';
const SAMPLE = `${REAL}（示例）`;

test.each([
  [SAMPLE, true],
  [REAL, false],
  ['示例（示例）市纤维创新联合体', false],
  ['', false],
  [undefined, false],
])('%s: %s', (name, expected) => {
  expect(isSampleName(name)).toBe(expected);
});

test.each<[(string | undefined)[], boolean]>([
  [[], false],
  [[SAMPLE], true],
  [[SAMPLE, SAMPLE], true],
  [[SAMPLE, REAL], false],
  [[SAMPLE, undefined], false],
])('a register of %j is there for show: %s', (names, expected) => {
  expect(isSampleRegister(names.map((name) => ({ draft: name === undefined ? {} : { name } })))).toBe(expected);
});
