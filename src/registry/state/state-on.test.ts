import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { actsByAlliance, type WrittenDecision } from '../decisions/acts.ts';
import { isMemberOn, namesOf } from './parties.ts';
import { representativeOn } from './representative.ts';
import { isListedOn, isOpenOn, isPublicOn, judgedOn, listedSince, standingOn } from './standing.ts';
import { stateOn } from './state-on.ts';
import { stepsOf } from './steps.ts';

const decision = (id: string, draft: Draft<Decision>): WrittenDecision => ({
  id,
  draft: { alliances: ['a'], ...draft },
});
const lived = (decisions: readonly WrittenDecision[], draft: Draft<Alliance> = {}) => ({
  draft: { application: { date: '2024-06-10' }, recommendation: { date: '2024-06-25' }, ...draft },
  acts: actsByAlliance(decisions).get('a') ?? [],
});
const PUBLICITY = decision('2024/gongshi', { kind: '公示', date: '2024-07-22', until: '2024-07-28' });
const LISTING = decision('2024/lieru', { kind: '列入培育名单', date: '2024-08-05', document: '连科〔2024〕52号' });
const EXIT = decision('2026/tuichu', { kind: '退出', date: '2026-03-02' });
const AGAIN = decision('2026/lieru', { kind: '列入培育名单', date: '2026-06-20' });

