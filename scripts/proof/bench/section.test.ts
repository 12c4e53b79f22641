import { format } from 'prettier';
import { expect, test } from 'vitest';
import { besideEarlier, rowsIn, toMarkdown, toTerminal, withPart } from './section.ts';

const section = {
  heading: '100 个联合体',
  notes: ['同一份文件。'],
  headings: ['项目', '结果'],
  rows: [
    ['甲|乙', '达到'],
    ['丙', ''],
  ],
};

test('a section reads in a terminal and as Markdown', async () => {
  expect(toTerminal(section)).toMatchInlineSnapshot(`
    "
    100 个联合体
    同一份文件。
    项目   结果
    ─────  ────
    甲|乙  达到
    丙
    "
  `);
  expect(await format(toMarkdown(section), { parser: 'markdown' })).toMatchInlineSnapshot(`
    "### 100 个联合体

    同一份文件。

    | 项目   | 结果 |
    | ------ | ---: |
    | 甲\\|乙 | 达到 |
    | 丙     |      |
    "
  `);
});

test('a part is added at the end, then replaced where it stands, and no other is touched', () => {
  const one = withPart('# 性能\n', 'check', '一');
  const two = withPart(one, 'site', '二');
  expect(two).toBe('# 性能\n\n<!-- check -->\n\n一\n\n<!-- /check -->\n\n<!-- site -->\n\n二\n\n<!-- /site -->\n');
  expect(withPart(two, 'check', '三 $& 三')).toBe(two.replace('一', () => '三 $& 三'));
  expect(withPart(two, 'check', '一')).toBe(two);
});

test('what was measured before is read back from a part, and what is measured again takes its place', async () => {
  const headings = ['命令', '损坏', '量于'];
  const rows = [
    ['fix', '0', '2026-03-01'],
    ['new|x', '1', '2026-03-01'],
    ['import', '0', '2026-03-01'],
  ];
  const part = await format(toMarkdown({ heading: '登记文件', headings, rows }), { parser: 'markdown' });
  expect(rowsIn(part)).toEqual(rows);
  expect(rowsIn('')).toEqual([]);
  const again = [
    ['adopt', '0', '2026-03-02'],
    ['new|x', '0', '2026-03-02'],
  ];
  expect(besideEarlier(again, rowsIn(part))).toEqual([rows[0], again[1], rows[2], again[0]]);
  expect(besideEarlier(again, [['fix', '0']])).toEqual(again);
});
