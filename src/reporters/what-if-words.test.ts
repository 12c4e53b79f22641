import { expect, test } from 'vitest';
import type { NewlyFailing, WhatIf } from '#src/eligibility/what-if.ts';
import { consoleReporter } from './console.ts';
import { markdownReporter } from './markdown.ts';
import { finding, reportOf } from '#src/testing/sample-reports.ts';

const plain = consoleReporter(false);

const failing = (i: number): NewlyFailing => ({
  id: `a${i}`,
  file: `a${i}.yaml`,
  name: `示例${i}`,
  clauses: [
    { clause: 'x', rule: 'y', title: '甲', from: '通过', to: '不通过', why: ['一', '二'] },
    { clause: 'z', rule: 'y', title: '乙', to: '待认定', why: [] },
  ],
});
const counts = { 通过: 0, 不通过: 0, 待认定: 0, 经同意例外: 0, 人工认定: 0, 不适用: 0, 不核对: 0 };
const whatIf = (many: number): WhatIf => ({
  document: '连科〔2027〕1号',
  title: '示例通知',
  judged: 3,
  passing: 1,
  passingNow: 2,
  clauses: [
    { clause: 'x', rule: 'y', title: '甲', counts: { ...counts, 通过: 2, 不通过: 1, 不核对: 1 }, newlyFailing: 1 },
    { clause: 'z', rule: 'y', title: '乙', counts, newlyFailing: 0 },
  ],
  newlyFailing: Array.from({ length: many }, (_, i) => failing(i)),
});

test('a draft notice at a terminal and on a page', () => {
  const asked = { ...reportOf(), whatIf: whatIf(1) };
  expect(plain(asked)).toMatchInlineSnapshot(`
    "试算：按 连科〔2027〕1号《示例通知》草案，3 个联合体中 1 个全部符合（现在 2 个），1 个会新出现不符合
      只试算尚未退出或终止的联合体；上一年度数据、推荐截止日等仍按各自的批次年份计算。没有写入任何文件。

    逐条
      甲（x）：通过 2，不通过 1，不核对 1；新不符合 1
      乙（z）：无

    新不符合：示例0（a0.yaml）
      甲：通过 → 不通过；一；二
      乙：原来不要求 → 待认定

    通知草案（判断日期2024年8月5日）：没有错误
    "
  `);
  expect(markdownReporter(asked)).toMatchInlineSnapshot(`
    "## 校验通过

    通知草案（判断日期2024年8月5日）：没有错误。

    ### 试算结果

    - 试算：按 连科〔2027〕1号《示例通知》草案，3 个联合体中 1 个全部符合（现在 2 个），1 个会新出现不符合
    - 只试算尚未退出或终止的联合体；上一年度数据、推荐截止日等仍按各自的批次年份计算。没有写入任何文件。

    ### 逐条

    - 甲（x）：通过 2，不通过 1，不核对 1；新不符合 1
    - 乙（z）：无

    ### 会新出现不符合的

    - 示例0（a0.yaml）
      - 甲：通过 → 不通过；一；二
      - 乙：原来不要求 → 待认定
    "
  `);
  expect(markdownReporter({ ...asked, whatIf: whatIf(0) })).not.toContain('会新出现不符合的');
  expect(plain({ ...reportOf(finding()), whatIf: whatIf(0) })).toMatch(/改好保存后，再运行一次同样的命令\n$/);
});

test('two hundred records are named at a terminal, and of more how many there are', () => {
  const told = (many: number) => plain({ ...reportOf(), whatIf: whatIf(many) });
  expect(told(200).match(/^新不符合：/gm)).toHaveLength(200);
  expect(told(200)).not.toContain('没有列出');
  expect(told(201).match(/^新不符合：/gm)).toHaveLength(200);
  expect(told(201)).toContain('\n另有 1 个没有列出\n');
});
