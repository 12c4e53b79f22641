/** What awaits a word of the bureau, as reporters tell it. */
import { expect, test } from 'vitest';
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { changeOf, decisionOf, finding, recordOf, reportOf } from '#src/testing/sample-reports.ts';
import { consoleReporter } from './console.ts';
import { markdownReporter } from './markdown.ts';

const report = (change: ChangeReport, ...diagnostics: Diagnostic[]) => ({ ...reportOf(...diagnostics), change });
const plain = consoleReporter(false);
const ONE_FILE = { total: 1, added: 0, modified: 1, removed: 0, paths: [] };

test('what awaits a word: who is asked, decisions, what only looks otherwise, the bureau’s files, papers, programs', () => {
  const nothing = { fields: [], fieldsLeftOut: 0, told: [], toldLeftOut: 0 };
  const files = { total: 5, added: 1, modified: 4, removed: 0, paths: [] };
  const change = changeOf({
    files,
    decisions: [decisionOf()],
    records: [recordOf(), recordOf({ id: 'video', file: 'data/alliances/haizhou/video.yaml' })],
    data: [{ kind: '新增', what: '通知原文', file: 'data/policies/2025.md', ...nothing }],
    outside: [{ what: '程序', files: [{ kind: '修改', file: 'src/dates.ts' }], leftOut: 0 }],
  });
  const whole = report(change, finding({ rule: 'change/bureau', severity: 'warning', message: '改了市局的文件' }));
  expect(plain(whole)).toMatchInlineSnapshot(`
    "要市局确认：没有错误，有 1 处须经市局同意才能并入登记簿
      改动 5 个文件：新增 1 个，修改 4 个（与提交 aaaaaaaaaa 相比）
      在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）

    请市局审核人员确认
      改了市局的文件
        新增决定：退出 连科〔2024〕61号，2024年8月19日：示例联合体（fibre）；退出情形：自愿；原因：没有写

    新增决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）
      所涉：示例联合体（fibre）
      退出情形：自愿
      原因：没有写

    修改：2 个联合体的文件，内容没有变化，只改了写法或说明（data/alliances/haizhou/fibre.yaml、data/alliances/haizhou/video.yaml）

    新增：通知原文（data/policies/2025.md）

    请与盖章原件逐项核对
      退出 连科〔2024〕61号：文号 连科〔2024〕61号、日期 2024年8月19日、联合体的名称、退出情形、落款和印章
      通知原文：全文与印发的原件一字不差，文号、日期、印章

    登记数据以外的文件（请逐个看过）
      程序 1 个：决定怎样判断、怎样发布
        修改 src/dates.ts

    data/alliances/haizhou/fibre.yaml（1 处待确认）

      待确认  整次改动  改了市局的文件
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  change/bureau

    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：没有错误，1 处待确认
    "
  `);
  expect(markdownReporter(whole)).toMatchInlineSnapshot(`
    "## 要市局确认：没有错误，有 1 处须经市局同意才能并入登记簿

    您不用再改文件，等市局审核人员确认。有书面依据的，在下面留言写明文号（不写个人信息）。

    **请市局审核人员确认**

    - 改了市局的文件
      - 新增决定：退出 连科〔2024〕61号，2024年8月19日：示例联合体（fibre）；退出情形：自愿；原因：没有写

    核对依据后，在“Files changed”里点“Review changes”，写一行 \`同意放行：change/bureau\`，选“Approve”提交；不同意的，选“Request changes”写明理由。

    校验这次改动涉及的 1 个联合体（判断日期2024年8月5日）：没有错误，1 处待确认。

    - 改动 5 个文件：新增 1 个，修改 4 个（与提交 aaaaaaaaaa 相比）
    - 在培育名单 0 个（不变）；已公开 0 个（不变）；申报中 0 个（不变）

    ### 改了什么（供审核）

    - 新增决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）
      - 所涉：示例联合体（fibre）
      - 退出情形：自愿
      - 原因：没有写
    - 修改：2 个联合体的文件，内容没有变化，只改了写法或说明（data/alliances/haizhou/fibre.yaml、data/alliances/haizhou/video.yaml）
    - 新增：通知原文（data/policies/2025.md）

    ### 请与盖章原件逐项核对

    - 退出 连科〔2024〕61号：文号 连科〔2024〕61号、日期 2024年8月19日、联合体的名称、退出情形、落款和印章
    - 通知原文：全文与印发的原件一字不差，文号、日期、印章

    ### 登记数据以外的文件（请逐个看过）

    - 程序 1 个：决定怎样判断、怎样发布
      - 修改 src/dates.ts

    <details>
    <summary>上面待确认的 1 处：位置、依据和办法</summary>

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | \`data/alliances/haizhou/fibre.yaml\` 整次改动 | 改了市局的文件 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |

    </details>
    "
  `);
  // In colour the verdict and what stands at the head of a block are bold.
  const coloured = consoleReporter(true)(whole);
  expect(coloured).toContain('\u001b[1m修改：2 个联合体的文件');
});

test('what is asked takes at most twenty lines and fifteen thousand characters in front', () => {
  const asked = (messages: readonly string[]) => {
    const found = messages.map((message) => finding({ rule: 'change/list-shrinks', message }));
    const text = markdownReporter(report(changeOf({ files: ONE_FILE }), ...found));
    const [, front = ''] = text.split('**请市局审核人员确认**\n\n');
    return (front.split('\n\n')[0] ?? '').split('\n');
  };
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => `第 ${i + 1} 处`);
  expect(asked(numbered(20))).toHaveLength(20);
  expect(asked(numbered(20)).at(-1)).toBe('- 第 20 处');
  expect(asked(numbered(22)).slice(19)).toEqual(['- 第 20 处', '- 另有 2 处没有列在这里，见下面“改了什么”']);
  const long = (sign: string, length = 1000) => sign.repeat(length - '- '.length);
  const fourteen = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯', (sign) => long(sign));
  expect(asked([...fourteen, long('辰')])).toHaveLength(15);
  expect(asked([...fourteen, long('辰', 1001)]).slice(14)).toEqual(['- 另有 1 处没有列在这里，见下面“改了什么”']);
});

test('beside errors, what waits for a word is not theirs to mend; after what was asked, it is told once', () => {
  const leaves = finding({ rule: 'change/list-shrinks', message: '退出名单' });
  const change = changeOf({ files: ONE_FILE });
  const steps = markdownReporter(report(change, leaves, finding()));
  expect(steps).toContain('核对无误可以不改。标为“待确认”的不用您改，由市局审核人员确认。\n');
  expect(markdownReporter(report(change, finding()))).not.toContain('标为“待确认”的');
  const waiting = markdownReporter(report(change, leaves));
  expect(waiting.match(/退出名单/g)).toHaveLength(2);
  expect(waiting).toContain('| `data/alliances/haizhou/fibre.yaml` 第 12 行第 3 列 | 退出名单 |');
});
