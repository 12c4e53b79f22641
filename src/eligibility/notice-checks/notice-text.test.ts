import { expect, test } from 'vitest';
import { lineAt, meantBy, noticeText, standingOf } from './notice-text.ts';

const NOTICE = `示科〔2025〕1号

关于示例的通知

一、条件

（一）牵头单位一般应满足

1. 在本市注册。共同签署协议。

  2. 共同签署协议。

第二条 另有规定。

附件：1. 申请书

2. 汇总表`;
const text = noticeText(NOTICE, { document: '示科〔2025〕1号', title: '关于示例的通知' });

test('citations are known each once, attachments as such', () => {
  expect(text.citations).toEqual(['一', '一、（一）', '一、（一）1', '一、（一）2', '第二条', '附件']);
});

test('every line is at its words, without the blank before it', () => {
  for (const { text: words, offset } of text.lines) expect(NOTICE.slice(offset, offset + words.length)).toBe(words);
  expect(lineAt(text, NOTICE.indexOf('另有'))?.citation).toBe('第二条');
  expect(text.lines.map(({ mark }) => mark)).toEqual(['', '', '一、', '（一）', '1. ', '2. ', '第二条 ', '', '2. ']);
});

test('words that stand twice are those cited', () => {
  const at = (citation: string) =>
    standingOf(text, { citation, text: '共同签署协议。' }).map(({ line }) => line.citation);
  expect(at('一、（一）2')).toEqual(['一、（一）2']);
  expect(at('一、（一）1')).toEqual(['一、（一）1']);
  expect(at('九')).toEqual(['一、（一）1', '一、（一）2']);
});

test('a misquotation means the nearest words of the passage it cites', () => {
  expect(meantBy(text, { citation: '一、（一）2', text: '一同签署协议。' })).toMatchObject({
    line: { citation: '一、（一）2' },
    words: '共同签署协议。',
  });
  expect(meantBy(text, { citation: '九', text: '在本省注册。' })?.words).toBe('在本市注册。');
  expect(meantBy(text, { citation: '九', text: '毫无关系的一句话。' })).toBeUndefined();
});
