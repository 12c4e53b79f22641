/** What a notice asks for, by its rules and its words. */
import { expect, test } from 'vitest';
import { asksFor, hasYearlyEvaluation } from './notice-words.ts';

const clause = (text: string, rule?: string) =>
  ({ id: 'a', citation: '一', strength: '必须', text, ...(rule ? { rule } : { attestedAs: '甲' }) }) as const;

test.each([
  ['列入培育名单的，从第二年起由市局每年评估一次，结果为优秀、合格或不合格', true],
  ['对创新联合体开展年度评估。', true],
  ['建立年度考核制度', true],
  ['绩效评价每年进行一次', true],
  ['实行动态管理，每年组织绩效考评', true],
  ['开展年度绩效评价', true],
  ['年度综合绩效考评结果分为三等', true],
  ['按年度进行评估', true],
  ['评估一年一次', true],
  ['每年复核一次', true],
  ['以上一年度数据作为评价依据', false],
  ['提供近三年年度审计报告，由推荐单位考核', false],
  ['评估不合格或有其他问题的，限期整改', false],
  ['每年举办一次交流活动。期满后组织评估', false],
  ['公示不少于 7 个自然日', false],
])('“%s” is a yearly evaluation: %s', (text, expected) => {
  expect(hasYearlyEvaluation({ clauses: [], practice: [{ id: 'a', text }] })).toBe(expected);
  expect(hasYearlyEvaluation({ clauses: [clause(text)], practice: [] })).toBe(expected);
});

test('a rule that a notice has, and the words it has it in', () => {
  const notice = { clauses: [clause('其法定代表人是主要负责人', 'lead-legal-representative')] };
  expect(asksFor(notice, 'lead-legal-representative')).toBe(true);
  expect(asksFor(notice, 'lead-legal-representative', '主要负责人')).toBe(true);
  expect(asksFor(notice, 'lead-legal-representative', '承担责任')).toBe(false);
  expect(asksFor(notice, 'charter-complete')).toBe(false);
  expect(asksFor(undefined, 'charter-complete')).toBe(false);
});