describe('where it stands, on the day before, on the day and after', () => {
  test.each([
    ['2024-07-21', '申报', false, false],
    ['2024-07-22', '公示', true, false],
    ['2024-08-04', '公示', true, false],
    ['2024-08-05', '在册', true, true],
    ['2026-03-01', '在册', true, true],
    ['2026-03-02', '已退出', true, false],
    ['2026-06-19', '已退出', true, false],
    ['2026-06-20', '在册', true, true],
    ['2034-01-01', '在册', true, true],
  ] as const)('%s', (day, standing, open, listed) => {
    const all = lived([AGAIN, EXIT, LISTING, PUBLICITY]);
    expect([standingOn(all, day), isPublicOn(all, day), isListedOn(all, day)]).toEqual([standing, open, listed]);
  });

  test('terminated before listing', () => {
    const ended = lived([PUBLICITY, decision('2024/zhongzhi', { kind: '终止', date: '2024-08-02' })]);
    expect([standingOn(ended, '2024-08-01'), standingOn(ended, '2024-08-02')]).toEqual(['公示', '未列入']);
    expect([isOpenOn(ended, '2024-08-01'), isOpenOn(ended, '2024-08-02'), isOpenOn(ended)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('listed without a 公示 it is public all the same', () => {
    expect([isPublicOn(lived([LISTING]), '2024-08-04'), isPublicOn(lived([LISTING]), '2024-08-05')]).toEqual([
      false,
      true,
    ]);
  });

  test('the times on the list, as a day knew them', () => {
    const all = lived([PUBLICITY, LISTING, EXIT, AGAIN]);
    const periods = (day: string) =>
      stateOn(all, day).periods.map(({ from, by, until, closedBy }) => [from, by.decision, until, closedBy?.decision]);
    expect(periods('2024-08-04')).toEqual([]);
    expect(periods('2026-03-01')).toEqual([['2024-08-05', '2024/lieru', undefined, undefined]]);
    expect(periods('2026-07-01')).toEqual([
      ['2024-08-05', '2024/lieru', '2026-03-02', '2026/tuichu'],
      ['2026-06-20', '2026/lieru', undefined, undefined],
    ]);
    expect(listedSince(all)).toBe('2024-08-05');
    expect(listedSince(lived([PUBLICITY]))).toBeUndefined();
  });

  test('entered and left on one day: in the order of the kinds, never on the list', () => {
    const oneDay = lived([decision('2024/b', { kind: '退出', date: '2024-08-05' }), LISTING]);
    expect([isListedOn(oneDay, '2024-08-05'), standingOn(oneDay, '2024-08-05')]).toEqual([false, '已退出']);
  });
});

describe('who it is made of', () => {
  const draft: Draft<Alliance> = {
    name: '丙',
    // In any order: what counts is the day.
    formerNames: [
      { name: '乙', until: '2026-01-01' },
      { name: '甲', until: '2025-01-01' },
    ],
    lead: {
      name: '新牵头（今名）',
      formerNames: [{ name: '新牵头', until: '2026-02-01' }],
      creditCode: 'B',
      since: '2025-06-01',
    },
    formerLeads: [{ name: '旧牵头', creditCode: 'A', until: '2025-06-01' }],
    members: [
      { name: '一' },
      { name: '二', joined: '2025-03-01' },
      { name: '三', left: '2025-03-01' },
      { name: '四', joined: '2025-01-01', left: '2025-02-01' },
    ],
  };
  test.each([
    ['2024-12-31', '甲', '旧牵头', ['一', '三']],
    ['2025-01-01', '乙', '旧牵头', ['一', '三', '四']],
    ['2025-01-31', '乙', '旧牵头', ['一', '三', '四']],
    ['2025-02-01', '乙', '旧牵头', ['一', '三']],
    ['2025-02-28', '乙', '旧牵头', ['一', '三']],
    ['2025-03-01', '乙', '旧牵头', ['一', '二']],
    ['2025-05-31', '乙', '旧牵头', ['一', '二']],
    ['2025-06-01', '乙', '新牵头（今名）', ['一', '二']],
    ['2025-12-31', '乙', '新牵头（今名）', ['一', '二']],
    ['2026-01-01', '丙', '新牵头（今名）', ['一', '二']],
  ])('%s', (day, name, lead, members) => {
    const state = stateOn(lived([], draft), day);
    expect(state.name).toBe(name);
    expect(state.lead?.value.name).toBe(lead);
    expect(state.members.map(({ value }) => value.name)).toEqual(members);
  });

  test('each stands where it is written', () => {
    const state = stateOn(lived([], draft), '2025-03-01');
    expect(state.lead?.path).toEqual(['formerLeads', 0]);
    expect(state.members.map(({ path }) => path)).toEqual([
      ['members', 0],
      ['members', 1],
    ]);
    expect(stateOn(lived([], draft), '2026-01-01').lead?.path).toEqual(['lead']);
  });

  test('every name something had, and the representative of a day', () => {
    expect(namesOf(draft)).toEqual(['丙', '乙', '甲']);
    const lead = { legalRepresentative: '新', formerLegalRepresentatives: [{ name: '旧', until: '2025-01-01' }] };
    expect([representativeOn(lead, '2024-12-31'), representativeOn(lead, '2025-01-01')]).toEqual(['旧', '新']);
    expect(isMemberOn({}, '1999-01-01')).toBe(true);
  });
});

describe('assessments', () => {
  const evaluated = (id: string, date: string, year: number, result: '优秀' | '合格' | '不合格') =>
    decision(id, { kind: '年度评估', date, year, alliances: undefined, results: [{ alliance: 'a', result }] });
  const RECTIFY = decision('2025/zhenggai', { kind: '限期整改', date: '2025-10-15', until: '2026-02-15' });
  const checked = (result: '通过' | '不通过') =>
    decision('2026/yanshou', {
      kind: '整改验收',
      date: '2026-02-10',
      alliances: undefined,
      results: [{ alliance: 'a', result }],
    });

  test('the latest evaluation of a day', () => {
    const all = lived([
      LISTING,
      evaluated('2026/p', '2026-09-21', 2026, '优秀'),
      evaluated('2025/p', '2025-09-22', 2025, '合格'),
    ]);
    const result = (day: string) => stateOn(all, day).evaluation?.result?.result;
    expect(['2025-09-21', '2025-09-22', '2026-09-20', '2026-09-21'].map(result)).toEqual([
      undefined,
      '合格',
      '合格',
      '优秀',
    ]);
  });

  test.each([
    ['通过', ['2025/zhenggai', undefined]],
    ['不通过', ['2025/zhenggai', '2025/zhenggai']],
  ] as const)('an open 限期整改, until its 整改验收 is %s', (result, expected) => {
    const all = lived([LISTING, RECTIFY, checked(result)]);
    expect(stateOn(all, '2025-10-14').rectification).toBeUndefined();
    expect(['2026-02-09', '2026-02-10'].map((day) => stateOn(all, day).rectification?.decision)).toEqual(expected);
  });

  test('an exit ends it', () => {
    expect(stateOn(lived([LISTING, RECTIFY, EXIT]), '2026-03-02').rectification).toBeUndefined();
  });
});

describe('steps', () => {
  test('the board’s two facts, then the acts; consents and corrections are none', () => {
    const all = lived([
      LISTING,
      PUBLICITY,
      decision('2024/tongyi', { kind: '书面同意', date: '2024-07-10' }),
      decision('2024/gengzheng', {
        kind: '更正',
        date: '2024-09-01',
        corrects: '2024/lieru',
        instead: { date: '2024-08-06' },
      }),
    ]);
    expect(stepsOf(all).map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      '申报 2024-06-10',
      '推荐 2024-06-25',
      '公示 2024-07-22',
      '列入培育名单 2024-08-06',
    ]);
    expect(stepsOf(all, '2024-06-24').map(({ kind }) => kind)).toEqual(['申报']);
  });

  test('the day the clauses are judged on: of the recommendation, before it of the application', () => {
    expect(judgedOn({ application: { date: '2024-06-10' }, recommendation: { date: '2024-06-25' } })).toBe(
      '2024-06-25',
    );
    expect(judgedOn({ application: { date: '2024-06-10' } })).toBe('2024-06-10');
    expect(judgedOn({})).toBeUndefined();
  });
});

describe('corrections', () => {
  const correct = (id: string, date: string, more: Draft<Decision>) =>
    decision(id, { kind: '更正', date, corrects: '2024/lieru', alliances: undefined, ...more });
  const kinds = (decisions: readonly WrittenDecision[], id = 'a') =>
    (actsByAlliance(decisions).get(id) ?? []).map(({ kind, date }) => `${kind} ${date}`);

  test('the later one counts, whatever order they are read in', () => {
    const first = correct('2024/x', '2024-08-10', { instead: { date: '2024-08-06' } });
    const second = correct('2024/w', '2024-08-20', { instead: { date: '2024-08-07' } });
    expect(kinds([second, LISTING, first])).toEqual(['列入培育名单 2024-08-07']);
  });

  test('the alliances may change: who was named by mistake has nothing to do with it', () => {
    const moved = [LISTING, correct('2024/x', '2024-08-10', { instead: { alliances: ['b'] } })];
    expect([kinds(moved, 'a'), kinds(moved, 'b')]).toEqual([[], ['列入培育名单 2024-08-05']]);
  });

  test('taken back as a whole, it never counted', () => {
    expect(kinds([PUBLICITY, LISTING, correct('2024/x', '2024-08-10', { withdraws: true })])).toEqual([
      '公示 2024-07-22',
    ]);
  });

  test('of a decision that is not there, nothing comes', () => {
    expect(kinds([PUBLICITY, correct('2024/x', '2024-08-10', { instead: { date: '2024-08-06' } })])).toEqual([
      '公示 2024-07-22',
    ]);
  });
});
