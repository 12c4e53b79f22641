import { expect, test } from 'vitest';
import { githubReporter } from './github.ts';
import {
  finding,
  hostile,
  HOSTILE,
  notice,
  onFile,
  reportOf,
  twoHundred,
  warning,
} from '#src/testing/sample-reports.ts';

const linesOf = (text: string) => text.trimEnd().split('\n');

test('an annotation a finding, the gravest first, then one sentence', () => {
  expect(githubReporter(reportOf(warning, notice, finding(), onFile))).toMatchInlineSnapshot(`
    "::error file=data/alliances/haizhou/fibre.yaml,line=12,endLine=12,col=3,endColumn=10,title=二、（一）2 成员单位数量::成员单位 2 家，原则上不少于 3 家%0A依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”%0A改法：增加成员单位
    ::error file=data/alliances/haizhou/link.yaml,line=1,endLine=1,col=1,title=必须是普通文件::是链接，不是普通文件%0A改法：删去链接，把文件本身放到这里
    ::warning file=data/alliances/haizhou/fibre.yaml,line=1,endLine=1,col=7,title=联合体名称不重复::名称与“连云港市碳纤维创新联合体”相近%0A改法：核对是否为同一个联合体
    ::notice file=data/alliances/haizhou/fibre.yaml,line=9,endLine=9,col=1,title=二、（一）2 任务覆盖主要任务::没有科研人才类任务%0A依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”%0A改法：增加成员单位
    校验 1 个联合体（判断日期2024年8月5日）：2 处错误，1 处提醒，1 处提示
    "
  `);
});

test('no findings, one sentence; notices alone are notices', () => {
  expect(githubReporter(reportOf())).toMatchInlineSnapshot(`
    "校验 1 个联合体（判断日期2024年8月5日）：没有错误
    "
  `);
  expect(githubReporter(reportOf(notice))).toMatchInlineSnapshot(`
    "::notice file=data/alliances/haizhou/fibre.yaml,line=9,endLine=9,col=1,title=二、（一）2 任务覆盖主要任务::没有科研人才类任务%0A依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”%0A改法：增加成员单位
    校验 1 个联合体（判断日期2024年8月5日）：没有错误，1 处提示
    "
  `);
});

test('strangers’ words stay inside their annotation', () => {
  expect(githubReporter(reportOf(hostile))).toMatchInlineSnapshot(`
    "::error file=data/100%25 | a%2C "b" \`c\` \`\`d\`\` \\ %3A%3Aerror%3A%3Ax ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http%3A//evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end.yaml,line=3,endLine=4,title=100%25 | a%2C "b" \`c\` \`\`d\`\` \\ %3A%3Aerror%3A%3Ax ## [stop-commands]t </…::100%25 | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end%0A依据：100%25 | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end 100%25 | a, "b" \`c\` \`…%0A改法：100%25 | a, "b" \`c\` \`\`d\`\` \\ ::error::x ## [stop-commands]t </details><img src=x onerror=alert(1)> @user #1 [l](http://evil.example) ![i](//e) $x$ {0} www.evil.example ·abc···[2J end
    校验 1 个联合体（判断日期2024年8月5日）：1 处错误
    "
  `);
});

test('the runner reads back what was meant', () => {
  const at = { file: 'data/100%, a:b.yaml', line: 3, column: 1 };
  const [line = ''] = linesOf(githubReporter(reportOf(finding({ at, message: '50%25 %0A，a:b,c' }))));
  const [, properties = '', data = ''] = /^::error (.*?)::(.*)$/.exec(line) ?? [];
  const read = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  expect(properties.split(',').map(read)).toContain('file=data/100%, a:b.yaml');
  expect(read(data).split('\n')[0]).toBe('50%25 %0A，a:b,c');
});

test('each finding is annotated once, personal data before all', () => {
  const personal = Array.from({ length: 6 }, (_, i) => finding({ rule: 'privacy/mobile', message: `手机号之${i}` }));
  const others = Array.from({ length: 5 }, (_, i) => finding({ message: `别处之${i}` }));
  const said = [
    '手机号之0',
    '手机号之1',
    '手机号之2',
    '手机号之3',
    '手机号之4',
    '手机号之5',
    '别处之0',
    '别处之1',
    '别处之2',
  ];
  for (const all of [
    [...personal, ...others],
    [...others, ...personal],
  ]) {
    const lines = linesOf(githubReporter(reportOf(...all))).slice(0, 9);
    expect(lines.map((line) => /::([^:%]+)%/.exec(line)?.[1])).toEqual(said);
  }
});

test('a finding without a way out or a clause says no more than its message', () => {
  const { fix: _, clause: __, ...bare } = finding();
  expect(githubReporter(reportOf(bare))).toMatch(/^::error [^\n]*::成员单位 2 家，原则上不少于 3 家\n/);
});

test('columns are left out where a finding spans lines', () => {
  const at = { file: 'data/a.yaml', line: 3, column: 5, endLine: 4, endColumn: 2 };
  expect(githubReporter(reportOf(finding({ at })))).toMatch(/^::error file=data\/a\.yaml,line=3,endLine=4,title=/);
});

test('ten a type: nine, personal data before all, and where the rest is', () => {
  const lines = linesOf(githubReporter(reportOf(...twoHundred, ...Array.from({ length: 10 }, () => warning), notice)));
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines[0]).toContain('第 199 处');
  expect(lines[1]).toContain('第 1 处');
  expect(lines[9]).toBe('::error title=还有 191 处错误::还有 191 处错误没有标注，全部见本次运行的步骤摘要（Summary）');
  const warnings = lines.filter((line) => line.startsWith('::warning'));
  expect(warnings).toHaveLength(10);
  expect(warnings.join()).not.toContain('还有');
  expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(1);
  expect(lines.at(-1)).toBe('校验 1 个联合体（判断日期2024年8月5日）：200 处错误，10 处提醒，1 处提示');
});

test('no annotation exceeds 4,096 characters, however long and however much escaped', () => {
  const long = finding({
    rule: '%'.repeat(5000),
    message: '%'.repeat(5000),
    fix: ':'.repeat(5000),
    clause: { document: '%'.repeat(5000), citation: ','.repeat(5000), text: HOSTILE.repeat(100) },
  });
  const at = (length: number) => ({ file: '%'.repeat(length), line: 1, column: 1 });
  const report = reportOf({ ...long, at: at(250) }, { ...long, at: at(4000) });
  const [near = '', far = ''] = linesOf(githubReporter(report));
  expect(near.length).toBeLessThanOrEqual(4096);
  expect(near).toContain('file=%25%25');
  expect(far.length).toBeLessThanOrEqual(4096);
  expect(far).toMatch(/^::error title=/);
});

test('what waits for a word is no error of the runner’s, is called so, and is not counted as a warning', () => {
  const waits = (rule: string) => finding({ rule, severity: 'error', message: '离开' });
  const [line = '', ...rest] = linesOf(githubReporter(reportOf(waits('change/list-shrinks'))));
  expect(line).toMatch(/^::warning .*title=待确认：二、（一）2 退出名单须经同意::离开/);
  expect(rest).toEqual(['校验 1 个联合体（判断日期2024年8月5日）：没有错误，1 处待确认']);
  const many = linesOf(githubReporter(reportOf(...Array.from({ length: 12 }, () => warning), waits('change/bureau'))));
  expect(many[0]).toContain('title=待确认：');
  expect(many[9]).toMatch(/^::warning title=还有 4 处提醒::/);
});
