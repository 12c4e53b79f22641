import { expect, test } from 'vitest';
import { found, refused, said, type Change } from '#src/testing/branches/kept-versions.ts';

const PERSON = '  legalRepresentative: 张示例\n';
const FORMER_PERSONS =
  '  formerLegalRepresentatives: [{ name: 李示例, until: 2022-01-01 }, { name: 王示例, until: 2023-01-01 }]\n';
const END = '    end: 2026-12\n';
const CAME_OF = (outcome: string): Change => [[END, `${END}    outcome: { ${outcome} }\n`]];

test.each<[string, Change, Change, string[]]>([
  [
    'another legal representative',
    [],
    [['legalRepresentative: 张示例', 'legalRepresentative: 孙示例']],
    ['“示例碳纤维股份有限公司”换了法定代表人，原来的没有留下，应写入原法定代表人（formerLegalRepresentatives）'],
  ],
  [
    'another legal representative beside the old one',
    [],
    [
      [
        'legalRepresentative: 张示例',
        'legalRepresentative: 孙示例\n  formerLegalRepresentatives: [{ name: 张示例, until: 2024-08-10 }]',
      ],
    ],
    [],
  ],
  [
    'a former legal representative that is taken out',
    [[PERSON, `${PERSON}${FORMER_PERSONS}`]],
    [],
    ['“示例碳纤维股份有限公司”的一位原法定代表人没有留下', '“示例碳纤维股份有限公司”的一位原法定代表人没有留下'],
  ],
  [
    'one of two of them',
    [[PERSON, `${PERSON}${FORMER_PERSONS}`]],
    [[PERSON, `${PERSON}${FORMER_PERSONS.replace(/, \{.*\}/, '')}`]],
    ['“示例碳纤维股份有限公司”的一位原法定代表人没有留下'],
  ],
  [
    'the day of one of them',
    [[PERSON, `${PERSON}${FORMER_PERSONS}`]],
    [[PERSON, `${PERSON}${FORMER_PERSONS.replace('2023-01-01', '2023-01-02')}`]],
    ['“示例碳纤维股份有限公司”的一位原法定代表人的卸任日期被改动'],
  ],
  [
    'all of them, with what a public repository must not hold',
    [[PERSON, `${PERSON}${FORMER_PERSONS}`]],
    [
      [PERSON, ''],
      ['{ name: 张示例, as', '{ as'],
    ],
    [],
  ],
  [
    'one of two of them, and the one who is in office',
    [[PERSON, `${PERSON}${FORMER_PERSONS}`]],
    [[PERSON, FORMER_PERSONS.replace(/, \{.*\}/, '')]],
    ['“示例碳纤维股份有限公司”的一位原法定代表人没有留下'],
  ],
  ['a legal representative filled in', [[PERSON, '']], [[PERSON, `${PERSON}${FORMER_PERSONS}`]], []],
  [
    'a former one of whom no name or no day was written',
    [[PERSON, `${PERSON}  formerLegalRepresentatives: [{ until: 2022-01-01 }, { name: 王示例 }]\n`]],
    [[PERSON, `${PERSON}  formerLegalRepresentatives: [{ name: 王示例, until: 2023-01-01 }]\n`]],
    [],
  ],
  [
    'the kind of one that is called otherwise now',
    [],
    [
      [
        '  name: 示例碳纤维股份有限公司\n',
        '  name: 示例新纤维股份有限公司\n  formerNames: [{ name: 示例碳纤维股份有限公司, until: 2024-08-10 }]\n',
      ],
      ['kind: 创新型领军企业', 'kind: 重点研发机构'],
    ],
    ['列入以后“示例新纤维股份有限公司”的牵头单位类别由 创新型领军企业 改成了 重点研发机构'],
  ],
  [
    'a task without a title, and another one',
    [['    title: 原丝稳定化制备\n', '']],
    [['title: 原丝稳定化制备', 'title: 碳化工艺']],
    [],
  ],
  [
    'a task’s goal and end',
    [],
    [
      ['goal: 2026 年底前完成中试', 'goal: 尽快完成'],
      ['    end: 2026-12\n', ''],
    ],
    [
      '列入以后任务“原丝稳定化制备”的考核指标由 2026 年底前完成中试 改成了 尽快完成',
      '列入以后任务“原丝稳定化制备”的结束年月由 2026-12 改成了没有',
    ],
  ],
  [
    'another task',
    [],
    [['title: 原丝稳定化制备', 'title: 碳化工艺']],
    ['任务“原丝稳定化制备”没有留下；不再做的不删，应写任务进展（outcome）'],
  ],
  [
    'what came of a task, and another one',
    [],
    [
      [
        '    end: 2026-12\n',
        '    end: 2026-12\n    outcome: { state: 延期, date: 2024-08-10 }\n  - { kind: 关键技术攻关, title: 碳化工艺 }\n',
      ],
    ],
    [],
  ],
])('of a listed record, %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
  expect(refused(before, after, '2024-08-04'), 'the day before it was listed').toEqual([]);
});

test.each<[string, Change, Change, string[]]>([
  ['taken out', CAME_OF('state: 延期, date: 2024-08-10'), [], ['“延期 2024-08-10”被删去']],
  ['of no day, taken out', CAME_OF('state: 延期'), [], ['“延期”被删去']],
  [
    'turned into another',
    CAME_OF('state: 已完成, date: 2024-08-10'),
    CAME_OF('state: 已终止, date: 2024-08-10'),
    ['由“已完成 2024-08-10”改成了“已终止 2024-08-10”'],
  ],
  [
    'of another day',
    CAME_OF('state: 已终止, date: 2024-08-10'),
    CAME_OF('state: 已终止, date: 2024-08-12'),
    ['由“已终止 2024-08-10”改成了“已终止 2024-08-12”'],
  ],
  [
    'that goes on',
    CAME_OF('state: 延期, date: 2024-08-10'),
    CAME_OF('state: 已完成, date: 2024-08-12, note: 按期完成'),
    [],
  ],
  [
    'with a note more',
    CAME_OF('state: 已完成, date: 2024-08-10'),
    CAME_OF('state: 已完成, date: 2024-08-10, note: 甲'),
    [],
  ],
])('what came of a task, %s, is to be looked at', (_, before, after, expected) => {
  expect(found(before, after).map(({ severity, message }) => `${severity} ${message}`)).toEqual(
    expected.map((each) => `warning 任务“原丝稳定化制备”的任务进展${each}`),
  );
});
