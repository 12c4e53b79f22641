import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asSet, LAST_YEAR } from '#src/testing/next-notice/last-year.ts';
import { USUAL } from '#src/testing/registers.ts';
import { decodeText } from './decode-text.ts';
import { tidyNotice } from './tidy-notice.ts';

/** A blank at the end of a line is lost with the line; nothing asks for it. */
const withoutBlanks = (text: string) => text.replaceAll(' ', '');
const USUAL_NOTICE = readFileSync(join(USUAL, 'data/policies/2024.md'), 'utf8');

describe.each([
  ['a small notice', LAST_YEAR],
  ['the usual one', USUAL_NOTICE],
])('%s', (_, notice) => {
  test('stays as it is', () => {
    expect(tidyNotice(notice)).toMatchObject({ notice, remarks: [], unclear: [] });
  });

  test.each([52, 56, 60, 64, 66, 68, 70, 72, 76, 80, 84])(
    'comes back whole from lines of %i columns, indented',
    (columns) => {
      for (const page of [undefined, 22])
        expect(
          withoutBlanks(tidyNotice(asSet(notice, { columns, indented: true, ...(page ? { page } : {}) })).notice),
        ).toBe(withoutBlanks(notice));
    },
  );

  test('comes back from Word with full-width blanks and line ends of Windows', () => {
    expect(tidyNotice(asSet(notice, { columns: 9999, indented: true, lineEnd: '\r\n' })).notice).toBe(notice);
  });
});

test.each([60, 64, 68, 70, 72, 76, 80])(
  'lines of %i columns without a sign of a first line are put together by their ends',
  (columns) => {
    const { notice } = tidyNotice(asSet(USUAL_NOTICE, { columns, indented: false }));
    expect(withoutBlanks(notice)).toBe(withoutBlanks(USUAL_NOTICE));
  },
);

test.each([52, 56, 60, 64, 68, 72, 76, 80])(
  'what looks like a number at the start of a line of %i is none',
  (columns) => {
    const notice = LAST_YEAR.replace('围绕产业需求', `按照${'（一）（二）（三）（四）'.repeat(6)}的要求，围绕产业需求`);
    expect(withoutBlanks(tidyNotice(asSet(notice, { columns, indented: true })).notice)).toBe(withoutBlanks(notice));
  },
);

test('a long heading without a number below it stays one', () => {
  const notice =
    '一、条件\n\n（一）组建创新联合体的牵头单位和各成员单位一般应满足以下各项条件\n\n成员单位不少于 3 家。\n';
  expect(tidyNotice(notice).notice).toBe(notice);
});

