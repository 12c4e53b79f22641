import { describe, expect, test } from 'vitest';
import { JOINED_LINES, UNJOINED } from '#src/testing/examples/joined-lines.ts';
import { edit, findingsOf, rows, said } from '#src/testing/examples/register.ts';

describe('a break between Chinese characters is told, and stops nothing', () => {
  test.each(rows(JOINED_LINES))('$about', ({ example, expected }) => {
    const findings = findingsOf(example);
    expect(findings.map(said)).toEqual(expected);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });
});

test.each(rows(UNJOINED))('nothing is lost: $about', ({ example }) => {
  expect(findingsOf(example)).toEqual([]);
});

test.each([
  [
    '名称',
    edit('- name: 示例海', '- name: 示例\n      海'),
    '成员单位 第 1 项 › 单位名称中间有空格，请写成“示例海洋大学”',
  ],
  [
    '{ } 里的名称',
    edit('title: 示例任务 }', 'title: 示例\n      任务 }'),
    '任务 第 1 项 › 任务名称中间有空格，请写成“示例任务”',
  ],
  [
    '选项',
    edit('kind: 高校', 'kind: 高\n      校'),
    '成员单位 第 1 项 › 单位类别不在可选范围，应为企业、高校、科研院所、新型研发机构、境外机构、其他之一',
  ],
])('a %s in which no blank may stand is told once, as what it should be', (_what, text, message) => {
  expect(findingsOf(['', text]).map((each) => [each.severity, each.message])).toEqual([['error', message]]);
});
