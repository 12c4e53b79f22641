/** A second notice that somebody wrote by hand, made anew from the first: what a person would have had to do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '#schemas/policy.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { OTHER_CITY } from '#src/testing/registers.ts';
import { nextNotice } from './next-notice.ts';

const read = (name: string) => readFileSync(join(OTHER_CITY, 'data/policies', name), 'utf8');
const record = loadRegistry(readDataFolder(OTHER_CITY)).catalogue?.policies.get('2024');
if (!record) throw new Error('the first notice cannot be read');
const next = nextNotice('2024-2', record, read('2024.yaml'), read('2024-2.md'), '2024-09-12');

test('all it takes is to settle what is marked', () => {
  const made = parse(next.clauses) as Policy;
  const byHand = parse(read('2024-2.yaml')) as Policy;
  const bare = ({ clauses }: Policy) => clauses.map((clause) => ({ ...clause, id: '', strength: '' }));
  expect(bare(made)).toEqual(bare(byHand));
  const stronger = made.clauses.filter(({ strength }, i) => strength !== byHand.clauses[i]?.strength);
  expect(stronger.map(({ text }) => text)).toEqual(['成员单位原则上不少于 5 个，']);
  for (const part of ['document', 'title', 'issuer', 'covers', 'vocabulary', 'tasks', 'measures', 'practice'] as const)
    expect(made[part]).toEqual(byHand[part]);
});

test('what is marked', () => {
  expect(next.marks.map(({ says }) => says)).toEqual([
    '原文里没有落款日期；知道的写 issued，不知道的删去本行',
    'atLeast 由 4 改为 5（原文由“4 个”变为“5 个”）',
    '字句与 2024 年不同：“成员单位不少于 4 个，” → “成员单位原则上不少于 5 个，”',
    '约束程度是“必须”，原文写的是“原则上”',
    'atMost 由 2 改为 1（原文由“2 个”变为“1 个”）',
    'by 由 08-31 改为 11-30（原文由“8月31日”变为“11月30日”）',
    '2024 年的读法，对新通知都改为待市局确认',
  ]);
});
