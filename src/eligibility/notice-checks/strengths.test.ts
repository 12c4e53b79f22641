/** What a clause's own words, the rest of their sentence and the headings above say of its strength. */
import { expect, test } from 'vitest';
import type { Clause } from '#schemas/policy.ts';
import { noticeText } from './notice-text.ts';
import { strengthSlips } from './strengths.ts';

const NOTICE = `示科〔2025〕1号
关于示例的通知
一、条件
1. 成员单位，原则上不少于 3 个，高校不少于 1 家，在本市注册。
2. 牵头单位，不少于 1 家，原则上在本市注册。
（二）一般应满足的条件
1. 签署协议。
2. 制定章程。
二、原则上的要求
1. 按时报送。
`;
const HEAD = { document: '示科〔2025〕1号', title: '关于示例的通知' };

const slips = (
  clauses: readonly { text: string; strength: Clause['strength']; citation?: string; rule?: string | undefined }[],
  readings: readonly object[] = [],
) => {
  const whole = clauses.map((clause, i) => ({ id: `c${i}`, citation: '一、1', rule: 'some-rule', ...clause }));
  const policy = { ...HEAD, clauses: whole, readings };
  return strengthSlips({ policy, notice: noticeText(NOTICE, HEAD) } as never).map(
    ({ message, needed, fix, at }) => `${'path' in at ? at.path[1] : ''} ${message}｜${needed}｜${fix}`,
  );
};

test.each<[text: string, strength: '必须' | '原则上']>([
  ['不少于 3 个', '原则上'],
  ['不少于 3 个，', '原则上'],
  ['成员单位，原则上不少于', '原则上'],
  ['成员单位，', '必须'],
  ['成员单位', '必须'],
  ['高校不少于 1 家', '必须'],
  ['高校不少于 1 家，', '必须'],
  ['高校不少于 1 家，在', '必须'],
])('%s is %s, and a mistake otherwise', (text, strength) => {
  const other = strength === '必须' ? '原则上' : '必须';
  expect(slips([{ text, strength }])).toEqual([]);
  const said = strength === '必须' ? '原文和它上面的标题都没有“原则上”“一般应”这样的话' : '原文写的是“原则上”';
  expect(slips([{ text, strength: other }])).toEqual([
    `0 约束程度是“${other}”，${said}｜${strength}｜改成 strength: ${strength}；确按“${other}”执行的，加一条 readings（clause: c0），says 里写明“${other}”`,
  ]);
});

test('what follows behind a comma is another part of the sentence', () => {
  const citation = '一、2';
  expect(slips([{ text: '不少于 1 家，', strength: '必须', citation }])).toEqual([]);
  expect(slips([{ text: '不少于 1 家', strength: '必须', citation }])).toEqual([]);
  expect(slips([{ text: '在本市注册', strength: '原则上', citation }])).toEqual([]);
});

test('what a person judges is 人工, whatever its words; what a rule judges may be', () => {
  expect(slips([{ text: '不少于 3 个', strength: '人工' }])).toEqual([]);
  expect(slips([{ text: '高校不少于 1 家', strength: '人工' }])).toEqual([]);
  expect(slips([{ text: '不少于 3 个', strength: '人工', rule: undefined }])).toEqual([]);
  expect(slips([{ text: '不少于 3 个', strength: '原则上', rule: undefined }])).toEqual([
    '0 约束程度是“原则上”，由人认定的应是“人工”｜人工｜改成 strength: 人工',
  ]);
});

const BELOW = { citation: '一、（二）1', text: '签署协议。' };
const BESIDE = { citation: '一、（二）2', text: '制定章程。' };
const told = (all: string) =>
  `0 约束程度是“必须”，标题“一般应满足的条件”写的是“一般应”${all}｜原则上｜改成 strength: 原则上；确按“必须”执行的，加一条 readings（citation: 一、（二）），says 里写明“必须”`;

test('a heading softens all below it, and is told of once with how many there are', () => {
  expect(slips([{ ...BELOW, strength: '原则上' }])).toEqual([]);
  expect(slips([{ ...BELOW, strength: '必须' }])).toEqual([told('')]);
  expect(slips([BELOW, BESIDE].map((each) => ({ ...each, strength: '必须' })))).toEqual([
    told('，下面“必须”的条款共 2 条'),
  ]);
  expect(
    slips([
      { ...BELOW, strength: '必须' },
      { ...BESIDE, strength: '原则上' },
      { ...BESIDE, strength: '人工', rule: undefined },
      { text: '高校不少于 1 家', strength: '必须' },
    ]),
  ).toEqual([told('')]);
});

test('a reading of the passage settles its heading, and not what a clause says itself', () => {
  const reading = (of: object, says: string) => [{ ...of, says }];
  const below = [{ ...BELOW, strength: '必须' }] as const;
  expect(slips(below, reading({ citation: '一、（二）' }, '按必须执行'))).toEqual([]);
  expect(slips(below, reading({ citation: '一、（二）' }, '按通知执行'))).toHaveLength(1);
  const own = [{ text: '不少于 3 个', strength: '必须' }] as const;
  expect(slips(own, reading({ citation: '一、1' }, '按必须执行'))).toHaveLength(1);
  expect(slips(own, reading({ clause: 'c0' }, '按必须执行'))).toEqual([]);
});
