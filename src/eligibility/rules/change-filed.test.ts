/** Whether what changed on the list was filed: a filing of another change is none of this one. */
import { expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { act, alliance, decision, HOME, registerOf } from '#src/testing/life-events/register.ts';

const again = alliance([
  'members:\n',
  `members:
  - name: 示例晚来研究所
    creditCode: 12320700335719041J
    kind: 科研院所
    role: 检测
    joined: 2025-03-01
    left: 2025-05-01
  - name: 示例晚来研究所
    creditCode: 12320700335719041J
    kind: 科研院所
    role: 检测
    joined: 2025-09-01
`,
]);
const filed = (...changes: readonly (readonly [what: string, from: string])[]) =>
  judgeRegister(
    registerOf({
      [HOME]: again,
      [decision('2025/bg')]: act(
        '变更备案',
        '2025-10-01',
        `changes:\n${changes.map(([what, from]) => `  - { what: ${what}, name: 示例晚来研究所, from: ${from} }\n`).join('')}`,
      ),
    }),
    '2025-10-01',
  ).diagnostics.flatMap(({ rule, message }) => (rule === 'change-filed' ? message : []));

test('who came back without a filing is not asked to write the day of the first time', () => {
  const first = [['成员加入', '2025-03-01'] as const, ['成员退出', '2025-05-01'] as const];
  expect(filed(...first)).toEqual(['成员加入“示例晚来研究所”（2025年9月1日）没有变更备案']);
  expect(filed(...first, ['成员加入', '2025-09-01'])).toEqual([]);
});

test('a filing of no change in the file is one with a slip in its day', () => {
  expect(filed(['成员加入', '2025-03-01'], ['成员退出', '2025-05-01'], ['成员加入', '2025-09-02'])).toEqual([
    '成员加入“示例晚来研究所”写的是2025年9月1日，备案的是2025年9月2日，应为同一天',
  ]);
});
