/** What differs in the other city's notices is judged as they say: words, numbers, caps, working days, strengths. */
import { chineseDays } from '#src/dates.ts';
import { describe, expect, test } from 'vitest';
import { judgeRegister } from '#src/eligibility/judge.ts';
import type { Status } from '#src/eligibility/verdict.ts';
import { OTHER_CITY_DAY } from '../registers.ts';
import { CHUANGAN, cityWith, JIAONING, reportWith, SHUICHAN, textOf, textWith } from './city.ts';

type Changes = Readonly<Record<string, string | undefined>>;

/** What is said of one rule, each with its way out. */
const saidOf = (rule: string, changes: Changes) =>
  reportWith(changes)
    .diagnostics.filter((each) => each.rule === rule)
    .map(({ at, message, fix }) => `${at.file.split('/').at(-1)} ${message}；${fix}`);

/** How a record stands, clause by clause. */
function statusesOf(file: string, changes: Changes = {}): Record<string, Status> {
  const { judgements } = judgeRegister(cityWith(changes), OTHER_CITY_DAY);
  const own = judgements.find(({ record }) => record.source.file === file) ?? expect.unreachable(file);
  return Object.fromEntries(own.verdicts.map(({ requirement, status }) => [requirement.id, status]));
}

/** A record without its last member. */
const withoutLast = (file: string) => textOf(file).replace(/ {2}- name: [^\n]*\n(?: {4}[^\n]*\n)+(?=agreement:)/, '');

test('every clause of the two notices is answered', () => {
  expect(statusesOf(CHUANGAN)).toMatchObject({
    'lead-kind': '通过',
    'leader-sales': '通过',
    'members-four': '通过',
    'two-each': '通过',
    'enterprises-high-tech': '经同意例外',
    'no-dishonesty': '人工认定',
    publicity: '通过',
  });
  // A platform's host has no sales to show.
  expect(statusesOf(JIAONING)).toMatchObject({ 'leader-sales': '不适用', 'leader-rd': '不适用', publicity: '通过' });
  expect(statusesOf(SHUICHAN)).toMatchObject({ 'members-five': '通过', 'leader-sales': '通过', 'leader-rd': '通过' });
});

test('what nobody can check is shown as that, and never as met', () => {
  for (const file of [CHUANGAN, JIAONING, SHUICHAN]) expect(statusesOf(file)['true-and-open']).toBe('不核对');
});

test('figures are asked of 链主企业, with the city’s own numbers', () => {
  const figures = '  finance: { year: 2023, salesRevenue: 45000, rdExpenditure: 1400 }\n';
  expect(saidOf('finance-last-year', { [CHUANGAN]: textWith(CHUANGAN, [figures, '']) })[0]).toMatch(
    /链主企业|经营数据/,
  );
  const other = (revenue: number, rd: number) => ({
    [CHUANGAN]: textWith(CHUANGAN, [
      'salesRevenue: 45000, rdExpenditure: 1400',
      `salesRevenue: ${revenue}, rdExpenditure: ${rd}`,
    ]),
  });
  expect(saidOf('leader-revenue', other(29999, 1400))).toEqual([
    expect.stringMatching(/2\.9999 亿元|29999 万元.*必须.*(3 亿元|30000 万元)/) as string,
  ]);
  expect(saidOf('leader-revenue', other(30000, 1400))).toEqual([]);
  expect(saidOf('leader-rd-intensity', other(40000, 999.9))[0]).toMatch(/必须.*2\.5%/);
  expect(saidOf('leader-rd-intensity', other(40000, 1000))).toEqual([]);
});

test('four members must be, and five in principle in the second batch: only there may consent help', () => {
  const [first] = saidOf('min-members', { [JIAONING]: withoutLast(JIAONING) });
  expect(first).toMatch(/^jiaoning\.yaml 成员单位 3 家，必须不少于 4 家；/);
  expect(first).not.toContain('同意');
  const [second] = saidOf('min-members', { [SHUICHAN]: withoutLast(SHUICHAN) });
  expect(second).toMatch(/^shuichan\.yaml 成员单位 4 家，原则上不少于 5 家；.*取得发文单位书面同意$/);
  expect(saidOf('min-members', { [JIAONING]: textOf(JIAONING).replace('batch: 2024', 'batch: 2024-2') })[0]).toContain(
    '成员单位 4 家，原则上不少于 5 家',
  );
});

