/** What asks the bureau as years go by: told late, told once more, and what is no longer to be told. */
import { describe, expect, test } from 'vitest';
import {
  act,
  alliance,
  APPLIED,
  baseEdit,
  decision,
  HOME,
  NOT_LISTED,
  registerOf,
  type Files,
} from '#src/testing/life-events/register.ts';
import { remindersDue } from '#src/testing/life-events/reminders-due.ts';
import { remindersOf, type ReminderKind } from './reminders.ts';

const due = (...asked: Parameters<typeof remindersDue>) =>
  remindersDue(...asked).map(({ day, what }) => `${day} ${what}`);

const evaluated = (year: number, result: string, date = `${year}-09-22`): Files => ({
  [decision(`${year}/pinggu`)]:
    `kind: 年度评估\ndocument: 示例连科〔${year}〕74号\ndate: ${date}\nyear: ${year}\nresults:\n  - { alliance: fibre, result: ${result} }\n`,
});
const rectify = (id: string, date: string, until: string): Files => ({
  [decision(id)]: act('限期整改', date, `document: 示例连科〔${date.slice(0, 4)}〕80号\nuntil: ${until}\n`),
});
const passed = (date: string): Files => ({
  [decision(`${date.slice(0, 4)}/yanshou`)]:
    `kind: 整改验收\ndate: ${date}\nresults:\n  - { alliance: fibre, result: 通过 }\n`,
});
const exit = (date: string): Files => ({
  [decision(`${date.slice(0, 4)}/tuichu`)]: act('退出', date, 'document: 示例连科〔2025〕9号\ncause: 自愿\n'),
});
const listed = (id: string, date: string, until: string): Files => ({
  [decision(id)]: act('列入培育名单', date, `document: 示例连科〔${date.slice(0, 4)}〕52号\nuntil: ${until}\n`),
});

describe('once its day has gone by', () => {
  test.each<[kind: ReminderKind, files: Files, day: string, what: string]>([
    [
      '公示期满',
      { [decision('2024/lieru')]: null },
      '2024-07-29',
      '2024-07-28 公示已于2024年7月28日结束，还没有结果：列入、终止，或再次公示',
    ],
    [
      '整改到期',
      rectify('2025/zhenggai', '2025-10-15', '2026-02-15'),
      '2026-02-16',
      '2026-02-15 2025年10月15日要求整改，期限2026年2月15日已过，还没有整改验收',
    ],
    [
      '培育期满',
      listed('2024/lieru', '2024-08-05', '2027-08-04'),
      '2027-08-05',
      '2027-08-04 培育期已于2027年8月4日届满，安排验收、延续或退出',
    ],
    [
      '推荐期限',
      { ...NOT_LISTED, [HOME]: APPLIED },
      '2024-07-02',
      '2024-07-01 申报还没有推荐，本批次推荐期限已过2024年7月1日',
    ],
    ['任务到期', {}, '2027-01-01', '2026-12-31 任务“原丝稳定化制备”已到期，请写明进展（outcome）'],
    ['证书到期', {}, '2025-10-13', '2025-10-12 示例复材有限公司的高新技术企业证书已到期，换发的请加到登记文件'],
  ])('%s', (kind, files, day, what) => {
    expect(due(files, day, kind)).toEqual([what]);
  });
});

describe('公示', () => {
  const unlisted: Files = { [decision('2024/lieru')]: null };
  test('is looked ahead to from its first day', () => {
    expect(due({}, '2024-07-21', '公示期满', 10)).toEqual([]);
    expect(due({}, '2024-07-22', '公示期满', 10)).toEqual(['2024-07-28 公示到2024年7月28日为止，之后作出决定']);
  });

  test('what is decided on a later day is not known yet', () => {
    expect(due({}, '2024-07-30', '公示期满')).toHaveLength(1);
    expect(due({}, '2024-08-05', '公示期满')).toEqual([]);
  });

  test('an objection that was answered and a consent are no result; the last of several counts', () => {
    const told = ['2024-07-28 公示已于2024年7月28日结束，还没有结果：列入、终止，或再次公示'];
    const objected = { [decision('2024/yiyi')]: act('异议处理', '2024-07-30', 'outcome: 不成立\n') };
    expect(due({ ...unlisted, ...objected }, '2024-08-01', '公示期满')).toEqual(told);
    const consent = 'document: 示例连科函〔2024〕8号\nclause: members-at-least-three\nreason: 示例\n';
    const consented = { [decision('2024/tongyi')]: act('书面同意', '2024-07-30', consent) };
    expect(due({ ...unlisted, ...consented }, '2024-08-01', '公示期满')).toEqual(told);
    const ended = { [decision('2024/zhongzhi')]: act('终止', '2024-07-30', 'reason: 撤回\n') };
    expect(due({ ...unlisted, ...ended }, '2024-08-01', '公示期满')).toEqual([]);
    const again = {
      [decision('2024/gongshi-2')]: act('公示', '2024-08-01', 'until: 2024-08-07\nfollows: 2024/gongshi\n'),
    };
    expect(due({ ...unlisted, ...again }, '2024-08-07', '公示期满')).toEqual([
      '2024-08-07 公示到2024年8月7日为止，之后作出决定',
    ]);
  });

  test('of one that is listed already, and one whose end cannot be read, nothing is said', () => {
    const later = { [decision('2024/gongshi-2')]: act('公示', '2024-09-01', 'until: 2024-09-07\n') };
    expect(due(later, '2024-10-01', '公示期满')).toEqual([]);
    expect(
      due({ ...unlisted, [decision('2024/gongshi')]: act('公示', '2024-07-22') }, '2024-10-01', '公示期满'),
    ).toEqual([]);
  });
});

