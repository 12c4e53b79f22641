import { expect, test } from 'vitest';
import { citationSlips } from './citations.ts';
import { noticeText } from './notice-text.ts';

const NOTICE = `示科〔2025〕1号
关于示例的通知
各县区：为做好此项工作，现通知如下。
一、条件
（一）牵头单位
1. 在本市注册。
（二）成员单位
1. 签署协议。
`;
const HEAD = { document: '示科〔2025〕1号', title: '关于示例的通知' };
const slips = (clause: { citation: string; text: string }, readings?: readonly object[]) => {
  const policy = { ...HEAD, tasks: [], measures: [], clauses: [clause], readings };
  return citationSlips({ policy, notice: noticeText(NOTICE, HEAD) } as never);
};

test.each([
  ['一、（一）1', '在本市注册。', undefined],
  [
    '一、（二）1',
    '在本市注册。',
    ['“在本市注册。”不在一、（二）1，在一、（一）1', '一、（一）1', '改成 citation: 一、（一）1'],
  ],
  ['一', '现通知如下。', ['“现通知如下。”不在一，在第一个序号之前', '', '改引有序号的段落']],
  ['九', '在本市注册。', ['通知里没有九这一段', '一、（一）1', '这些话在一、（一）1，照此改']],
  ['九', '在本省注册。', ['通知里没有九这一段', '一、（一）1', '这些话在一、（一）1，照此改']],
  ['一、（二）2', '毫无关系的一句话。', ['通知里没有一、（二）2这一段', '一、（二）', '是否为一、（二）？']],
  ['一、（三）2', '毫无关系的一句话。', ['通知里没有一、（三）2这一段', '一、（一）', '是否为一、（一）？']],
  [
    '一、（三）2、3',
    '毫无关系的一句话。',
    ['通知里没有一、（三）2、3这一段', undefined, '照通知的序号写，如 二、（一）2，部分、款、项依次写出'],
  ],
])('%s with %s', (citation, text, said) => {
  expect(slips({ citation, text }).map(({ message, needed, fix }) => [message, needed, fix])).toEqual(
    said === undefined ? [] : [said],
  );
});

test('a reading cites a passage there is', () => {
  const clause = { citation: '一、（一）1', text: '在本市注册。' };
  expect(slips(clause, [{ citation: '一、（二）' }, { clause: 'some' }])).toEqual([]);
  expect(slips(clause, [{ clause: 'some' }, { citation: '一、（三）' }])).toMatchObject([
    { at: { path: ['readings', 1, 'citation'] }, message: '通知里没有一、（三）这一段', needed: '一、（一）' },
  ]);
});

test('without its text a notice is not asked where its words stand', () => {
  expect(
    citationSlips({ policy: { tasks: [], measures: [], clauses: [{ citation: '九', text: '甲' }] } } as never),
  ).toEqual([]);
});
