/** What asks the boards as years go by: too few members, certificates and tasks that end, a recommendation that is awaited. */
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
import { remindersOf } from './reminders.ts';

const due = (...asked: Parameters<typeof remindersDue>) =>
  remindersDue(...asked).map(({ day, what }) => `${day} ${what}`);

describe('members', () => {
  const left = (...days: readonly string[]) =>
    alliance(
      ...(['    kind: 高校\n', '    kind: 新型研发机构\n'] as const)
        .slice(0, days.length)
        .map((kind, i) => [kind, `${kind}    left: ${days[i]}\n`] as const),
    );

  test('too few: since the last of them left, and again with each', () => {
    const files = { [HOME]: left('2025-03-01', '2025-06-01') };
    const rule = '家，通知要求不少于 3 家，请商牵头单位补充';
    expect(due(files, '2025-05-31', '成员不足')).toEqual([`2025-03-01 现有成员单位 2 ${rule}`]);
    expect(due(files, '2025-06-01', '成员不足')).toEqual([`2025-06-01 现有成员单位 1 ${rule}`]);
  });

  test('whoever left last, wherever it is written', () => {
    expect(due({ [HOME]: left('2025-06-01', '2025-03-01') }, '2025-07-01', '成员不足')).toEqual([
      '2025-06-01 现有成员单位 1 家，通知要求不少于 3 家，请商牵头单位补充',
    ]);
  });

  test('too few only below what there were when it was listed', () => {
    const files = { [HOME]: left('2024-01-01', '2025-06-01') };
    expect(due(files, '2025-05-31', '成员不足')).toEqual([]);
    expect(due(files, '2025-06-01', '成员不足')).toHaveLength(1);
  });

  test('where a notice counts the lead, so does the reminder', () => {
    const counted = baseEdit(
      'data/policies/2024.yaml',
      'with: { atLeast: 3, countLead: false }',
      'with: { atLeast: 4, countLead: true }',
    );
    expect(due({ ...counted, [HOME]: left('2025-03-01') }, '2025-03-01', '成员不足')).toEqual([
      '2025-03-01 现有成员单位 2 家，连牵头单位 3 家，通知要求不少于 4 家，请商牵头单位补充',
    ]);
    expect(due(counted, '2025-03-01', '成员不足')).toEqual([]);
  });

  test('a notice that asks for nobody is told of nobody; nor is a batch without a notice', () => {
    const unasked = baseEdit(
      'data/policies/2024.yaml',
      '    rule: min-members\n    with: { atLeast: 3, countLead: false }\n',
      '    attested: [recommendation.opinion.cooperation]\n',
    );
    expect(due({ ...unasked, [HOME]: left('2025-03-01') }, '2025-03-01', '成员不足')).toEqual([]);
    const unknown = { [HOME]: alliance(['batch: 2024\n', 'batch: 2031\n']) };
    expect(remindersOf(registerOf(unknown), '2025-12-31', 0)).toEqual([]);
    const unread = { [HOME]: alliance(['batch: 2024\n', '']) };
    expect(remindersOf(registerOf(unread), '2025-12-31', 0)).toEqual([]);
  });
});

describe('certificates', () => {
  const CERTIFICATE = 'highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]';
  const second = (issued: string, certificates = `[{ certificate: GR202232005679, issued: ${issued} }]`) =>
    alliance([
      'agreement:',
      `  - name: 示例树脂有限公司\n    creditCode: 913207002327633067\n    kind: 企业\n    role: 配套\n    highTech: ${certificates}\nagreement:`,
    ]);
  const told = (text: string, day: string, ahead = 0) => due({ [HOME]: text }, day, '证书到期', ahead);

  test('the latest one counts, in whatever order they are written', () => {
    const renewed = alliance([
      CERTIFICATE,
      'highTech: [{ certificate: GR202532005678, issued: 2025-10-10 }, { certificate: GR202232005678, issued: 2022-10-12 }]',
    ]);
    expect(told(renewed, '2026-01-01')).toEqual([]);
    expect(told(renewed, '2028-10-10')).toHaveLength(1);
  });

  test('only those whom the notice asks for one: no research member, no kind that cannot be read', () => {
    expect(told(alliance([`    kind: 企业\n`, '    kind: 科研院所\n']), '2026-01-01')).toEqual([]);
    expect(told(alliance([`    kind: 企业\n`, '']), '2026-01-01')).toEqual([]);
    expect(told(alliance([`    ${CERTIFICATE}\n`, '']), '2026-01-01')).toEqual([]);
    expect(told(alliance([CERTIFICATE, 'highTech: [{ certificate: GR202232005678 }]']), '2026-01-01')).toEqual([]);
  });

  test('several that have expired are told as one, from the first; those to come by their day', () => {
    expect(told(second('2022-06-01'), '2025-11-01')).toEqual([
      '2025-06-01 示例树脂有限公司（2025年6月1日）、示例复材有限公司（2025年10月12日）的高新技术企业证书已到期，换发的请加到登记文件',
    ]);
    expect(told(second('2022-06-01'), '2025-06-01', 365)).toEqual([
      '2025-06-01 示例树脂有限公司的高新技术企业证书到2025年6月1日到期，换发的请加到登记文件',
      '2025-10-12 示例复材有限公司的高新技术企业证书到2025年10月12日到期，换发的请加到登记文件',
    ]);
    expect(told(second('2022-10-12'), '2025-06-01', 365)).toEqual([
      '2025-10-12 示例复材有限公司（2025年10月12日）、示例树脂有限公司（2025年10月12日）的高新技术企业证书到2025年10月12日到期，换发的请加到登记文件',
    ]);
  });

  test('of who has left, nothing', () => {
    expect(told(alliance(['    kind: 企业\n', '    kind: 企业\n    left: 2025-03-01\n']), '2026-01-01')).toEqual([]);
  });
});

