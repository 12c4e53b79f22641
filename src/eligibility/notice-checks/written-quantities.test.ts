import { describe, expect, test } from 'vitest';
import { shapeOf } from '#schemas/shape.ts';
import { MonthDay } from '#schemas/day-fields.ts';
import { Count, Decimal, Money } from '#schemas/number-fields.ts';
import { bare } from '#schemas/shape.ts';
import { quantityOf } from '../quantities.ts';
import { CLAUSE_RULES } from '../rules/index.ts';
import { inWords, quantitiesIn } from './written-quantities.ts';

const found = (text: string) =>
  quantitiesIn(text).map(({ quantity, value, bounds }) => `${quantity} ${value}${bounds ? ' !' : ''}`);

test.each([
  ['成员单位原则上不少于 3 个', 'count 3 !'],
  ['成员单位不少于三家', 'count 3 !'],
  ['应有十二家以上成员单位', 'count 12 !'],
  ['原则上一个牵头单位仅限牵头组建两个创新联合体', 'count 1', 'count 2 !'],
  ['聚焦我市 10 条重点产业链和“5+N”未来产业', 'count 10', 'count 5'],
  ['每个地区推荐不超过 ３ 个', 'count 3 !'],
  ['切实推荐上报一批，统一实施，第一负责人'],
  ['（联系人：高新处 电话：85805561）', 'count 85805561'],
  ['连科〔2024〕31号'],
  ['销售收入原则上应在5亿元以上', 'money 50000 !'],
  ['不低于 50,000 万元', 'money 50000 !'],
  ['不低于 5 亿', 'money 50000 !'],
  ['不低于三亿五千万元', 'money 35000 !'],
  ['不低于 3 亿 5000 万元', 'money 35000 !'],
  ['2.3亿元，5千元，8000 元', 'money 23000', 'money 0.5', 'money 0.8'],
  ['吸纳就业 3 万人', 'count 30000'],
  ['研发投入强度不低于3%', 'percent 3 !'],
  ['不低于 2.5 ％', 'percent 2.5 !'],
  ['不低于百分之二点五', 'percent 2.5 !'],
  ['提高 3 个百分点', 'percent 3'],
  ['千分之五，6‰', 'percent 0.5', 'percent 0.6'],
  ['请于7月1日前报市科技局', 'day 07-01 !'],
  ['请于 2025 年 7 月 1 日之前', 'day 07-01 !'],
  ['请于七月一日前', 'day 07-01 !'],
  ['于十二月三十一日前', 'day 12-31 !'],
  ['6月底前', 'day 06-30 !'],
  ['不晚于 07-01', 'day 07-01 !'],
  ['13月1日'],
  ['上一年度销售收入', 'years 1'],
  ['上年度、前一年、去年', 'years 1', 'years 1', 'years 1'],
  ['2024 年度，二〇二四年'],
  ['近三年无失信记录', 'years 3'],
  ['证书三年有效', 'years 3'],
  ['公示不少于 7 个自然日，首尾两日都计入', 'days 7 !', 'days 2'],
  ['公示七天', 'days 7'],
  ['不少于 5 个工作日', 'workingDays 5 !'],
  ['五个工作日', 'workingDays 5'],
  ['1月1日，1月31日，12月1日', 'day 01-01', 'day 01-31', 'day 12-01'],
  ['0月1日，1月0日，1月32日'],
  ['2月底，12月末', 'day 02-29', 'day 12-31'],
  ['2024-07-01', 'day 07-01'],
  ['于7月1日3家', 'day 07-01', 'count 3'],
  ['公示5个工作日，7月1日前报3家', 'workingDays 5', 'day 07-01 !', 'count 3'],
  ['3家，不低于5亿元，3%', 'count 3', 'money 50000 !', 'percent 3'],
  ['0元，0万元'],
  ['前年、上上年、上上一年度、上上年度', 'years 2', 'years 2', 'years 2', 'years 2'],
  ['999年，1000年，二〇二〇年，一九九九年', 'years 999'],
  ['不少于3家2名，4人', 'count 3 !', 'count 2', 'count 4'],
  ['不少于3家：2名；4人。5条', 'count 3 !', 'count 2', 'count 4', 'count 5'],
  [
    '3家以内，4家之内，5家，6家以下，7家前，8家止',
    'count 3 !',
    'count 4 !',
    'count 5',
    'count 6 !',
    'count 7 !',
    'count 8 !',
  ],
])('%s', (text, ...expected) => {
  expect(found(text)).toEqual(expected);
});

const BOUNDS =
  '不少于、不低于、不多于、不高于、不大于、不小于、不迟于、不晚于、不超过、不超出、不得超过、不得超出、超过、至少、至多、最少、最多、最低、最高、最迟、最晚、仅限、只能、仅能、限、限于、达、达到、满、满足';

test.each(BOUNDS.split('、'))('%s 3 家 is a bound', (bound) => {
  expect(found(`推荐${bound} 3 家`)).toEqual(['count 3 !']);
});

test.each(['推荐', '至今', '最近', '不能', '不属于'])('%s 3 家 is none', (words) => {
  expect(found(`${words} 3 家`)).toEqual(['count 3']);
});

test.each([
  ['count', 3, '3'],
  ['money', 50000, '50000 万元'],
  ['percent', 2.5, '2.5%'],
  ['day', '07-01', '7月1日'],
  ['years', 1, '1 年'],
  ['days', 7, '7 天'],
  ['workingDays', 5, '5 个工作日'],
] as const)('%s %s is said as %s', (quantity, value, words) => {
  expect(inWords(quantity, value)).toBe(words);
});

describe('parameters of rules', () => {
  const numbers = Object.values(CLAUSE_RULES).flatMap((rule) =>
    Object.entries(shapeOf(rule.params)).flatMap(([name, param]) => {
      const inner = bare(param);
      const read = [Count, Decimal, Money, MonthDay].some(
        (field) =>
          JSON.stringify(field.meta()?.editor) === JSON.stringify(inner.meta()?.editor) &&
          inner.meta()?.editor !== undefined,
      );
      return read ? [{ name: `${rule.id} ${name}`, quantity: quantityOf(param) }] : [];
    }),
  );

  test('that are numbers all say what they count', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(10);
    expect(numbers.filter(({ quantity }) => quantity === undefined)).toEqual([]);
  });

  test.each([
    ['min-members', 'atLeast', 'count'],
    ['leader-revenue', 'atLeast', 'money'],
    ['leader-rd-intensity', 'atLeastPercent', 'percent'],
    ['recommended-in-time', 'by', 'day'],
    ['finance-last-year', 'yearsBefore', 'years'],
    ['member-high-tech', 'validYears', 'years'],
    ['min-members', 'countLead', undefined],
    ['task-kinds', 'required', undefined],
  ])('%s %s: %s', (rule, param, quantity) => {
    const field = shapeOf(CLAUSE_RULES[rule]?.params as never)[param];
    expect(field && quantityOf(field)).toBe(quantity);
  });
});
