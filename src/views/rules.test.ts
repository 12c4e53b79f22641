import { expect, test } from 'vitest';
import type { PublicRule, RuleUse } from '#src/publication/public-rules.ts';
import { consentSentence, waysOut } from './rules.ts';

const BUREAU = '示例市科技局';
const reading = { says: '从严', because: '措辞', status: '待市局确认' as const, date: '2026-01-01' };
const use = (more: Partial<RuleUse>): RuleUse => ({
  notice: '2024',
  document: '示科〔2024〕1号',
  clause: 'members',
  citation: '二、1',
  text: '成员不少于三家',
  strength: '必须',
  asks: '成员不少于 3 家',
  readings: [],
  ...more,
});
const rule = (...uses: RuleUse[]): PublicRule => ({
  id: 'min-members',
  title: '成员单位数',
  why: '联合体要有成员',
  fix: '增加成员单位',
  uses,
  examples: { cases: [] },
});

test('consent is told by strength, and “没有例外” only where no reading has a say', () => {
  expect(consentSentence(use({}), BUREAU)).toBe('不能。必须满足，没有例外。');
  expect(consentSentence(use({ readings: [reading] }), BUREAU)).toBe('不能。按上面的读法必须满足。');
  expect(consentSentence(use({ strength: '原则上' }), BUREAU)).toContain('由示例市科技局书面同意');
  expect(consentSentence(use({ strength: '人工' }), BUREAU)).toContain('由推荐单位考察认定');
});

test('only where a clause is 原则上 does the way out name the consent', () => {
  expect(waysOut(rule(use({})), BUREAU)).toEqual([
    { under: '', consent: '不能。必须满足，没有例外。', fix: '增加成员单位' },
  ]);
  expect(waysOut(rule(use({ strength: '原则上' })), BUREAU)).toMatchObject([
    { under: '', fix: '增加成员单位；确有理由的，取得发文单位书面同意' },
  ]);
  expect(waysOut(rule(), BUREAU)).toMatchObject([{ under: '', fix: '增加成员单位' }]);
  const { citation: _, ...practice } = use({ strength: '原则上' });
  expect(waysOut(rule(practice), BUREAU)).toMatchObject([
    { consent: '没有例外。这是登记簿自身的要求，改正即可。', fix: '增加成员单位' },
  ]);
});

test('clauses that must be met are answered in one way, also where only one of them is so by a reading', () => {
  expect(waysOut(rule(use({}), use({ clause: 'other', readings: [reading] })), BUREAU)).toMatchObject([
    { under: '', consent: '不能。按上面的读法必须满足。' },
  ]);
});

test('where notices differ, each batch has its own way out', () => {
  const ways = waysOut(rule(use({ notice: '2025-2' }), use({ notice: '2024', strength: '原则上' })), BUREAU);
  expect(ways).toMatchObject([
    { under: '2025 年度第 2 批 二、1', consent: '不能。必须满足，没有例外。', fix: '增加成员单位' },
    { under: '2024 年度 二、1', fix: '增加成员单位；确有理由的，取得发文单位书面同意' },
  ]);
});