describe('tasks', () => {
  const ends = (end: string) =>
    due({ [HOME]: alliance(['    end: 2026-12\n', end]) }, '2028-06-01', '任务到期', 900).map((each) =>
      each.slice(0, 10),
    );

  test('are due on the last day of their month; one without an end never', () => {
    expect(ends('    end: 2028-02\n')).toEqual(['2028-02-29']);
    expect(ends('    end: 2029-04\n')).toEqual(['2029-04-30']);
    expect(ends('')).toEqual([]);
  });

  test('one that nobody could read the title of is told all the same', () => {
    const unnamed = alliance(['    title: 原丝稳定化制备\n', '']);
    expect(due({ [HOME]: unnamed }, '2027-01-01', '任务到期')).toEqual([
      '2026-12-31 任务“”已到期，请写明进展（outcome）',
    ]);
  });
});

describe('the recommendation', () => {
  test('is awaited where the notice sets a day, and until there is one', () => {
    const applied = { ...NOT_LISTED, [HOME]: APPLIED };
    const free = baseEdit(
      'data/policies/2024.yaml',
      '    rule: recommended-in-time\n    with: { by: 07-01 }\n',
      '    attested: [recommendation.opinion.cooperation]\n',
    );
    expect(due({ ...applied, ...free }, '2024-08-01', '推荐期限')).toEqual([]);
    expect(due({ [HOME]: APPLIED, [decision('2024/lieru')]: null }, '2024-08-01', '推荐期限')).toEqual([]);
  });
});

describe('what was filed', () => {
  const filing = (...changes: string[]): Files => ({
    [decision('2025/biangeng')]: act(
      '变更备案',
      '2025-12-01',
      `document: 示例连科函〔2025〕61号\nchanges:\n${changes.map((change) => `  - { ${change}, from: 2025-12-01 }\n`).join('')}`,
    ),
  });
  const leftBy = (day: string) => alliance(['    kind: 企业\n', `    kind: 企业\n    left: ${day}\n`]);
  const LEFT = 'what: 成员退出, name: 示例复材有限公司';
  const JOINED = 'what: 成员加入, name: 示例储氢装备有限公司';
  const told = (change: string) =>
    `2025-12-01 示例连科函〔2025〕61号备案的${change}（2025年12月1日起），登记文件里没有写`;

  test('and is not in the file is asked for, each change by itself', () => {
    expect(due(filing(LEFT, JOINED), '2025-12-01', '备案未办')).toEqual([
      told('成员退出“示例复材有限公司”'),
      told('成员加入“示例储氢装备有限公司”'),
    ]);
    expect(due(filing(LEFT), '2025-11-30', '备案未办', 60)).toEqual([]);
    expect(due(filing('what: 联合体更名, name: 连云港市新名创新联合体（示例）'), '2026-01-01', '备案未办')).toEqual([
      told('联合体更名“连云港市新名创新联合体（示例）”'),
    ]);
    expect(due(filing('what: 牵头单位变更, name: 示例集团有限公司'), '2026-01-01', '备案未办')).toHaveLength(1);
  });

  test('and is there on the same day is done; on another day it is not', () => {
    const nextDay = { ...filing(LEFT), [HOME]: leftBy('2025-12-02') };
    expect(due({ ...filing(LEFT), [HOME]: leftBy('2025-12-01') }, '2026-01-01', '备案未办')).toEqual([]);
    expect(due(nextDay, '2026-01-01', '备案未办')).toHaveLength(1);
  });

  test('of another alliance is asked of that one', () => {
    const others = filing(`alliance: another, ${LEFT}`);
    expect(due(others, '2026-01-01', '备案未办')).toEqual([]);
  });
});
