import { expect, test } from 'vitest';
import type { ChangeReport } from '#src/changes/change-report.ts';
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { consoleReporter } from './console.ts';
import { markdownReporter } from './markdown.ts';
import { changeOf, decisionOf, finding, recordOf, reportOf } from '#src/testing/sample-reports.ts';

const TOUCHED = changeOf({
  files: { total: 1, added: 0, modified: 1, removed: 0, paths: ['data/alliances/haizhou/fibre.yaml'] },
  records: [recordOf()],
});
const report = (change: ChangeReport, ...diagnostics: Diagnostic[]) => ({ ...reportOf(...diagnostics), change });
const plain = consoleReporter(false);
const error = finding({ rule: 'change/id-kept' });
const other = finding({ rule: 'name-unique', severity: 'warning' });
const personal = finding({ rule: 'privacy/mobile', message: '手机号' });
const leaves = finding({ rule: 'change/list-shrinks', message: '退出名单' });

test('how personal data is withdrawn stands before what is to be mended', () => {
  const text = markdownReporter(report(TOUCHED, personal));
  expect(text.slice(0, text.indexOf('校验这次'))).toMatchInlineSnapshot(`
    "## 需要改正：有 1 处错误，改好之前不能并入登记簿

    **先撤回个人信息**

    这次改动里有个人信息。只改文件不够：它已经随提交留在这个分支的历史里。

    1. 还没有推送的：删去后运行 git commit --amend（或重做这几次提交），确认 git log -p 里查不到再推送。
    2. 已经推送或在网页上提交的：关闭这份申请，删除这个分支，从最新的登记簿另建分支重新提交。
    3. 并请告知市局审核人员，由其请托管平台清除缓存和旧提交；不要在留言里重复写出这些内容。

    **接下来怎么做**

    1. 按下面表格里的位置打开文件（在网页上点铅笔图标即可修改），照“改法”逐处改好；标为“提醒”的，核对无误可以不改。
    2. 条款写明“原则上”而确有理由的，请市局书面同意；市局登记“书面同意”的决定以后，系统重新校验，不用在登记文件里写。
    3. 看不懂的地方，直接在这份申请下留言，市局审核人员会答复。

    "
  `);
  expect(plain(report(TOUCHED, personal))).toMatch(
    /\n怎样撤回个人信息\n  这次改动里有个人信息。[^]*\n修改：示例联合体/,
  );
  expect(markdownReporter(reportOf(personal))).not.toContain('撤回');
});

const nextSteps = (change: ChangeReport, ...diagnostics: Diagnostic[]) =>
  markdownReporter(report(change, ...diagnostics)).split('\n校验')[0];

test('where only a word of the bureau is missing, whose and how', () => {
  expect(nextSteps(TOUCHED, leaves)).toMatchInlineSnapshot(`
    "## 要市局确认：没有错误，有 1 处须经市局同意才能并入登记簿

    您不用再改文件，等市局审核人员确认。有书面依据的，在下面留言写明文号（不写个人信息）。

    **请市局审核人员确认**

    - 退出名单

    核对依据后，在“Files changed”里点“Review changes”，写一行 \`同意放行：change/list-shrinks\`，选“Approve”提交；不同意的，选“Request changes”写明理由。
    "
  `);
  const bureau = finding({ rule: 'change/bureau', severity: 'warning', message: '改了市局的文件' });
  expect(nextSteps(TOUCHED, leaves, leaves, bureau)).toContain(
    '写一行 `同意放行：change/list-shrinks、change/bureau`，选“Approve”提交',
  );
});

test('an edited notice that was used has to be named, beside the bureau’s files', () => {
  const released = finding({ rule: 'change/policy-released', severity: 'warning', message: '改了已发布的通知' });
  expect(nextSteps(TOUCHED, released)).toContain('写一行 `同意放行：change/policy-released`，选“Approve”提交；');
});

test('what somebody has signed is told and asked of nobody again', () => {
  const flips = (['经同意例外', '人工认定'] as const).map((to) => ({ clause: 'x', rule: 'y', title: '标题', to }));
  const attested = changeOf({ files: TOUCHED.files, records: [recordOf({ clauses: flips })] });
  expect(nextSteps(attested)).toContain('没有必须修改的地方，不需要再做什么');
});

test('nothing changed, nothing to do; no error, nothing to mend', () => {
  expect(nextSteps(changeOf())).toBe('## 没有改动：与比较的版本相同\n');
  expect(nextSteps(changeOf(), error)).toContain('接下来怎么做');
  expect(nextSteps(TOUCHED)).toContain('没有必须修改的地方，不需要再做什么');
  expect(nextSteps(TOUCHED, other)).toContain('请看一下下面的提醒');
});

