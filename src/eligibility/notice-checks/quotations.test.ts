import { expect, test } from 'vitest';
import { noticeText } from './notice-text.ts';
import { quotationSlips } from './quotations.ts';

const slips = (written: string, document: string) => {
  const policy = { document, title: '通知', issuer: '示例局', tasks: [], measures: [], clauses: [] };
  const text = `示例局文件\n\n${written}\n\n通知\n`;
  return quotationSlips({ policy, notice: noticeText(text, policy) } as never);
};

test('a number that the notice has with other signs is to be put right there, where the schema’s own advice is for the data', () => {
  expect(slips('示科规[2026]7号', '示科规〔2026〕7号')).toEqual([
    {
      at: { offset: 7, length: 11 },
      message: '文号写作“示科规[2026]7号”，应为“示科规〔2026〕7号”',
      found: '示科规[2026]7号',
      needed: '示科规〔2026〕7号',
      fix: expect.stringContaining('把原文这一行的文号写成“示科规〔2026〕7号”') as string,
    },
  ]);
});

test('another number is to be copied, and one of another form stands as it is', () => {
  expect(slips('示科规〔2026〕8号', '示科规〔2026〕7号')).toMatchObject([{ at: { path: ['document'] } }]);
  for (const number of ['示例市科技局通告2026年第7号', '示科规〔2026〕第007号'])
    expect(slips(number, number)).toEqual([]);
});
