/** A change as each reporter tells it, whole. */
import { expect, test } from 'vitest';
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { consoleReporter } from './console.ts';
import { githubReporter } from './github.ts';
import { markdownReporter } from './markdown.ts';
import { changeOf, finding, recordOf, reportOf } from '#src/testing/sample-reports.ts';
import { sarifReporter } from './sarif.ts';

const flip = { clause: 'x', rule: 'min-members', title: '成员单位数量', from: '不通过', to: '通过' } as const;
const WHOLE = changeOf({
  head: 'b'.repeat(40),
  files: { total: 2, added: 1, modified: 1, removed: 0, paths: ['data/alliances/haizhou/fibre.yaml'] },
  records: [
    recordOf({ fields: [{ field: '批次', kind: '修改', from: '2024', to: '2025' }], clauses: [flip] }),
    recordOf({ id: 'video', kind: '受影响', clauses: [flip] }),
  ],
  recordsLeftOut: 3,
  findings: {
    brought: 1,
    left: [0],
    forgiven: [],
    untouched: [1],
    elsewhere: 0,
    solved: [{ rule: 'x', file: 'data/a.yaml', message: '成员单位 1 家' }],
    solvedLeftOut: 4,
  },
  policies: {
    files: ['data/policies/2024.yaml'],
    records: 5,
    unjudged: 0,
    clauses: [{ ...flip, records: 5, examples: ['a'] }],
  },
});
const report = (change: ChangeReport, ...diagnostics: Diagnostic[]) => ({ ...reportOf(...diagnostics), change });
const plain = consoleReporter(false);
const error = finding({ rule: 'change/id-kept' });
const other = finding({ rule: 'name-unique', severity: 'warning' });
const leaves = finding({ rule: 'change/list-shrinks', message: '退出名单' });

test('a whole change at a terminal, on a page, in a log', () => {
  const whole = report(WHOLE, error, other);
  expect(plain(whole)).toMatchInlineSnapshot(`
    "需要改正：有 1 处错误，改好之前不能并入登记簿
      改动 2 个文件：新增 1 个，修改 1 个（提交 aaaaaaaaaa 到 bbbbbbbbbb）
      在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）
      错误和提醒：这次改动带来 1 处，原有未改 1 处，已解决 5 处

    修改：示例联合体（data/alliances/haizhou/fibre.yaml）
      批次：由“2024”改为“2025”
      条款 成员单位数量：不通过 → 通过

    受影响（文件没有改动）：示例联合体（data/alliances/haizhou/fibre.yaml）
      条款 成员单位数量：不通过 → 通过

    另有 3 个联合体没有列出，用 git diff 看

    通知的改动
      只因通知改动（data/policies/2024.yaml），5 个联合体的判断结果不同
      成员单位数量：不通过 → 通过：5 个，如 a

    已解决的问题
      成员单位 1 家（data/a.yaml）
      另有 4 个没有列出

    data/alliances/haizhou/fibre.yaml（1 处错误，1 处提醒）

      错误（原有）  整个文件  成员单位 2 家，原则上不少于 3 家
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  change/id-kept

      提醒（没有改动，受这次影响）  第 12 行第 3 列  成员单位 2 家，原则上不少于 3 家
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  name-unique

    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：1 处错误，1 处提醒
    改好保存后，再运行一次同样的命令
    "
  `);
  expect(markdownReporter(whole)).toMatchInlineSnapshot(`
    "## 需要改正：有 1 处错误，改好之前不能并入登记簿

    **接下来怎么做**

    1. 按下面表格里的位置打开文件（在网页上点铅笔图标即可修改），照“改法”逐处改好；标为“提醒”的，核对无误可以不改。
    2. 改完保存（Commit changes），系统会自动重新校验，不必另开一份申请。
    3. 条款写明“原则上”而确有理由的，请市局书面同意；市局登记“书面同意”的决定以后，系统重新校验，不用在登记文件里写。
    4. 确需这样改的（如原来就登记错了），在下面留言说明依据，由市局审核人员决定（办法见 .github/REVIEWING.md）。
    5. 看不懂的地方，直接在这份申请下留言，市局审核人员会答复。

    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：1 处错误，1 处提醒。

    - 改动 2 个文件：新增 1 个，修改 1 个（提交 aaaaaaaaaa 到 bbbbbbbbbb）
    - 在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）
    - 错误和提醒：这次改动带来 1 处，原有未改 1 处，已解决 5 处

    ### \`data/alliances/haizhou/fibre.yaml\`

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | 错误（原有），整个文件 | 成员单位 2 家，原则上不少于 3 家 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |
    | 提醒（没有改动，受这次影响），第 12 行第 3 列 | 成员单位 2 家，原则上不少于 3 家 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |

    ### 改了什么（供审核）

    - 修改：示例联合体（data/alliances/haizhou/fibre.yaml）
      - 批次：由“2024”改为“2025”
      - 条款 成员单位数量：不通过 → 通过
    - 受影响（文件没有改动）：示例联合体（data/alliances/haizhou/fibre.yaml）
      - 条款 成员单位数量：不通过 → 通过

    另有 3 个联合体没有列出，请看 Files changed。

    ### 通知的改动

    - 只因通知改动（data/policies/2024.yaml），5 个联合体的判断结果不同
    - 成员单位数量：不通过 → 通过：5 个，如 a

    ### 已解决的问题

    - 成员单位 1 家（data/a.yaml）

    另有 4 处没有列出。
    "
  `);
  expect(githubReporter(whole)).toMatchInlineSnapshot(`
    "需要改正：有 1 处错误，改好之前不能并入登记簿
    改动 2 个文件：新增 1 个，修改 1 个（提交 aaaaaaaaaa 到 bbbbbbbbbb）
    在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）
    错误和提醒：这次改动带来 1 处，原有未改 1 处，已解决 5 处
    ::error file=data/alliances/haizhou/fibre.yaml,line=12,endLine=12,col=3,endColumn=10,title=二、（一）2 标识不得更改（原有）::成员单位 2 家，原则上不少于 3 家%0A依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”%0A改法：增加成员单位
    ::warning file=data/alliances/haizhou/fibre.yaml,line=12,endLine=12,col=3,endColumn=10,title=二、（一）2 联合体名称不重复::成员单位 2 家，原则上不少于 3 家%0A依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”%0A改法：增加成员单位
    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：1 处错误，1 处提醒
    "
  `);
});