test('an exception can be asked for where the change itself is refused', () => {
  const except = '确需这样改的（如原来就登记错了），在下面留言说明依据，由市局审核人员决定';
  expect(nextSteps(TOUCHED, error, finding())).toContain(except);
  expect(nextSteps(TOUCHED, finding())).not.toContain(except);
  expect(nextSteps(TOUCHED, finding(), { ...error, severity: 'notice' })).not.toContain(except);
  expect(nextSteps(TOUCHED, finding({ rule: 'change/conflict' })), 'nobody’s word merges it').not.toContain(except);
});

test('what was there before stands apart and folded, its errors called by name', () => {
  const change = changeOf({
    ...TOUCHED,
    findings: { ...TOUCHED.findings, left: [0, 1], forgiven: [0] },
  });
  const was = { ...finding({ message: '成员单位 2 家' }), severity: 'warning' } as const;
  const text = markdownReporter(report(change, was, other));
  expect(text).toMatch(/^## 可以合并：没有新的错误\n/);
  expect(text).toContain('没有必须修改的地方，不需要再做什么');
  const [, folded = ''] = text.split('<details>');
  expect(text.split('<details>')[0]).not.toContain('成员单位 2 家');
  expect(folded).toMatch(
    /^\n<summary>原来就有的 2 处，不是这次改动带来的，不影响这次通过；能改的请另行改好<\/summary>\n/,
  );
  expect(folded).toContain('| 原有错误，`data/alliances/haizhou/fibre.yaml` 第 12 行第 3 列 | 成员单位 2 家 |');
  expect(folded).toContain('| 提醒（原有），');
});

test('an error of a base file that was there before stops a change, and stands among what does', () => {
  const change = changeOf({ ...TOUCHED, findings: { ...TOUCHED.findings, left: [0] } });
  const text = markdownReporter(report(change, finding({ at: { file: 'data/site.yaml', line: 1, column: 1 } })));
  expect(text).toMatch(/^## 需要改正/);
  expect(text).toContain('### `data/site.yaml`');
  expect(text).not.toContain('<details>');
});

test('decisions stand before records, under one heading', () => {
  const text = markdownReporter(report({ ...TOUCHED, decisions: [decisionOf()], decisionsLeftOut: 2 }));
  expect(text).toContain(
    '### 改了什么（供审核）\n\n- 新增决定：退出 连科〔2024〕61号，2024年8月19日（data/decisions/2024/tuichu-61.yaml）\n  - 所涉：示例联合体（fibre）\n  - 退出情形：自愿\n  - 原因：没有写\n- 修改：示例联合体',
  );
  expect(text).toContain('另有 2 份决定没有列出，请看 Files changed。');
  const said = plain(report({ ...TOUCHED, decisions: [decisionOf()], decisionsLeftOut: 2 }));
  expect(said).toMatch(
    /\n新增决定：退出 [^]*\n  退出情形：自愿\n  原因：没有写\n\n另有 2 份决定没有列出，用 git diff 看\n\n修改：示例联合体/,
  );
});

test('what was solved is listed, with how many more there are', () => {
  const solved = [{ rule: 'name-unique', file: 'data/alliances/haizhou/fibre.yaml', message: '名称相同' }];
  const text = (solvedLeftOut: number) =>
    markdownReporter(report({ ...TOUCHED, findings: { ...TOUCHED.findings, solved, solvedLeftOut } }));
  const listed = '### 已解决的问题\n\n- 名称相同（data/alliances/haizhou/fibre.yaml）\n';
  expect(text(3)).toContain(`${listed}\n另有 3 处没有列出。\n`);
  expect(text(0)).toContain(listed);
  expect(text(0)).not.toContain('没有列出');
});

test('what is asked stands in front once; where and why comes behind what was changed', () => {
  const text = markdownReporter(report(TOUCHED, leaves, other));
  const places = ['- 退出名单', '### 改了什么', '上面待确认的 1 处', '待确认 | '].map((each) => text.indexOf(each));
  expect(places.slice(0, 3)).toEqual(places.slice(0, 3).toSorted((a, b) => a - b));
  expect(places).toEqual([expect.any(Number), expect.any(Number), expect.any(Number), -1]);
  expect(Math.min(...places.slice(0, 3))).toBeGreaterThan(0);
  const refused = markdownReporter(report(TOUCHED, leaves, error));
  expect(refused, 'beside an error it stands with it').not.toContain('上面待确认的');
});
