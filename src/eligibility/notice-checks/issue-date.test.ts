import { expect, test } from 'vitest';
import type { Policy } from '#schemas/policy.ts';
import { issueDateSlips } from './issue-date.ts';
import { noticeText } from './notice-text.ts';

const HEAD = '示例市科技局文件\n一、其他\n1. 请按时报送。\n';
const LIST = '附件：1. 申请书\n2. 汇总表\n';
const DATE = '示例市科技局\n2026年5月20日\n';
const ANNEX = '附件1\n申请书\n2026年9月1日\n';
const said = (text: string, issued: string) => {
  const policy = { issued, document: '示科〔2026〕1号', title: '通知' } as Policy;
  return issueDateSlips({ policy, notice: noticeText(text, policy) } as never).map(({ message }) => message);
};

test.each([
  ['before the annexes', HEAD + DATE + LIST],
  ['below their list', HEAD + LIST + DATE],
  ['below their list, the annexes behind it', HEAD + LIST + DATE + ANNEX],
  ['below their list, with a remark', `${HEAD}${LIST}${DATE}（此件公开发布）\n${ANNEX}`],
])('the date of the signature, %s', (_, text) => {
  expect(said(text, '2026-05-20')).toEqual([]);
  expect(said(text, '2026-05-21')).toEqual(['成文日期是2026年5月21日，通知落款是“2026年5月20日”']);
});

test.each([
  ['none', HEAD + LIST],
  ['one in an annex', HEAD + LIST + ANNEX],
])('no signature, and %s: nothing to compare', (_, text) => {
  expect(said(text, '2026-05-21')).toEqual([]);
});
