/** What the tables of the register say, and that they alone tell who was on the list on a day. */
import { describe, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { isListedOn } from '#src/registry/state/standing.ts';
import { longLife } from '#src/testing/long-life.ts';
import { USUAL, USUAL_DAY } from '#src/testing/registers.ts';
import { rowsOf, type Column } from './columns.ts';
import { FIRST_COLUMNS } from './first-columns.ts';
import { PERIOD_COLUMNS, periodRows, REGISTER_COLUMNS } from './register-columns.ts';

const named = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  rowsOf(columns, rows).map((cells) => Object.fromEntries(columns.map(({ header }, i) => [header, cells[i]])));

const life = longLife().published;
const usual = loadPublication(USUAL, { asOf: USUAL_DAY });

describe('an alliance that was listed twice', () => {
  test('has its latest time, all of them in words, and what is open', () => {
    const [row] = named(REGISTER_COLUMNS.slice(FIRST_COLUMNS.length - 3), life.records);
    expect(row).toEqual({
      名单状态: '在册',
      列入日期: '2026-05-01',
      列入文号: '示例连科〔2026〕30号',
      退出日期: null,
      退出文号: null,
      退出情形: null,
      公示截止: '2026-04-20',
      评估年度: 2025,
      评估结果: '不合格',
      整改期限: '2026-12-31',
      在册期间: '2024-08-12列入，2026-03-01退出；2026-05-01列入',
      标识: 'fibre',
      网页: 'http://localhost/alliances/fibre/',
    });
  });

  test('has a row a time in the table of periods', () => {
    expect(named(PERIOD_COLUMNS, periodRows(life.records))).toMatchObject([
      {
        第几次: 1,
        列入日期: '2024-08-12',
        列入文号: '示例连科〔2024〕52号',
        退出日期: '2026-03-01',
        退出文号: '示例连科〔2026〕11号',
        退出情形: '自愿',
        列入决定: '2024/lieru',
        退出决定: '2026/tuichu',
      },
      { 第几次: 2, 列入日期: '2026-05-01', 退出日期: null, 退出文号: null, 退出情形: null, 退出决定: null },
    ]);
  });
});

test('one that has left says when, by which document and why, and still when it entered', () => {
  const left = longLife({}, { asOf: '2026-03-02' }).published;
  const [row] = named(REGISTER_COLUMNS, left.records);
  expect(row).toMatchObject({
    名单状态: '已退出',
    列入日期: '2024-08-12',
    退出日期: '2026-03-01',
    退出文号: '示例连科〔2026〕11号',
    退出情形: '自愿',
    整改期限: null,
    在册期间: '2024-08-12列入，2026-03-01退出',
  });
});

test('one in 公示 has its last day and no time on the list', () => {
  const waiting = longLife({}, { asOf: '2024-07-23' }).published;
  expect(named(REGISTER_COLUMNS, waiting.records)).toMatchObject([
    { 名单状态: '公示', 列入日期: null, 退出日期: null, 公示截止: '2024-07-28', 评估年度: null, 在册期间: null },
  ]);
  expect(periodRows(waiting.records)).toEqual([]);
});

describe.each([
  ['the usual register', usual],
  ['a long life', life],
])('who was on the list on a day is told by the tables alone: %s', (_, { records, asOf }) => {
  const days = [...new Set(records.flatMap(({ acts }) => acts.map(({ date }) => date)))].sort();
  const around = days.flatMap((day) => [dayBefore(day), day]).filter((day) => day <= asOf);
  const truth = (day: string) =>
    records
      .filter((record) => isListedOn(record, day))
      .map(({ id }) => id)
      .sort();

  test('the periods: from the day of entry, until the day before the exit', () => {
    const rows = named(PERIOD_COLUMNS, periodRows(records));
    expect(around.length).toBeGreaterThan(10);
    for (const day of around) {
      const on = rows.filter(
        ({ 列入日期: from, 退出日期: until }) => `${from}` <= day && (until === null || day < `${until}`),
      );
      expect(on.map((row) => row['标识']).sort(), day).toEqual(truth(day));
    }
  });

  test('the one column of periods in the table of records', () => {
    const rows = named(REGISTER_COLUMNS, records);
    for (const day of around) {
      const on = rows.filter(({ 在册期间: words }) =>
        `${words ?? ''}`.split('；').some((part) => {
          const [, from = '9999', until = '9999'] =
            /^(\d{4}-\d\d-\d\d)列入(?:，(\d{4}-\d\d-\d\d)退出)?$/.exec(part) ?? [];
          return from <= day && day < until;
        }),
      );
      expect(on.map((row) => row['标识']).sort(), day).toEqual(truth(day));
    }
  });
});

test('every column says what stands in it, under a heading of its own', () => {
  for (const columns of [REGISTER_COLUMNS, PERIOD_COLUMNS]) {
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
    for (const { header, help, width } of columns) {
      expect(help, header).not.toBe('');
      expect(width, header).toBeGreaterThanOrEqual(6);
    }
  }
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
