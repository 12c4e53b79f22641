/** Decisions of days that have not come. */
import { expect, test } from 'vitest';
import { act, decision, registerOf, type Files } from '#src/testing/life-events/register.ts';
import { futureDecisions } from './future-decisions.ts';

const said = (files: Files, asOf: string) =>
  futureDecisions(registerOf({ [decision('2024/lieru')]: null, ...files }).decisions, asOf).map(
    ({ at, message, field, needed, rule, severity }) => ({
      line: `${at.file}:${at.line}`,
      message,
      field,
      needed,
      rule,
      severity,
    }),
  );

test('of the next day, at its date; of the day, nothing', () => {
  expect(said({}, '2024-07-21')).toEqual([
    {
      line: 'data/decisions/2024/gongshi.yaml:2',
      message: '公示的日期2024年7月22日晚于今天（2024年7月21日）',
      field: '日期',
      needed: '不晚于2024年7月21日',
      rule: 'decision/future',
      severity: 'error',
    },
  ]);
  expect(said({}, '2024-07-22')).toEqual([]);
});

test('one whose kind cannot be read, one without a day, and one that is corrected to a day to come', () => {
  const strange = { [decision('2024/x')]: 'kind: 公告\ndate: 2024-08-02\nalliances: [fibre]\n' };
  expect(said(strange, '2024-08-01').map(({ message }) => message)).toEqual([
    '决定的日期2024年8月2日晚于今天（2024年8月1日）',
  ]);
  expect(said({ [decision('2024/x')]: 'kind: 评审\nalliances: [fibre]\n' }, '2024-08-01')).toEqual([]);
  const corrected = {
    [decision('2024/gz')]:
      'kind: 更正\ndate: 2024-08-01\ncorrects: 2024/gongshi\nreason: 录入有误\ninstead:\n  title: 示例\n  date: 2024-08-02\n',
  };
  expect(said(corrected, '2024-08-01').map(({ message, line }) => [message, line])).toEqual([
    ['更正后的日期2024年8月2日晚于今天（2024年8月1日）', 'data/decisions/2024/gz.yaml:7'],
  ]);
  expect(said(corrected, '2024-08-02')).toEqual([]);
});

test('what a decision says besides is no matter of the day', () => {
  expect(said({ [decision('2024/ps')]: act('评审', '2024-07-10', '', 'nobody') }, '2024-07-22')).toEqual([]);
});
