import { expect, test } from 'vitest';
import type { Standing } from '#src/publication/public-registry.ts';
import { countSentence, countStandings, registerSentence } from './counts.ts';

const of = (...standings: Standing[]) => standings.map((standing) => ({ standing }));

test.each([
  [of(), ''],
  [of('公示'), '公示 1 个'],
  [of('未列入', '在册', '已退出', '在册', '公示', '在册'), '在册 3 个，公示 1 个，已退出 1 个，未列入 1 个'],
])('%j', (records, sentence) => {
  expect(countSentence(records)).toBe(sentence);
});

test('standings without a record are left out, and a list is counted once', () => {
  const records = of('已退出', '在册');
  expect(countStandings(records)).toEqual([
    { standing: '在册', count: 1 },
    { standing: '已退出', count: 1 },
  ]);
  expect(countStandings(records)).toBe(countStandings(records));
});

test('a register in a sentence, also one without a record', () => {
  expect(registerSentence(of())).toBe('尚无公开的联合体');
  expect(registerSentence(of('在册', '公示', '在册'))).toBe('在册 2 个；不在册的：公示 1 个');
  expect(registerSentence(of('在册'))).toBe('在册 1 个');
  expect(registerSentence(of('公示'))).toBe('在册 0 个；不在册的：公示 1 个');
});
