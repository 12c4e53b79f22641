import { describe, expect, test } from 'vitest';
import { PATH, WHOLE } from '#src/testing/repair-example.ts';
import { repair } from './repair.ts';

const repaired = (text: string) => repair(PATH, Buffer.from(text));
const textOf = (text: string) => repaired(text).text ?? expect.unreachable();

describe('puts right exactly what is wrong', () => {
  test.each([
    ['a full-width colon', 'batch: 2024', 'batch：2024'],
    ['a full-width colon and space', 'batch: 2024', 'batch：　2024'],
    ['no space after the colon', 'batch: 2024', 'batch:2024'],
    ['a full-width colon in braces', '{ year: 2023', '{ year：2023'],
    ['full-width indentation', '  name: 示例甲', '　name: 示例甲'],
    ['no-break indentation', '  name: 示例甲', '\u00a0\u00a0name: 示例甲'],
    ['a tab as indentation', '  name: 示例甲', '\tname: 示例甲'],
    ['a full-width list mark', '  - kind', '  － kind'],
    ['a full-width comma in a list', '公司, 示例海', '公司，示例海'],
    ['a zero-width space', '示例海洋', '示例\u200b海洋'],
    ['a change of direction', '示例海洋', '示例\u202e海洋'],
    ['a control character', '示例海洋', '示例\u0007海洋'],
    ['a radical', '科研人才', '科研⼈才'],
    ['a decomposed letter in a comment', 'caf\u00e9', 'cafe\u0301'],
    ['a date with slashes', 'date: 2024-06-10', 'date: 2024/6/10'],
    ['a date in Chinese', 'date: 2024-06-10', 'date: 2024年6月10日'],
    ['full-width digits', 'batch: 2024', 'batch: ２０２４'],
    ['a number in other brackets', '连科〔2024〕3号', '连科（2024）3号'],
    ['a code in lower case', '91320706522377040Q', '91320706522377040q'],
    ['money with a unit', 'salesRevenue: 82000', 'salesRevenue: 8.2亿元'],
    ['a value in double quotes', '"2024-07"', '"2024年7月"'],
    ['a value in single quotes', "'引进 3 人'", "'引进 ３ 人'"],
    ['a sentence on two lines', '示例海洋大学', '示例海洋\n      大学'],
    ['a block of text', '完成 A1 中试', '完成　Ａ１ 中试'],
  ])('%s', (_, right, wrong) => {
    expect(WHOLE).toContain(right);
    const { text, changes, left } = repaired(WHOLE.replace(right, wrong));
    expect(text).toBe(WHOLE);
    expect(left).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
  });

  test('lines that are read as one stay as they are: nobody but their author knows what was meant', () => {
    const plan = (written: string) => WHOLE.replace(/plan: .*\n(?: +.*\n)*/, `plan: ${written}\n`);
    for (const written of ['\n  一、完成示例\n  二、攻克示例', '完成示例\n  中试。', '>\n  完成示例\n  中试'])
      expect(repaired(plan(written))).toMatchObject({ text: plan(written), changes: [], left: [] });
  });

  test('a mark at the start', () => {
    const { text, changes } = repaired(`\ufeff${WHOLE}`);
    expect(text).toBe(WHOLE);
    expect(changes).toEqual([{ line: 1, what: '文件开头有 BOM', from: '［U+FEFF］', to: '' }]);
  });

  test('a value that must be in quotes once it is written rightly', () => {
    const wrong = WHOLE.replace('industry: 硅材料', 'industry: 硅\u00a0# 材料').replace('科研人才 # 一类', '科研人才');
    expect(textOf(wrong)).toContain('industry: "硅 # 材料"\n');
  });

  test('line ends of two characters, and a lone carriage return', () => {
    expect(textOf(WHOLE.replaceAll('\n', '\r\n'))).toBe(WHOLE);
    expect(textOf(WHOLE.replace('batch: 2024\n', 'batch: 2024\r'))).toBe(WHOLE);
  });

  test('Chinese quotes around a value, leaving what they enclose', () => {
    const quoted = WHOLE.replace('kind: 科研人才', 'kind: “科研人才”');
    expect(textOf(quoted)).toBe(WHOLE.replace('kind: 科研人才', 'kind: "科研人才"'));
    expect(textOf(WHOLE.replace('引进 3 人', '引进“3”人'))).toContain("title: '引进“3”人'");
  });

  test('several at once, in nested places', () => {
    const wrong = WHOLE.replace('lead:\n  name: 示例甲', 'lead：\n　name：示例\u200b甲').replace(
      '- kind: ',
      '－kind：',
    );
    expect(textOf(wrong)).toBe(WHOLE);
  });
});

test('says the line, what was there and what is there now, showing nothing hidden', () => {
  const wrong = WHOLE.replace('batch: 2024', 'batch：2024').replace('示例海洋', '示例\u200b海洋');
  expect(repaired(wrong).changes).toEqual([
    { line: 12, what: '有不可见字符（U+200B）', from: '［U+200B］', to: '' },
    { line: 3, what: '字段名后用半角冒号加空格', from: '：', to: ': ' },
  ]);
  const date = repaired(WHOLE.replace('date: 2024-06-10', 'date: 2024/6/10')).changes;
  expect(date).toEqual([{ line: 19, what: '推荐 › 推荐日期的写法不统一', from: '2024/6/10', to: '2024-06-10' }]);
});

describe('what it cannot put right is left as it is and named', () => {
  test.each([
    [
      'text that a mark cuts off',
      WHOLE.replace('科研人才 # 一类', '科研人才 #一类'),
      '第 10 行  “ #”之后的文字会被当作注释丢弃',
    ],
    ['a lost character', WHOLE.replace('推广', '推\ufffd'), '第 8 行  有乱码（U+FFFD）：原来的字在转换编码时已丢失'],
    ['a repeated field', `${WHOLE}batch: 2024\n`, expect.stringMatching(/^第 20 行 {2}.*batch.*重复/) as string],
  ])('%s', (_, text, reason) => {
    expect(repaired(text)).toEqual({ text, changes: [], left: [reason] });
  });

  test('another encoding is only named', () => {
    const gbk = Buffer.from([0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb, 0x0a]);
    expect(repair(PATH, gbk)).toEqual({
      changes: [],
      left: ['文件不是 UTF-8 编码，文件像是 GBK 编码，请另存为 UTF-8'],
    });
  });

  test('personal data is neither changed nor shown', () => {
    const { text, changes } = repaired(WHOLE.replace('引进 3 人', '电话１３８１２３４５６７８'));
    expect(text).toContain('电话１３８１２３４５６７８');
    expect(JSON.stringify(changes)).not.toMatch(/１３８１２３４５６７８|13812345678/);
  });
});

test('what was gathered of another register is left as that has it', () => {
  const bytes = Buffer.from('{"name": "甲，  乙"}\r\n'.repeat(2000));
  expect(repair('data/registers/shili.json', bytes)).toEqual({ changes: [], left: [] });
});