test('a change for code-scanning tools', () => {
  const { properties } = JSON.parse(sarifReporter(report(WHOLE, error))).runs[0];
  expect(properties).toEqual({
    verdict: { state: '需要改正', text: '需要改正：有 1 处错误，改好之前不能并入登记簿' },
    base: WHOLE.base,
    head: WHOLE.head,
    files: { total: 2, added: 1, modified: 1, removed: 0 },
    counts: WHOLE.counts,
    findings: { brought: 1, left: 1, solved: 5 },
  });
  expect(JSON.parse(sarifReporter(reportOf(error))).runs[0]).not.toHaveProperty('properties');
});

test('a change without records, notices or solved findings has no such headings', () => {
  const bare = changeOf({ files: WHOLE.files });
  const text = markdownReporter(report(bare)) + plain(report(bare));
  expect(text).not.toMatch(/改了什么|通知的改动|已解决的问题|没有列出/);
  expect(plain(report(bare))).toMatchInlineSnapshot(`
    "可以合并：没有错误
      改动 2 个文件：新增 1 个，修改 1 个（与提交 aaaaaaaaaa 相比）
      在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）

    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：没有错误
    "
  `);
  expect(markdownReporter(report({ ...bare, records: WHOLE.records }))).toMatch(/不通过 → 通过\n$/);
  const solved = { ...bare, findings: { ...bare.findings, solved: WHOLE.findings.solved } };
  expect(plain(report(solved))).not.toContain('没有列出');
});

test.each([
  ['可以合并', '\u001b[32m', report(WHOLE)],
  ['要市局确认', '\u001b[33m', report(WHOLE, leaves)],
  ['需要改正', '\u001b[31m', report(WHOLE, error)],
])('%s has its colour', (state, colour, each) => {
  expect(consoleReporter(true)(each)).toContain(`${colour}${state}`);
});
