import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { consoleReporter } from './console.ts';
import { finding, hostile, notice, onFile, reportOf, twoHundred, warning } from '#src/testing/sample-reports.ts';

const plain = consoleReporter(false);

test('file by file: where, what, ground, way out', () => {
  expect(plain(reportOf(warning, notice, finding(), onFile))).toMatchInlineSnapshot(`
    "data/alliances/haizhou/fibre.yaml（1 处错误，1 处提醒，1 处提示）

      提醒  第 1 行第 7 列  名称与“连云港市碳纤维创新联合体”相近
            改法  核对是否为同一个联合体
            规则  name-unique

      提示  第 9 行第 1 列  没有科研人才类任务
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  task-kinds

      错误  第 12 行第 3 列  成员单位 2 家，原则上不少于 3 家
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  min-members

    data/alliances/haizhou/link.yaml（1 处错误）

      错误  整个文件  是链接，不是普通文件
            改法  删去链接，把文件本身放到这里
            规则  file/kind

    校验 1 个联合体（判断日期2024年8月5日）：2 处错误，1 处提醒，1 处提示
    改好保存后，再运行一次 npm run validate
    "
  `);
});

test('notices alone ask for nothing; no findings, one sentence', () => {
  expect(plain(reportOf(notice))).toMatchInlineSnapshot(`
    "data/alliances/haizhou/fibre.yaml（1 处提示）

      提示  第 9 行第 1 列  没有科研人才类任务
            依据  连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
            改法  增加成员单位
            规则  task-kinds

    校验 1 个联合体（判断日期2024年8月5日）：没有错误，1 处提示
    "
  `);
  expect(plain(reportOf())).toMatchInlineSnapshot(`
    "校验 1 个联合体（判断日期2024年8月5日）：没有错误
    "
  `);
});

test('strangers’ words neither move the cursor nor act in a CI log', () => {
  expect(plain(reportOf(hostile))).toMatchInlineSnapshot(`
    "data/100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end.yaml（1 处错误）

      错误  第 3 行第 1 列  100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end
            依据  100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end 100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end：“100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end”
            改法  100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end
            规则  x/100% | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end

    校验 1 个联合体（判断日期2024年8月5日）：1 处错误
    改好保存后，再运行一次 npm run validate
    "
  `);
});

test('a cell of a workbook is named as people write it', () => {
  const at = { file: '推荐表.xlsx', line: 7, column: 3, cell: '成员单位!C7' };
  expect(plain(reportOf(finding({ at })))).toContain('错误  成员单位!C7  成员单位 2 家');
});

test('colours add nothing but colours', () => {
  const report = reportOf(...twoHundred, warning, notice);
  const coloured = consoleReporter(true)(report);
  expect(coloured).toContain('\u001b[31m错误\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(plain(report));
});