describe('限期整改', () => {
  test('one whose end cannot be read is told of nothing', () => {
    const endless = { [decision('2025/zhenggai')]: act('限期整改', '2025-10-15', 'document: 示例连科〔2025〕80号\n') };
    expect(due(endless, '2026-06-01', '整改到期', 400)).toEqual([]);
  });
});

describe('培育期满', () => {
  const UNTIL = listed('2024/lieru', '2024-08-05', '2026-08-04');
  const accepted = (date: string, result: string): Files => ({
    [decision(`${date.slice(0, 4)}/yanshou`)]:
      `kind: 验收\ndate: ${date}\ndocument: 示例连科〔2026〕81号\nresults:\n  - { alliance: fibre, result: ${result} }\n`,
  });

  test.each<[what: string, files: Files, day: string, expected: string[]]>([
    ['none yet', {}, '2026-08-05', ['2026-08-04 培育期已于2026年8月4日届满，安排验收、延续或退出']],
    ['one that was passed', accepted('2026-07-20', '通过'), '2026-08-05', []],
    [
      'one that is ahead',
      accepted('2026-07-20', '通过'),
      '2026-07-19',
      ['2026-08-04 培育期到2026年8月4日为止，安排验收、延续或退出'],
    ],
    [
      'one that was failed',
      accepted('2026-07-20', '不通过'),
      '2026-08-05',
      ['2026-08-04 培育期已于2026年8月4日届满，验收不通过，安排延续或退出'],
    ],
    [
      'one of an earlier time on the list',
      { ...accepted('2024-10-08', '通过'), ...exit('2025-03-03'), ...listed('2025/lieru', '2025-06-02', '2026-08-04') },
      '2026-08-05',
      ['2026-08-04 培育期已于2026年8月4日届满，安排验收、延续或退出'],
    ],
  ])('acceptance: %s', (_what, files, day, expected) => {
    expect(due({ ...UNTIL, ...files }, day, '培育期满', 60)).toEqual(expected);
  });
});

describe('年度评估', () => {
  const years = (files: Files, day: string, ahead = 0) =>
    due(files, day, '年度评估', ahead).map((each) => each.slice(0, 10));

  test('last year’s that was missed, and this year’s; none for the year of listing, nor for one not on the list', () => {
    expect(years({}, '2026-06-01', 400)).toEqual(['2025-12-31', '2026-12-31']);
    expect(years({}, '2024-12-31', 0)).toEqual([]);
    expect(years(NOT_LISTED, '2026-06-01', 400)).toEqual([]);
    expect(years(exit('2025-03-03'), '2026-06-01', 400)).toEqual([]);
  });

  test('one made by the day is done, whatever it found; one of a later day is not', () => {
    expect(years(evaluated(2025, '合格'), '2025-09-21', 400)).toEqual(['2025-12-31']);
    expect(years(evaluated(2025, '不合格'), '2025-09-22', 400)).toEqual([]);
    expect(years(evaluated(2025, '合格', '2026-01-20'), '2026-01-20', 400)).toEqual(['2026-12-31']);
  });

  test('none where neither the notice nor the practice under it has one; a failed one is followed all the same', () => {
    const practice = [
      '  - id: yearly-evaluation\n    text: 列入培育名单的，从第二年起由市局每年评估一次，结果为优秀、合格或不合格\n',
      '',
    ] as const;
    const without = baseEdit('data/policies/2024.yaml', ...practice);
    expect(years(without, '2026-06-01', 400)).toEqual([]);
    const failed = { ...without, ...evaluated(2025, '不合格') };
    expect(due(failed, '2025-10-01', '评估后续')).toHaveLength(1);
    const otherwise = baseEdit('data/policies/2024.yaml', practice[0], practice[0].replace('每年评估', '每年组织考核'));
    expect(years(otherwise, '2026-06-01', 400)).toEqual(['2025-12-31', '2026-12-31']);
  });

  test('a year that stands in another document, or an evaluation without results, is none', () => {
    const support = act('支持事项', '2025-05-06', 'measure: project-support\ntitle: 示例\nyear: 2025\n');
    expect(years({ [decision('2025/zc')]: support }, '2025-12-31')).toEqual(['2025-12-31']);
    const listOnly = act('年度评估', '2025-09-22', 'document: 示例连科〔2025〕74号\nyear: 2025\n');
    expect(due({ [decision('2025/pinggu')]: listOnly }, '2025-12-31', '评估后续')).toEqual([]);
  });

  test('who was listed again is evaluated from the next year on', () => {
    const again = { ...exit('2025-03-03'), ...listed('2025/lieru', '2025-06-02', '2028-06-01') };
    expect(years(again, '2025-12-31')).toEqual([]);
    expect(years(again, '2026-12-31')).toEqual(['2026-12-31']);
    expect(due(again, '2028-06-01', '培育期满')).toHaveLength(1);
  });
});

