/** That the examples leave nothing out: what the design asks for is here, and every finding is said as it should be. */
import { describe, expect, test } from 'vitest';
import { RULES } from '#src/eligibility/rules/index.ts';
import { CHECK_GROUPS } from '#src/views/rules.ts';
import { ALL_CHECKS } from '#src/changes/change-checks.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { findingsOf, said, type Example } from '#src/testing/examples/register.ts';

/** What a hostile or hasty hand can do to a file: an example that is let through, and examples that are not. */
const FAMILIES: Readonly<Record<string, readonly [accepted: string, ...refused: string[]]>> = {
  aliases: ['正文里的 & * ! %', '锚点', '没有锚点的引用', '合并字段', '层层引用'],
  tags: ['正文里的 & * ! %', '标准类型标记', '自定类型标记', '以 ! 开头的值', '二进制标记'],
  directives: ['开始记号', '%YAML 指令', '%TAG 指令', '只有指令'],
  documents: ['结束记号', '两份记录', '结束记号后还有内容'],
  'duplicate keys': ['带引号的字段名', '字段重复', '带引号的重复', '先空后填的重复'],
  'proto keys': ['带引号的字段名', '__proto__', '下层的 __proto__', 'constructor 和 toString'],
  depth: ['整份写在 { } 里', '13 层', '成万层'],
  size: ['恰为 32 KB', '比 32 KB 多一个字节', '1001 行', '超过 5000 项'],
  encodings: ['开头有 BOM', 'GBK 编码', 'UTF-16 大端', 'UTF-32 编码', 'Big5 编码', '超长写法的字节', '半个代理的字节'],
  'line ends': ['Windows 的换行', '旧式苹果的换行', '行分隔符', '段分隔符', 'C1 控制字符'],
  'control characters': ['无害的转义', '空字符', '换页符', '转义写出的空字符'],
  'characters of direction': ['说明里的反斜杠', '从右到左覆盖', '隔离记号', '转义写出的方向字符'],
  'unseen characters': ['转义写成两半的生僻字', '零宽空格', '软连字符', '谚文填充符', '变体选择符'],
  'input-method mistakes': [
    '正文里的全角标点',
    '全角冒号',
    '全角空格缩进',
    '全角列表记号',
    '[ ] 里全角逗号',
    '中文引号',
    '值中的 #',
  ],
  'numbers as ids': ['没有引号的 18 位数字代码', '少一位的代码', '有字母 O 的代码', '没有连字符的电话'],
  'YAML 1.1 traps': [
    'no、on 和 1.0 都是文字',
    'yes 不是年份',
    '八进制',
    '60 进制的数',
    'YAML 1.1 的时间',
    'null 不是文字',
  ],
  'radicals and homoglyphs': ['生僻字、偏旁用字和标点可用', '康熙部首', '部首补充“见”', '兼容汉字', '西里尔字母的代码'],
  'personal data': ['座机、文号、金额和证书', '身份证号', '手机号', '个人邮箱', '银行卡号', '碰巧是有效代码的身份证号'],
  'formula starts': ['名称中间的等号可用', '公式开头的名称', '全角公式开头的名称', '加号开头的名称', '@ 开头的名称'],
  URLs: [
    '网址在单位内网用 http',
    '网址在公网上用 http',
    '网址不是网址',
    '网址是 data:',
    '网址没有协议',
    '网址是本机文件',
  ],
  'file names': [
    '恰好 80 个字符',
    '81 个字符',
    '文件名大写',
    '文件名有换行',
    '文件名像上级文件夹',
    '两个板块同一个标识',
  ],
  'broken YAML': ['与上层齐头的列表', '列表项浅了一格', '[ 没有闭合就结束', '双引号没有闭合就结束', '| 之后的文字'],
};

const all = Object.values(EXAMPLES).flat();
const called = (about: string) => all.filter(([name]) => name === about);

describe.each(Object.entries(FAMILIES))('%s', (_, [accepted, ...refused]) => {
  test('is let through where it is harmless', () => {
    const found = called(accepted);
    expect(found).not.toEqual([]);
    expect(found.flatMap(findingsOf)).toEqual([]);
  });

  test.each(refused)('and not as %s', (about) => {
    const found = called(about);
    expect(found).not.toEqual([]);
    for (const example of found) expect(findingsOf(example)).not.toEqual([]);
  });
});

const rejected = all.filter((example) => example.length > 2);

test('there are several hundred examples, most of them of what is not let through', () => {
  expect(all.length).toBeGreaterThan(600);
  expect(rejected.length).toBeGreaterThan(500);
});

test.each(rejected.map((example) => [example[0], example] as const))('%s: check, line and sentence', (_, example) => {
  for (const finding of example.slice(2) as string[])
    expect(finding).toMatch(
      /^(data\/[^]+:)?\d+:\d+ (file|text|yaml|shape|privacy|register|decision)\/[a-z-]+ [^]*\p{Script=Han}/u,
    );
});

test('what is refused is refused for the same reasons wherever line ends and the mark of UTF-8 are others', () => {
  const texts = all.filter(
    (example): example is [string, string, ...string[]] & Example => typeof example[1] === 'string',
  );
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  for (const example of texts.filter(
    ([, text]) => text !== '' && text.length < 5000 && !/\r|^\ufeff|\n\n.*1000/.test(text),
  ))
    expect(findingsOf([example[0], windows(example[1])]).map(said), example[0]).toEqual(example.slice(2));
});

describe('every code is explained', () => {
  test.each(Object.keys(ALL_CHECKS))('%s stands under a heading of its own on /rules/checks/', (id) => {
    expect(CHECK_GROUPS.filter(({ prefix }) => id.startsWith(`${prefix}/`))).toHaveLength(1);
  });

  test('the headings are those of codes there are, and no rule takes the place of a page of theirs', () => {
    for (const { prefix, heading, about } of CHECK_GROUPS) {
      expect(Object.keys(ALL_CHECKS).some((id) => id.startsWith(`${prefix}/`))).toBe(true);
      expect(heading + about).toMatch(/\p{Script=Han}/u);
    }
    expect(Object.keys(RULES)).not.toContain('checks');
  });
});