describe('the head', () => {
  test('is read', () => {
    const { document, title, issuer, issued } = tidyNotice(`${LAST_YEAR}\n示例市科学技术局\n\n2024年5月20日\n`);
    expect({ document, title, issuer, issued }).toEqual({
      document: '示科〔2024〕8号',
      title: '关于组织 2024 年度示例市创新联合体申报的通知',
      issuer: '示例市科学技术局',
      issued: '2024-05-20',
    });
  });

  test.each([
    ['odd brackets', '示科[2024] 8 号', '示科〔2024〕8号'],
    ['round brackets', '示科（2024）8号', '示科〔2024〕8号'],
    ['full-width digits', '示科〔２０２４〕８号', '示科〔2024〕8号'],
    ['beside who signed', '示科〔2024〕8号 签发人：示例', '示科〔2024〕8号'],
    ['a word before the number', '示科规〔2026〕第007号', '示科规〔2026〕第007号'],
    ['the year of a public notice', '示例市科技局通告 2026 年第 7 号', '示例市科技局通告2026年第7号'],
  ])('a number with %s', (_, written, document) => {
    const tidy = tidyNotice(LAST_YEAR.replace('示科〔2024〕8号', written));
    expect(tidy.document).toBe(document);
    expect(tidy.notice).toContain(`\n\n${document}\n\n`);
  });

  test('a title set in two lines is one', () => {
    const { title, notice } = tidyNotice(LAST_YEAR.replace('示例市创新联合体申报', '示例市\n      创新联合体申报'));
    expect(title).toBe('关于组织 2024 年度示例市创新联合体申报的通知');
    expect(notice).toBe(LAST_YEAR);
  });

  test.each([
    ['二〇二四年五月二十日', '2024-05-20'],
    ['二○二四年十二月三日', '2024-12-03'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['二〇二四年 五月 六日', '2024-05-06'],
    ['2024年5月', undefined],
  ])('a day written %s', (written, issued) => {
    expect(tidyNotice(`${LAST_YEAR}\n${written}\n`).issued).toBe(issued);
  });

  test('what is not there is not made up', () => {
    const { document, title } = tidyNotice('一、条件\n\n1. 成员不少于 3 家。\n');
    expect({ document, title }).toEqual({ document: undefined, title: undefined });
  });
});

describe('characters', () => {
  test.each<[string, string, string, string[]]>([
    ['full-width digits', '不少于 ３ 家，５％', '不少于 3 家，5%', ['3 处全角数字、字母改为半角']],
    [
      'numbers in one character',
      '㈠ 条件。⒈ 成员。',
      '（一） 条件。1. 成员。',
      ['1 处合写的括号序号拆开', '1 处合写的数字序号拆开'],
    ],
    ['unseen ones', '成\u200b员\u00ad单位。', '成员单位。', ['2 处看不见的字符删去']],
    ['radicals', '⻋辆⼀百。', '车辆一百。', ['2 处部首、兼容字符改为通用汉字']],
    ['blanks beside marks', '成员 ， 单位 。 “ 好 ”', '成员，单位。“好”', []],
    ['blanks between all', '成 员 单 位 不 少 于 三 家', '成员单位不少于三家', []],
    ['a blank that divides', '规划处 电话', '规划处 电话', []],
  ])('%s', (_, written, text, remarks) => {
    expect(tidyNotice(`${written}\n`)).toMatchObject({ notice: `${text}\n`, remarks });
  });
});

describe('the contact', () => {
  test.each([
    ['联系人：规划处 张示例 电话：85800000', '联系人：规划处 电话：85800000', []],
    ['联系人：规划处 张示例、李示例，联系电话：85800000', '联系人：规划处，联系电话：85800000', []],
    ['联系人：张示例，电话：85800000', '联系人：（姓名略），电话：85800000', []],
    ['联系人：规划处 电话：85800000', '联系人：规划处 电话：85800000', []],
    [
      '联系人：规划处张示例（兼）电话',
      '联系人：规划处张示例（兼）电话',
      ['“联系人：规划处张示例（兼”里可能有联系人姓名，要略去'],
    ],
  ])('%s', (written, text, unclear) => {
    expect(tidyNotice(`（${written}）。\n`)).toMatchObject({ notice: `（${text}）。\n`, unclear });
  });
});

describe('bytes', () => {
  const gbk = new Uint8Array([0xb3, 0xc9, 0xd4, 0xb1]);
  test.each<[string, Uint8Array, unknown]>([
    ['UTF-8', new TextEncoder().encode('成员'), { text: '成员' }],
    ['GBK', gbk, { text: '成员', remark: '文件是 GBK 编码，已转为 UTF-8' }],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, 0x10, 0x62, 0x58, 0x54]),
      { text: '成员', remark: '文件是 UTF-16 编码，已转为 UTF-8' },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });

  test.each([
    ['.docx', [0x50, 0x4b, 0x03, 0x04]],
    ['.doc', [0xd0, 0xcf, 0x11, 0xe0]],
    ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ])('%s is refused with what to do', (what, bytes) => {
    expect(() => decodeText(new Uint8Array(bytes))).toThrow(new RegExp(`${what.replace('.', '\\.')}.*另存为 .txt`));
  });

  test('what is no text at all', () => {
    expect(() => decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toThrow('也不是 GBK');
  });
});