describe('what follows a failed evaluation', () => {
  const failed = evaluated(2025, '不合格');
  const told = (files: Files, day: string) => due({ ...failed, ...files }, day, '评估后续');

  test('is told until an order to mend, of the same day or later', () => {
    expect(told(rectify('2025/zhenggai', '2025-10-15', '2026-02-15'), '2025-10-14')).toHaveLength(1);
    expect(told(rectify('2025/zhenggai', '2025-10-15', '2026-02-15'), '2025-10-15')).toEqual([]);
    expect(told(rectify('2025/zhenggai', '2025-09-22', '2026-02-15'), '2025-09-22')).toEqual([]);
  });

  test('and no more once that has been passed', () => {
    const mended = { ...rectify('2025/zhenggai', '2025-10-15', '2026-02-15'), ...passed('2026-02-10') };
    expect(told(mended, '2026-03-01')).toEqual([]);
    const sameDay = { ...rectify('2025/zhenggai', '2025-09-22', '2026-02-15'), ...passed('2026-02-10') };
    expect(told(sameDay, '2026-03-01')).toEqual([]);
  });

  test('an order from before it answers it while it is open, not once it was passed', () => {
    const before = rectify('2025/zhenggai', '2025-05-15', '2025-12-15');
    expect(told(before, '2025-10-01')).toEqual([]);
    expect(told({ ...before, ...passed('2025-08-01') }, '2025-10-01')).toHaveLength(1);
  });

  test('another evaluation, or an exit, ends it', () => {
    expect(told(evaluated(2026, '合格'), '2026-09-22')).toEqual([]);
    expect(told(exit('2025-10-03'), '2025-10-03')).toEqual([]);
  });

  test('of a year that cannot be read', () => {
    const unread = Object.fromEntries(
      Object.entries(failed).map(([path, text]) => [path, text?.replace('year: 2025', 'year: 去年') ?? null]),
    );
    expect(due(unread, '2025-10-01', '评估后续')).toEqual(['2025-09-22 年度评估不合格，还没有限期整改或退出']);
  });
});

describe('the list', () => {
  const OTHER = 'data/alliances/haizhou/another.yaml';
  const two = (): Files => ({
    [OTHER]: alliance(['name: 连云港市校验用创新联合体（示例）\n', '']),
    [decision('2024/lieru')]: act(
      '列入培育名单',
      '2024-08-05',
      'document: 示例连科〔2024〕52号\nuntil: 2025-12-31\n',
      'fibre, another',
    ),
  });

  test('the earliest first, then by file and kind; a name that is missing is the id', () => {
    expect(
      remindersOf(registerOf(two()), '2025-10-01', 100).map(
        ({ day, kind, id, name }) => `${day} ${id} ${kind} ${name}`,
      ),
    ).toEqual([
      '2025-10-12 another 证书到期 another',
      '2025-10-12 fibre 证书到期 连云港市校验用创新联合体（示例）',
      '2025-12-31 another 培育期满 another',
      '2025-12-31 another 年度评估 another',
      '2025-12-31 fibre 培育期满 连云港市校验用创新联合体（示例）',
      '2025-12-31 fibre 年度评估 连云港市校验用创新联合体（示例）',
    ]);
  });

  test('sixty days ahead where nobody says otherwise, counted over the turn of a year', () => {
    const kinds = (day: string) => remindersOf(registerOf(evaluated(2025, '合格')), day).map(({ kind }) => kind);
    expect(kinds('2026-10-31')).not.toContain('任务到期');
    expect(kinds('2026-11-01')).toContain('任务到期');
  });

  test('a board that nobody knows goes by its folder', () => {
    const { alliances, catalogue } = registerOf();
    const boards = remindersOf(
      { alliances, ...(catalogue ? { catalogue: { ...catalogue, districts: [] } } : {}) },
      '2026-01-01',
    );
    expect(new Set(boards.map(({ board }) => board))).toEqual(new Set(['haizhou']));
  });

  test('without the base files nothing can be said', () => {
    expect(remindersOf({ alliances: registerOf().alliances }, '2026-01-01')).toEqual([]);
  });
});
