/** One document of the bureau and the files it stands in; corrections of what was taken back. */
import { describe, expect, test } from 'vitest';
import { act, type Files } from '#src/testing/life-events/register.ts';
import { correction, one, saidInFiles as said } from '#src/testing/life-events/written-decisions.ts';

/** What it shows, the files, and all that is said. */
type Case = [what: string, files: Files, ...expected: string[]];

const cases = (all: readonly Case[]) => all.map(([what, files, ...expected]) => ({ what, files, expected }));

describe('one document in several files, because a file says one thing of all its alliances', () => {
  const NUMBER = 'document: 示例连科〔2026〕9号\n';
  const exit = (id: string, alliance: string, more: string, date = '2026-06-01') =>
    one(id, act('退出', date, `${NUMBER}reason: 甲\n${more}`, alliance));
  const numbers = (files: Files) => said(files).filter((each) => each.includes('已用于'));

  test.each(
    cases([
      [
        'two causes',
        { ...exit('2026/tc-1', 'fibre', 'cause: 自愿\n'), ...exit('2026/tc-2', 'other', 'cause: 评估不合格\n') },
      ],
      [
        'the same of two, which one file can say',
        { ...exit('2026/tc-1', 'fibre', 'cause: 自愿\n'), ...exit('2026/tc-2', 'other', 'cause: 自愿\n') },
        '2026/tc-2:4 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'the same of two, in another order of its lines',
        {
          ...exit('2026/tc-1', 'fibre', 'cause: 自愿\n'),
          ...one('2026/tc-2', `cause: 自愿\n${act('退出', '2026-06-01', `reason: 甲\n${NUMBER}`, 'other')}`),
        },
        '2026/tc-2:6 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'the same of two, one of them as corrected',
        {
          ...exit('2026/tc-1', 'fibre', 'cause: 自愿\ntitle: 乙\n'),
          ...exit('2026/tc-2', 'other', 'cause: 自愿\n'),
          ...correction('2026/tc-2', 'instead: { title: 乙 }\n', '2026/gz', '2026-06-02'),
        },
        '2026/tc-2:4 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'two causes, of which one names an alliance of the other besides a third',
        {
          ...exit('2026/tc-1', 'third, fibre', 'cause: 自愿\n'),
          ...exit('2026/tc-2', 'fibre, other', 'cause: 评估不合格\n'),
        },
        '2026/tc-2:4 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'two days: a slip in a number',
        {
          ...exit('2026/tc-1', 'fibre', 'cause: 自愿\n'),
          ...exit('2026/tc-2', 'other', 'cause: 评估不合格\n', '2026-06-02'),
        },
        '2026/tc-2:4 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'two causes of one alliance',
        { ...exit('2026/tc-1', 'fibre', 'cause: 自愿\n'), ...exit('2026/tc-2', 'fibre', 'cause: 评估不合格\n') },
        '2026/tc-2:4 decision/document 退出的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/tc-1.yaml',
      ],
      [
        'two kinds of support of one alliance',
        {
          ...one('2026/zc-1', act('支持事项', '2026-06-01', `${NUMBER}measure: project-support\ntitle: 甲\n`)),
          ...one('2026/zc-2', act('支持事项', '2026-06-01', `${NUMBER}measure: project-support\ntitle: 乙\n`)),
        },
      ],
      [
        'corrections of two decisions',
        {
          ...correction('2024/lieru', `${NUMBER}instead: { until: 2027-08-04 }\n`, '2026/gz-1', '2026-06-01'),
          ...correction('2024/gongshi', `${NUMBER}instead: { until: 2024-07-29 }\n`, '2026/gz-2', '2026-06-01'),
        },
      ],
      [
        'two corrections of one decision, which one file can say',
        {
          ...correction('2024/lieru', `${NUMBER}instead: { until: 2027-08-04 }\n`, '2026/gz-1', '2026-06-01'),
          ...correction('2024/lieru', `${NUMBER}instead: { title: 甲 }\n`, '2026/gz-2', '2026-06-01'),
        },
        '2026/gz-2:2 decision/document 更正的文号 示例连科〔2026〕9号 已用于 data/decisions/2026/gz-1.yaml',
      ],
    ]),
  )('$what', ({ files, expected }) => {
    expect(numbers(files).map((each) => each.replace(/:\d+ /, ' '))).toEqual(
      expected.map((each) => each.replace(/:\d+ /, ' ')),
    );
  });
});

test('what was taken back as a whole is corrected no more; what came before it may stand', () => {
  const fix = 'instead: { until: 2027-08-04 }\n';
  const taken = correction('2024/lieru', 'withdraws: true\n', '2024/gz-2', '2024-12-02');
  const about = (files: Files) => said(files).filter((each) => each.includes('撤回'));
  expect(about({ ...taken, ...correction('2024/lieru', fix, '2024/gz-3', '2024-12-03') })).toEqual([
    '2024/gz-3:3 decision/corrects 2024/lieru 已由 2024/gz-2 整份撤回，再更正不起作用',
  ]);
  expect(about({ ...taken, ...correction('2024/lieru', fix, '2024/gz-1', '2024-12-02') })).toEqual([]);
});