describe('a board recommends two in the first batch, one in the second', () => {
  /** Records of one board and batch that differ in id and day alone. */
  const several = (file: string, days: readonly string[], change = (text: string) => text): Changes => ({
    ...Object.fromEntries(
      cityWith()
        .alliances.filter(({ district }) => district === 'wangjin')
        .map(({ source }) => [source.file, undefined]),
    ),
    ...Object.fromEntries(
      days.map((day, i) => [
        `data/alliances/wangjin/a${i + 1}.yaml`,
        change(textOf(file).replace(/^( {2}date: )2024-\d\d-\d\d$/m, `$1${day}`)),
      ]),
    ),
  });
  const over = (changes: Changes) => saidOf('max-per-board', changes).map((each) => each.split(/，先推荐|；/)[0]);

  test('the third of a batch is one too many', () => {
    expect(over(several(JIAONING, ['2024-08-20', '2024-08-21', '2024-08-22']))).toEqual([
      'a3.yaml 这是望津区本批次推荐的第 3 个',
    ]);
    expect(over(several(JIAONING, ['2024-08-22', '2024-08-21']))).toEqual([]);
    expect(over(several(SHUICHAN, ['2024-11-21', '2024-11-20']))).toEqual(['a1.yaml 这是望津区本批次推荐的第 2 个']);
  });

  test('one that was given up does not count; consent does not help', () => {
    const given = several(JIAONING, ['2024-08-20', '2024-08-21', '2024-08-22']);
    const ended = 'kind: 终止\ndate: 2024-09-01\nalliances: [a1]\ncause: 自愿\nreason: 示例\n';
    expect(over({ ...given, 'data/decisions/2024/zhongzhi-0901.yaml': ended })).toEqual([]);
    expect(saidOf('max-per-board', given)[0]).toContain('必须不超过 2 个');
    expect(saidOf('max-per-board', given)[0]).not.toContain('同意');
  });
});

describe('five working days of publicity, both ends counted', () => {
  const AUTUMN = 'data/decisions/2024/gongshi-0927.yaml';
  const WINTER = 'data/decisions/2024/gongshi-1213.yaml';
  const publicity = (file: string, from: string, until: string) =>
    saidOf('publicity-period', {
      [file]: textOf(file)
        .replace(/^date: .*$/m, `date: ${from}`)
        .replace(/^until: .*$/m, `until: ${until}`),
    }).map((each) => each.split('；')[0]);

  test.each([
    // A Friday, a worked Sunday, a Monday; a week of holidays; a Tuesday and a Wednesday.
    [AUTUMN, '2024-09-27', '2024-10-09', undefined],
    [AUTUMN, '2024-09-27', '2024-10-08', 4],
    [AUTUMN, '2024-09-28', '2024-10-09', 4],
    [WINTER, '2024-12-13', '2024-12-19', undefined],
    [WINTER, '2024-12-13', '2024-12-18', 4],
    [WINTER, '2024-12-14', '2024-12-20', undefined],
  ])('%s: %s to %s', (file, from, until, worked) => {
    expect(publicity(file, from, until)).toEqual(
      worked === undefined
        ? []
        : [
            `${file.split('/').at(-1)} 公示期${chineseDays(from, until)}，其中工作日 ${worked} 天，必须不少于 5 个工作日`,
          ],
    );
  });

  test('without the calendar of the year nothing is concluded', () => {
    const calendar = { 'data/calendar.yaml': undefined };
    const said = saidOf('publicity-period', calendar);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((each) => !each.includes('没有登记 2024 年的放假安排'))).toEqual([]);
    expect(statusesOf(CHUANGAN, calendar)['publicity']).toBe('待认定');
  });
});

test('没有严重失信行为 is attested by whoever recommends', () => {
  const attested = /^ {2}opinion:\n {4}others:\n {6}- .*\n/m;
  const changes = { [CHUANGAN]: textOf(CHUANGAN).replace(attested, '') };
  expect(statusesOf(CHUANGAN, changes)['no-dishonesty']).toBe('待认定');
  expect(
    reportWith(changes)
      .diagnostics.map(({ message }) => message)
      .join(),
  ).toContain('没有严重失信行为');
});

test('what is due is due by the notice of the batch', () => {
  const late = (file: string, from: string, to: string) =>
    saidOf('recommended-in-time', { [file]: textWith(file, [from, to]) });
  expect(late(JIAONING, 'date: 2024-08-31', 'date: 2024-09-01')[0]).toMatch(/2024年8月31日/);
  expect(late(SHUICHAN, 'date: 2024-11-30', 'date: 2024-12-01')[0]).toMatch(/2024年11月30日/);
});
