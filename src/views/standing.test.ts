import { describe, expect, test } from 'vitest';
import { longLife } from '#src/testing/long-life.ts';
import { LISTED, madeUp, type Did } from '#src/testing/made-up.ts';
import { openPublicity, standingLines, standingSentence } from './standing.ts';

const DAY = '2026-11-23';
const begun = LISTED.slice(0, 1);
const ended: Did[] = [...begun, { kind: '终止', date: '2024-09-13', reason: '撤回' }];
const left: Did[] = [...LISTED, { kind: '退出', date: '2026-03-16', cause: '自愿', document: '连科〔2026〕18号' }];
const evaluated: Did[] = [...LISTED, { kind: '年度评估', date: '2025-09-22', year: 2025, result: '不合格' }];
const rectified: Did[] = [
  ...evaluated,
  { kind: '限期整改', date: '2025-10-15', until: '2026-04-13', document: '连科函〔2025〕37号', reason: '任务停滞' },
];
const lines = (decisions: readonly Did[], asOf = DAY) =>
  standingLines(madeUp({ id: 'a', decisions, asOf }), asOf).map(({ tone, text, act, reason }) =>
    [tone, text, act?.content.document, reason].filter(Boolean).join(' | '),
  );
const sentence = (decisions: readonly Did[], asOf: string) =>
  standingSentence(madeUp({ id: 'a', decisions, asOf }), asOf);

describe('a publicity', () => {
  test('tells its days as long as they last, and then that they are over: never that it is going on', () => {
    expect(sentence(begun, '2024-07-28')).toBe('公示期2024年7月22日至7月28日，尚未列入');
    expect(sentence(begun, '2024-07-29')).toBe('公示已结束（2024年7月22日至7月28日），尚未列入');
    expect([lines(begun, '2024-07-28'), lines(begun, '2024-07-29')]).toEqual([
      ['standing | 公示期2024年7月22日至7月28日，尚未列入'],
      ['over | 公示已结束（2024年7月22日至7月28日），尚未列入'],
    ]);
  });

  test('a later one counts, and what came after it is the latest step', () => {
    const again: Did[] = [
      ...begun,
      { kind: '异议处理', date: '2024-07-30' },
      { kind: '公示', date: '2024-08-01', until: '2024-08-07' },
    ];
    expect(sentence(again, '2024-08-02')).toBe('公示期2024年8月1日至8月7日，尚未列入');
    expect(lines([...begun, { kind: '异议处理', date: '2024-07-30' }])).toEqual([
      'over | 公示已结束（2024年7月22日至7月28日），尚未列入',
      'plain | 最近一步：2024年7月30日异议处理',
    ]);
  });

  test('may be objected to until its own last day for that, and not once something was decided', () => {
    const open = (decisions: readonly Did[], asOf: string) =>
      openPublicity(madeUp({ id: 'a', decisions, asOf }), asOf)?.date;
    expect([open(begun, '2024-07-28'), open(begun, '2024-07-29')]).toEqual(['2024-07-22', undefined]);
    const longer: Did[] = [{ ...(begun[0] as Did), objections: { until: '2024-07-31', office: '科', phone: '1' } }];
    expect([open(longer, '2024-07-31'), open(longer, '2024-08-01')]).toEqual(['2024-07-22', undefined]);
    expect([open(LISTED, '2024-08-05'), open(ended, '2024-09-13')]).toEqual([undefined, undefined]);
    const renewed: Did[] = [...left, { kind: '公示', date: '2026-04-10', until: '2026-04-20' }];
    expect(open(renewed, '2026-04-20')).toBe('2026-04-10');
  });
});

describe('on the list', () => {
  test('the listing comes first with its document, then an open 整改, then the latest evaluation', () => {
    expect(lines(LISTED)).toEqual(['standing | 2024年8月5日列入培育名单 | 连科〔2024〕52号']);
    expect(lines(rectified)).toEqual([
      'standing | 2024年8月5日列入培育名单 | 连科〔2024〕52号',
      'attention | 2025年10月15日限期整改，期限至2026年4月13日，尚未验收通过 | 连科函〔2025〕37号 | 任务停滞',
      'failing | 2025 年度评估：不合格（2025年9月22日）',
    ]);
  });

  test('a 整改 that was passed is told as the latest step alone', () => {
    const passed = lines([...rectified, { kind: '整改验收', date: '2026-01-08', result: '通过' }]);
    expect(passed.filter((line) => line.startsWith('attention'))).toEqual([]);
    expect(passed.at(-1)).toBe('plain | 最近一步：2026年1月8日整改验收，通过');
  });

  test('a term of the listing is told', () => {
    const term = LISTED.map((did) => (did.kind === '列入培育名单' ? { ...did, until: '2027-08-04' } : did));
    expect(lines(term)[0]).toContain('2024年8月5日列入培育名单，培育期至2027年8月4日');
  });
});

test('an exit has its cause and document, and the entry is told too', () => {
  expect(lines(left)).toEqual([
    'standing | 2026年3月16日退出名单（自愿） | 连科〔2026〕18号',
    'plain | 2024年8月5日列入培育名单 | 连科〔2024〕52号',
  ]);
});

test('an end before the list has its reason and nothing of a success', () => {
  expect(lines(ended)).toEqual(['standing | 2024年9月13日终止申报，未列入培育名单 | 撤回']);
});

test('one that was listed again tells every time on the list, the latest first', () => {
  const [record = expect.unreachable()] = longLife().published.records;
  expect(standingLines(record, DAY).map(({ text }) => text)).toEqual([
    '2026年5月1日再次列入培育名单',
    '2026年10月1日限期整改，期限至2026年12月31日，尚未验收通过',
    '2025 年度评估：不合格（2025年9月1日）',
    '2026年3月1日退出（自愿）',
    '2024年8月12日列入培育名单',
  ]);
});

test('a draft says that nobody may see it yet', () => {
  const record = { ...madeUp({ id: 'a', decisions: [] }), draft: true };
  expect(standingLines(record, DAY).map(({ text }) => text)).toEqual(['预览：尚未公开（推荐）']);
});

test('no sentence claims for a day what it cannot know: nothing is said to be going on', () => {
  for (const asOf of ['2024-07-25', '2024-08-01', DAY])
    for (const decisions of [begun, ended, left, evaluated, rectified])
      expect(lines(decisions, asOf).join()).not.toMatch(/现处于|正在|当前/);
});
