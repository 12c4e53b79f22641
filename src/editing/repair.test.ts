import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateAlliances } from '#src/bench/register.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { repair } from './repair.ts';

const PATH = 'data/alliances/haizhou/x.yaml';
const SEED = 20240625;

const WHOLE = `# 说明：手工填写   # 注
name: 连云港市测试创新联合体（示例）
batch: 2024
industry: 硅材料
plan: |
  2024 年，完成 A1 中试。

  2025 年，推广。
tasks:
  - kind: 科研人才 # 一类
    title: '引进 3 人'
    undertakers: [示例甲有限公司, 示例海洋大学]
    start: "2024-07"
lead:
  name: 示例甲有限公司
  creditCode: 91320706522377040Q
  kind: 行业龙头企业
  finance: { year: 2023, salesRevenue: 82000 }
history:
  - { event: 申报, date: 2024-06-10, document: 连科〔2024〕3号 }
`;

const repaired = (text: string) => repair(PATH, Buffer.from(text));
const textOf = (text: string) => repaired(text).text ?? expect.unreachable();
const valueOf = (text: string) => pass(PATH, Buffer.from(text)).value;

describe('puts right exactly what is wrong', () => {
  test.each([
    ['a mark at the start', '# 说明：手', '\ufeff# 说明：手'],
    ['a full-width colon', 'batch: 2024', 'batch：2024'],
    ['a full-width colon and space', 'batch: 2024', 'batch：　2024'],
    ['no space after the colon', 'batch: 2024', 'batch:2024'],
    ['a full-width colon in braces', '{ event: 申报', '{ event：申报'],
    ['full-width indentation', '  name: 示例甲', '　name: 示例甲'],
    ['no-break indentation', '  name: 示例甲', '\u00a0\u00a0name: 示例甲'],
    ['a tab as indentation', '  name: 示例甲', '\tname: 示例甲'],
    ['a full-width list mark', '  - kind', '  － kind'],
    ['a full-width comma in a list', '公司, 示例海', '公司，示例海'],
    ['a zero-width space', '示例海洋', '示例\u200b海洋'],
    ['a change of direction', '示例海洋', '示例\u202e海洋'],
    ['a control character', '示例海洋', '示例\u0007海洋'],
    ['a radical', '科研人才', '科研⼈才'],
    ['a decomposed letter in a comment', '手工填写   #', '手工填写   #'],
    ['a date with slashes', 'date: 2024-06-10', 'date: 2024/6/10'],
    ['a date in Chinese', 'date: 2024-06-10', 'date: 2024年6月10日'],
    ['full-width digits', 'batch: 2024', 'batch: ２０２４'],
    ['a number in other brackets', '连科〔2024〕3号', '连科（2024）3号'],
    ['a code in lower case', '91320706522377040Q', '91320706522377040q'],
    ['money with a unit', 'salesRevenue: 82000', 'salesRevenue: 8.2亿元'],
    ['a value in double quotes', '"2024-07"', '"2024年7月"'],
    ['a value in single quotes', "'引进 3 人'", "'引进 ３ 人'"],
    ['a block of text', '完成 A1 中试', '完成　Ａ１ 中试'],
  ])('%s', (_, right, wrong) => {
    expect(WHOLE).toContain(right);
    const { text, changes, left } = repaired(WHOLE.replace(right, wrong));
    expect(text).toBe(WHOLE);
    expect(left).toEqual([]);
    expect(changes).toHaveLength(right === wrong ? 0 : Math.max(1, changes.length));
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
  expect(date).toEqual([{ line: 20, what: '阶段 第 1 项 › 日期的写法不统一', from: '2024/6/10', to: '2024-06-10' }]);
});

describe('what it cannot put right is left as it is and named', () => {
  test.each([
    [
      'text that a mark cuts off',
      WHOLE.replace('科研人才 # 一类', '科研人才 #一类'),
      '第 10 行  “ #”之后的文字会被当作注释丢弃',
    ],
    ['a lost character', WHOLE.replace('推广', '推\ufffd'), '第 8 行  有乱码（U+FFFD）：原来的字在转换编码时已丢失'],
    ['a repeated field', `${WHOLE}batch: 2024\n`, expect.stringMatching(/^第 21 行 {2}.*batch.*重复/) as string],
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

const SAMPLES = [
  WHOLE,
  ...readDataFolder('.')
    .files.filter(({ path }) => path.startsWith('data/alliances/'))
    .map(({ bytes }) => Buffer.from(bytes).toString()),
  ...generateAlliances(10, 3, { districts: ['haizhou'], industries: ['硅材料'] }).map(({ text }) => text),
];

test('a register in order is left as it is, byte for byte', () => {
  for (const text of SAMPLES) expect(repaired(text)).toEqual({ text, changes: [], left: [] });
  for (const { path, bytes } of readDataFolder('.').files)
    expect(repair(path, bytes)).toEqual({ text: Buffer.from(bytes).toString(), changes: [], left: [] });
});

/** Damage that has one way back: replaces the nth of the places a pattern matches. */
type Damage = { pattern: RegExp; by: (found: string) => string };
const DAMAGES: readonly Damage[] = [
  { pattern: /(?<=^[ -]*[a-z][A-Za-z]*): /gm, by: () => '：' },
  { pattern: /(?<=[{,] [a-z]+): /g, by: () => '：' },
  { pattern: /^( {2})+(?=[a-z-])/gm, by: (indent) => '\u3000'.repeat(indent.length / 2) },
  { pattern: /^ +(?=[a-z-])/gm, by: (indent) => indent.replaceAll(' ', '\u00a0') },
  { pattern: /^ +(?=[a-z-])/gm, by: (indent) => '\t'.repeat(indent.length / 2) },
  { pattern: /(?<=^ *)- (?=[a-z{])/gm, by: () => '－' },
  { pattern: /(?<=: \[[^\]\n（(]*), (?=[^\]\n]*\])/g, by: () => '，' },
  { pattern: /\d{4}-\d{2}-\d{2}(?=[ ,\n])/g, by: (date) => date.replaceAll('-', '/') },
  {
    pattern: /\d{4}-\d{2}-\d{2}(?=[ ,\n])/g,
    by: (date) => date.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  { pattern: /〔20\d\d〕/g, by: (year) => `[${year.slice(1, -1)}]` },
  { pattern: /\n/g, by: () => '\r\n' },
  { pattern: /示例/g, by: (word) => `${word.charAt(0)}\u200b${word.charAt(1)}` },
  { pattern: /人/g, by: () => '⼈' },
];

const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat()), { minLength: 1, maxLength: 4 }),
  )
  .map(([sample, damages]) => ({
    sample,
    text: damages.reduce((text, [{ pattern, by }, place]) => {
      const found = [...text.matchAll(pattern)];
      const match = found[place % Math.max(1, found.length)];
      return match ? text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length) : text;
    }, sample),
  }));

test('damage with one way back is undone, whatever the record', () => {
  fc.assert(
    fc.property(damaged, ({ sample, text }) => {
      expect(textOf(text)).toBe(sample);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

const PIECES = [
  '：',
  '，',
  '“',
  '”',
  '\t',
  '\r',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '－',
  '—',
  ' #',
  '- ',
  ': ',
  '[',
  '}',
  '"',
  "'",
  '|',
  '０',
  'Ａ',
  '⼈',
  '\ue000',
  'é',
  '\n',
  '  ',
  '&a ',
  '13812345678',
  '2024年7月1日',
];
const spoiled = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...PIECES), fc.nat(3)), {
      maxLength: 4,
    }),
  )
  .map(([sample, changes]) =>
    changes.reduce((text, [place, piece, drop]) => {
      const at = Math.floor(place * text.length);
      return text.slice(0, at) + piece + text.slice(at + drop);
    }, sample),
  );

test('however a file is spoiled: once is enough, and what could be put right is not found again', () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      const once = repaired(text);
      const again = repaired(once.text ?? '');
      expect(again.text).toBe(once.text);
      expect(again.changes).toEqual([]);
      const registry = loadRegistry({ files: [{ path: PATH, bytes: Buffer.from(once.text ?? '') }], diagnostics: [] });
      const found = registry.diagnostics.filter(({ rule }) => rule === 'text/canonical');
      expect(found.length).toBeLessThanOrEqual(once.left.length);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('what was read rightly before still reads the same', () => {
  fc.assert(
    fc.property(spoiled, (text) => {
      const before = pass(PATH, Buffer.from(text));
      if (before.value === undefined || before.diagnostics.length > 0) return;
      const after = valueOf(textOf(text));
      const plain = (value: unknown) => JSON.stringify(value).normalize('NFC').replace(/\s/g, '');
      const rewritten = repaired(text).changes.filter(({ what }) => what.endsWith('写法不统一'));
      if (rewritten.length === 0) expect(plain(after)).toBe(plain(before.value));
    }),
    { seed: SEED + 1, numRuns: 500 },
  );
});
