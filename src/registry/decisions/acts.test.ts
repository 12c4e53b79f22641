import { describe, expect, test } from 'vitest';
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { actsByAlliance, alliancesOf, effectiveDecisions, type WrittenDecision } from './acts.ts';
const written = (id: string, draft: Draft<Decision>): WrittenDecision => ({ id, draft });
const PUBLICITY = written('2024/gongshi', {
  kind: '公示',
  date: '2024-07-22',
  until: '2024-07-28',
  alliances: ['a', 'b'],
});
const correct = (id: string, date: string, instead: Draft<Decision>, corrects = '2024/gongshi') =>
  written(id, { kind: '更正', date, corrects, instead });
const lines = (decisions: readonly WrittenDecision[], alliance = 'a') =>
  (actsByAlliance(decisions).get(alliance) ?? []).map(({ decision, kind, date, content }) =>
    [date, kind, decision, content.until].filter(Boolean).join(' '),
  );

describe('what each decision did to each alliance', () => {
  test('one document, every alliance it names, each once', () => {
    const acts = actsByAlliance([written('2024/x', { ...PUBLICITY.draft, alliances: ['a', 'b', 'a'] })]);
    expect([...acts].map(([id, own]) => [id, own.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('an assessment names them by their results, and each act has its own', () => {
    const results = [
      { alliance: 'a', result: '优秀' as const },
      { alliance: 'b', result: '不合格' as const },
      { result: '合格' as const },
    ];
    const acts = actsByAlliance([written('2025/pinggu', { kind: '年度评估', date: '2025-09-20', results })]);
    expect([...acts].map(([id, [act]]) => [id, act?.result?.result])).toEqual([
      ['a', '优秀'],
      ['b', '不合格'],
    ]);
  });

  test.each<[what: string, draft: Draft<Decision>]>([
    ['whose kind cannot be read', { date: '2024-07-22', alliances: ['a'] }],
    ['whose day cannot be read', { kind: '公示', alliances: ['a'] }],
    ['that names nobody', { kind: '公示', date: '2024-07-22' }],
    ['that corrects another', { kind: '更正', date: '2024-07-22', alliances: ['a'] }],
  ])('one %s did nothing', (_what, draft) => {
    expect(actsByAlliance([written('2024/x', draft)]).size).toBe(0);
  });
});

test('of two results for one alliance the first is told', () => {
  const results = [
    { alliance: 'a', result: '优秀' as const },
    { alliance: 'a', result: '不合格' as const },
  ];
  const acts = actsByAlliance([written('2025/pg', { kind: '年度评估', date: '2025-09-20', results })]).get('a');
  expect(acts?.map(({ result }) => result?.result)).toEqual(['优秀']);
});

test('only a correction corrects, whatever another kind says', () => {
  const review = written('2024/ps', {
    kind: '评审',
    date: '2024-07-24',
    corrects: '2024/gongshi',
    instead: { until: '2030-01-01' },
  });
  expect(effectiveDecisions([PUBLICITY, review])[0]).toMatchObject({
    correctedBy: [],
    corrected: {},
    content: PUBLICITY.draft,
  });
});

describe('a correction', () => {
  test('says what is right instead, and nothing else changes', () => {
    expect(lines([PUBLICITY, correct('2024/gz', '2024-07-25', { until: '2024-08-02' })])).toEqual([
      '2024-07-22 公示 2024/gongshi 2024-08-02',
    ]);
  });

  test('of the day moves the act', () => {
    const review = written('2024/ps', { kind: '评审', date: '2024-07-24', alliances: ['a'] });
    const decisions = [PUBLICITY, review, correct('2024/gz', '2024-07-30', { date: '2024-07-25' })];
    expect(lines(decisions)).toEqual(['2024-07-24 评审 2024/ps', '2024-07-25 公示 2024/gongshi 2024-07-28']);
  });

  test('of the alliances takes it from one and gives it to another', () => {
    const decisions = [PUBLICITY, correct('2024/gz', '2024-07-25', { alliances: ['b', 'c'] })];
    expect(lines(decisions, 'a')).toEqual([]);
    expect(lines(decisions, 'b')).toHaveLength(1);
    expect(lines(decisions, 'c')).toHaveLength(1);
  });

  test('of results counts as a whole', () => {
    const results = [{ alliance: 'a', result: '合格' as const }];
    const evaluation = written('2025/pg', { kind: '年度评估', date: '2025-09-20', results });
    const right = { results: [{ alliance: 'a', result: '优秀' as const }] };
    const [act] = actsByAlliance([evaluation, correct('2025/gz', '2025-10-01', right, '2025/pg')]).get('a') ?? [];
    expect(act?.result?.result).toBe('优秀');
  });

  test('comes after an earlier one, whatever the order of files, and on one day after one whose id is before its own', () => {
    const first = correct('2024/z', '2024-07-23', { until: '2024-07-30' });
    const second = correct('2024/a', '2024-07-24', { until: '2024-07-31' });
    const third = correct('2024/b', '2024-07-24', { until: '2024-08-01' });
    for (const order of [
      [PUBLICITY, first, second, third],
      [third, second, first, PUBLICITY],
    ])
      expect(lines(order)).toEqual(['2024-07-22 公示 2024/gongshi 2024-08-01']);
    expect(effectiveDecisions([PUBLICITY, second, first])[0]?.correctedBy).toEqual(['2024/z', '2024/a']);
  });

  test('that withdraws takes the whole back, whatever else was corrected', () => {
    const withdrawal = written('2024/ch', {
      kind: '更正',
      date: '2024-07-26',
      corrects: '2024/gongshi',
      withdraws: true,
    });
    const decisions = [PUBLICITY, correct('2024/gz', '2024-07-25', { until: '2024-08-02' }), withdrawal];
    expect(lines(decisions)).toEqual([]);
    expect(effectiveDecisions(decisions)).toMatchObject([{ id: '2024/gongshi', withdrawn: true }]);
  });

  test('of a decision there is not changes nothing', () => {
    expect(lines([PUBLICITY, correct('2024/gz', '2024-07-25', { until: '2024-08-02' }, '2024/x')])).toEqual([
      '2024-07-22 公示 2024/gongshi 2024-07-28',
    ]);
  });

  test('is named for each field it says: the last that says it', () => {
    const decisions = [
      PUBLICITY,
      correct('2024/a', '2024-07-23', { until: '2024-07-30', title: '甲' }),
      correct('2024/b', '2024-07-24', { until: '2024-07-31' }),
    ];
    const [act] = actsByAlliance(decisions).get('a') ?? [];
    expect(act?.corrected).toEqual({ until: '2024/b', title: '2024/a' });
    expect(actsByAlliance([PUBLICITY]).get('a')?.[0]).not.toHaveProperty('corrected');
  });

  test('gives the same content as long as the same files say it', () => {
    const gz = correct('2024/gz', '2024-07-25', { until: '2024-08-02' });
    const content = (decisions: readonly WrittenDecision[]) => actsByAlliance(decisions).get('a')?.[0]?.content;
    expect(content([PUBLICITY, gz])).toBe(content([gz, PUBLICITY]));
    const other = correct('2024/gz', '2024-07-25', { until: '2024-08-03' });
    expect(content([PUBLICITY, other])?.until).toBe('2024-08-03');
    const last = (title: string) => correct('2024/gz-2', '2024-07-26', { title });
    expect(content([PUBLICITY, gz, last('甲')])?.title).toBe('甲');
    expect(content([PUBLICITY, gz, last('乙')])?.title).toBe('乙');
    const more = correct('2024/gz-2', '2024-07-26', { until: '2024-08-04' });
    expect(content([PUBLICITY, other, more])?.until).toBe('2024-08-04');
  });
});

test('the alliances of a decision, by list and by result, each once', () => {
  expect(alliancesOf({})).toEqual([]);
  expect(alliancesOf({ alliances: ['b', 'a', 'b'], results: [{ alliance: 'a' }, {}, { alliance: 'c' }] })).toEqual([
    'b',
    'a',
    'c',
  ]);
});
