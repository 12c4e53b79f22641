import { expect, test } from 'vitest';
import { isSampleDocument, isSampleName, isSampleRegister } from './sample.ts';

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

test.each([
  ['示例连科〔2025〕30号', true],
  ['示例科〔2025〕30号', true],
  ['连科〔2024〕31号', false],
  ['示科〔2024〕31号', false],
  ['示例市科技局通告2026年第7号', false],
])('%s is fictional: %s', (document, expected) => {
  expect(isSampleDocument(document)).toBe(expected);
});
