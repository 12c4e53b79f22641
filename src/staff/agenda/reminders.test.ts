import { describe, expect, test } from 'vitest';
import { act, alliance, APPLIED, decision, HOME, NOT_LISTED, type Files } from '#src/testing/life-events/register.ts';
import { remindersDue } from '#src/testing/life-events/reminders-due.ts';
import type { ReminderKind } from './reminders.ts';

const due = (...asked: Parameters<typeof remindersDue>) =>
  remindersDue(...asked).map(({ day, who, what }) => `${day} ${who} ${what}`);

/** A state, the day before it is told, the day from which, and what is told then; days ahead as they are looked for. */
const CASES: readonly [kind: ReminderKind, files: Files, before: string, from: string, what: string][] = [
  [
    '公示期满',
    { [decision('2024/lieru')]: null },
    '2024-07-27',
    '2024-07-28',
    '2024-07-28 市局 公示到2024年7月28日为止，之后作出决定',
  ],
  [
    '整改到期',
    {
      [decision('2025/zhenggai')]: act('限期整改', '2025-10-15', 'document: 示例连科〔2025〕80号\nuntil: 2026-02-15\n'),
    },
    '2026-02-14',
    '2026-02-15',
    '2026-02-15 市局 2025年10月15日要求整改，期限2026年2月15日，还没有整改验收',
  ],
  ['年度评估', {}, '2025-12-30', '2025-12-31', '2025-12-31 市局 2025 年度还没有评估'],
  [
    '培育期满',
    {
      [decision('2024/lieru')]: act(
        '列入培育名单',
        '2024-08-05',
        'document: 示例连科〔2024〕52号\nuntil: 2027-08-04\n',
      ),
    },
    '2027-08-03',
    '2027-08-04',
    '2027-08-04 市局 培育期到2027年8月4日为止，安排验收、延续或退出',
  ],
  [
    '证书到期',
    {},
    '2025-10-11',
    '2025-10-12',
    '2025-10-12 板块 示例复材有限公司的高新技术企业证书到2025年10月12日到期，换发的请加到登记文件',
  ],
  [
    '成员不足',
    { [HOME]: alliance(['    kind: 新型研发机构\n', '    kind: 新型研发机构\n    left: 2025-03-01\n']) },
    '2025-02-28',
    '2025-03-01',
    '2025-03-01 板块 现有成员单位 2 家，通知要求不少于 3 家，请商牵头单位补充',
  ],
  [
    '推荐期限',
    { ...NOT_LISTED, [HOME]: APPLIED },
    '2024-06-30',
    '2024-07-01',
    '2024-07-01 板块 申报还没有推荐，本批次推荐期限为2024年7月1日',
  ],
  [
    '任务到期',
    {},
    '2026-12-30',
    '2026-12-31',
    '2026-12-31 板块 任务“原丝稳定化制备”2026年12月到期，请写明进展（outcome）',
  ],
  [
    '评估后续',
    {
      [decision('2025/pinggu')]:
        'kind: 年度评估\ndocument: 示例连科〔2025〕74号\ndate: 2025-09-22\nyear: 2025\nresults:\n  - { alliance: fibre, result: 不合格 }\n',
    },
    '2025-09-21',
    '2025-09-22',
    '2025-09-22 市局 2025 年度评估不合格，还没有限期整改或退出',
  ],
];

describe('from the day it is due, and not a day earlier unless looked for', () => {
  test.each(CASES)('%s', (kind, files, before, from, what) => {
    expect(due(files, before, kind)).toEqual([]);
    expect(due(files, from, kind)).toEqual([what]);
  });

  test('ahead of it, as far as one looks', () => {
    expect(due({}, '2025-10-10', '证书到期', 1)).toEqual([]);
    expect(due({}, '2025-10-10', '证书到期', 2)).toHaveLength(1);
  });
});

describe('what has been done is told no more', () => {
  test.each<[kind: ReminderKind, files: Files, day: string]>([
    ['公示期满', {}, '2024-09-01'],
    [
      '整改到期',
      {
        [decision('2025/zhenggai')]: act(
          '限期整改',
          '2025-10-15',
          'document: 示例连科〔2025〕80号\nuntil: 2026-02-15\n',
        ),
        [decision('2026/yanshou')]:
          'kind: 整改验收\ndate: 2026-02-10\nresults:\n  - { alliance: fibre, result: 通过 }\n',
      },
      '2026-03-01',
    ],
    [
      '年度评估',
      {
        [decision('2025/pinggu')]:
          'kind: 年度评估\ndocument: 示例连科〔2025〕74号\ndate: 2025-09-22\nyear: 2025\nresults:\n  - { alliance: fibre, result: 合格 }\n',
      },
      '2025-12-31',
    ],
    [
      '证书到期',
      { [decision('2025/tuichu')]: act('退出', '2025-03-03', 'document: 示例连科〔2025〕9号\ncause: 自愿\n') },
      '2026-01-01',
    ],
    [
      '任务到期',
      {
        [HOME]: alliance(['    end: 2026-12\n', '    end: 2026-12\n    outcome: { state: 延期, date: 2026-12-01 }\n']),
      },
      '2027-02-01',
    ],
    ['推荐期限', NOT_LISTED, '2024-08-01'],
  ])('%s', (kind, files, day) => {
    expect(due(files, day, kind)).toEqual([]);
  });

  test('a consent to fewer members is no reminder: it is told when one more has left', () => {
    expect(
      due(
        { [HOME]: alliance(['    kind: 新型研发机构\n', '    kind: 新型研发机构\n    left: 2024-01-01\n']) },
        '2025-03-01',
        '成员不足',
      ),
    ).toEqual([]);
  });
});
