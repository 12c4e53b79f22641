import { expect, test } from 'vitest';
import { markdownReporter } from './markdown.ts';
import { finding, hostile, notice, onFile, reportOf, twoHundred, warning } from '#src/testing/sample-reports.ts';

test('errors: verdict, what to do, a table a file, notices folded', () => {
  expect(markdownReporter(reportOf(warning, notice, finding(), onFile))).toMatchInlineSnapshot(`
    "## 需要修改

    **接下来怎么做**

    1. 按下面表格里的位置打开文件（在网页上点铅笔图标即可修改），照“改法”逐处改好；标为“提醒”的，核对无误可以不改。
    2. 改完保存（Commit changes），系统会自动重新校验，不必另开一份申请。
    3. 条款写明“原则上”而确有理由的，请市局书面同意；市局登记“书面同意”的决定以后，系统重新校验，不用在登记文件里写。
    4. 看不懂的地方，直接在这份申请下留言，市局审核人员会答复。

    校验 1 个联合体（判断日期2024年8月5日）：2 处错误，1 处提醒，1 处提示。

    ### \`data/alliances/haizhou/fibre.yaml\`

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | 提醒，第 1 行第 7 列 | 名称与“连云港市碳纤维创新联合体”相近 | 登记簿校验：联合体名称不重复 | 核对是否为同一个联合体 |
    | 错误，第 12 行第 3 列 | 成员单位 2 家，原则上不少于 3 家 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |

    ### \`data/alliances/haizhou/link.yaml\`

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | 错误，整个文件 | 是链接，不是普通文件 | 登记簿校验：必须是普通文件 | 删去链接，把文件本身放到这里 |

    <details>
    <summary>另有 1 处提示，不影响通过</summary>

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | \`data/alliances/haizhou/fibre.yaml\` 第 9 行第 1 列 | 没有科研人才类任务 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |

    </details>
    "
  `);
});

test('no findings', () => {
  expect(markdownReporter(reportOf())).toMatchInlineSnapshot(`
    "## 校验通过

    没有必须修改的地方，不需要再做什么，随后由审核人员审核。

    校验 1 个联合体（判断日期2024年8月5日）：没有错误。
    "
  `);
});

test('notices only', () => {
  expect(markdownReporter(reportOf(notice))).toMatchInlineSnapshot(`
    "## 校验通过

    没有必须修改的地方，不需要再做什么，随后由审核人员审核。

    校验 1 个联合体（判断日期2024年8月5日）：没有错误，1 处提示。

    <details>
    <summary>另有 1 处提示，不影响通过</summary>

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | \`data/alliances/haizhou/fibre.yaml\` 第 9 行第 1 列 | 没有科研人才类任务 | 连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’” | 增加成员单位 |

    </details>
    "
  `);
});

test('warnings only', () => {
  expect(markdownReporter(reportOf(warning))).toMatchInlineSnapshot(`
    "## 校验通过

    没有必须修改的地方。请看一下下面的提醒，核对无误即可，随后由审核人员审核。

    校验 1 个联合体（判断日期2024年8月5日）：没有错误，1 处提醒。

    ### \`data/alliances/haizhou/fibre.yaml\`

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | 提醒，第 1 行第 7 列 | 名称与“连云港市碳纤维创新联合体”相近 | 登记簿校验：联合体名称不重复 | 核对是否为同一个联合体 |
    "
  `);
});

test('strangers’ words stand in code spans', () => {
  expect(markdownReporter(reportOf(hostile, { ...hostile, severity: 'notice' }))).toMatchInlineSnapshot(`
    "## 需要修改

    **接下来怎么做**

    1. 按下面表格里的位置打开文件（在网页上点铅笔图标即可修改），照“改法”逐处改好；标为“提醒”的，核对无误可以不改。
    2. 改完保存（Commit changes），系统会自动重新校验，不必另开一份申请。
    3. 条款写明“原则上”而确有理由的，请市局书面同意；市局登记“书面同意”的决定以后，系统重新校验，不用在登记文件里写。
    4. 看不懂的地方，直接在这份申请下留言，市局审核人员会答复。

    校验 1 个联合体（判断日期2024年8月5日）：1 处错误，1 处提示。

    ### \`\`\`data/100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end.yaml\`\`\`

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | 错误，第 3 行第 1 列 | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end\`\`\` | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end 100% ｜ a, "b" \`c\` \`…\`\`\` | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end\`\`\` |

    <details>
    <summary>另有 1 处提示，不影响通过</summary>

    | 位置 | 说明 | 依据条款 | 改法 |
    | --- | --- | --- | --- |
    | \`\`\`data/100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end.yaml\`\`\` 第 3 行第 1 列 | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end\`\`\` | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end 100% ｜ a, "b" \`c\` \`…\`\`\` | \`\`\`100% ｜ a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end\`\`\` |

    </details>
    "
  `);
});

test('every row has four cells, whatever it holds', () => {
  const rows = markdownReporter(reportOf(hostile, ...twoHundred, notice))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows.length).toBeGreaterThan(200);
  for (const row of rows) expect(row.match(/\|/g), row).toHaveLength(5);
});

test('two hundred findings fit', () => {
  const text = markdownReporter(reportOf(...twoHundred));
  expect(text).toContain('第 200 处');
  expect(text).not.toContain('内容过长');
});

const long = (severity: 'error' | 'notice') =>
  Array.from({ length: 300 }, (_, i) => finding({ severity, message: `${i + 1}`.padStart(200, '长') }));

test.each([
  ['in one file', long('error')],
  ['in many', long('error').map((each, i) => ({ ...each, at: { ...each.at, file: `data/${i}.yaml` } }))],
  ['in the notices', long('notice')],
])('too much %s is cut between rows, and said', (_where, diagnostics) => {
  const text = markdownReporter(reportOf(...diagnostics));
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text.length).toBeGreaterThan(59_000);
  const shown = text.split('\n').filter((line) => /^\| .*\d+ \| 连科/.test(line)).length;
  expect(shown).toBeGreaterThan(100);
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    `内容过长，还有 ${300 - shown} 处没有列在这里。先改好上面的；全部见附件 report.json，或在本机运行 npm run validate。`,
  );
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(text).not.toMatch(/\| --- \|\n\n/);
});
