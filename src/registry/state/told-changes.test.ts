/** What a file tells of changes, and which filings are about them. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../decisions/acts.ts';
import { changesIn, covers, filedIn, isFiled, isListedWithin, isOfTheSame, type Told } from './told-changes.ts';

test('a change is one of a listed alliance from the day after a listing to the day before its end', () => {
  const periods = [{ from: '2024-08-05', until: '2025-01-01' }, { from: '2025-06-01' }];
  const days = ['2024-08-04', '2024-08-05', '2024-08-06', '2024-12-31', '2025-01-01', '2025-06-01', '2025-06-02'];
  expect(days.filter((day) => isListedWithin(periods, day))).toEqual(['2024-08-06', '2024-12-31', '2025-06-02']);
  expect(isListedWithin([], '2025-01-01')).toBe(false);
});

const TOLD: Told = {
  what: '成员加入',
  names: ['甲公司', '甲（旧）公司'],
  from: '2025-06-01',
  path: ['members', 0, 'joined'],
};
const CHANGE = { what: '成员加入', name: '甲公司', from: '2025-06-01' } as const;
const filing = (decision: string, content: Act['content'], kind: Act['kind'] = '变更备案'): Act => ({
  decision,
  kind,
  date: '2025-06-10',
  content,
});

describe('a filing', () => {
  const acts = [
    filing('2025/1', { changes: [CHANGE, { ...CHANGE, alliance: 'other' }, { ...CHANGE, alliance: 'own' }] }),
    filing('2025/2', { changes: [CHANGE] }, '支持事项'),
    filing('2025/3', {}),
  ];
  test('counts for every alliance it names, and for the one it is about', () => {
    expect(filedIn(acts, 'own').map(({ decision, change }) => [decision, change.alliance])).toEqual([
      ['2025/1', undefined],
      ['2025/1', 'own'],
    ]);
  });

  test('is about a change of the same kind, of the same one by any of its names, from the same day', () => {
    const differing = [
      { ...CHANGE, what: '成员退出' as const },
      { ...CHANGE, name: '乙公司' },
      { ...CHANGE, name: undefined },
      { what: CHANGE.what, from: CHANGE.from },
    ];
    for (const change of differing) expect([isOfTheSame(change, TOLD), covers(change, TOLD)]).toEqual([false, false]);
    for (const name of ['甲公司', '甲(旧)公司', ' 甲（旧）公司 '])
      expect([isOfTheSame({ ...CHANGE, name }, TOLD), covers({ ...CHANGE, name }, TOLD)]).toEqual([true, true]);
    const other = { ...CHANGE, from: '2025-06-02' };
    expect([isOfTheSame(other, TOLD), covers(other, TOLD)]).toEqual([true, false]);
  });

  test('one of several is enough', () => {
    expect(isFiled(TOLD, { acts, id: 'own' })).toBe(true);
    const elsewhere = [
      filing('2025/1', {
        changes: [
          { ...CHANGE, alliance: 'other' },
          { ...CHANGE, name: '乙公司' },
        ],
      }),
    ];
    expect(isFiled(TOLD, { acts: elsewhere, id: 'own' })).toBe(false);
    expect(isFiled(TOLD, { acts: [], id: 'own' })).toBe(false);
  });
});

describe('what a file tells', () => {
  const told = (...given: Parameters<typeof changesIn>) =>
    changesIn(...given).map(({ what, names, from, path }) => [what, names.join('、'), from, path.join('.')]);

  test('nothing, where it tells of no day', () => {
    expect(told({})).toEqual([]);
    expect(told({ name: '今名', lead: { name: '今', since: '2025-01-01' }, members: [{ name: '甲' }] })).toEqual([]);
    expect(told({ formerNames: [{ name: '旧名', until: '2025-06-01' }] })).toEqual([]);
    expect(told({ name: '今名', formerNames: [{ name: '何时' }] })).toEqual([]);
    expect(told({ lead: { name: '今' }, formerLeads: [{ name: '何时' }] })).toEqual([]);
    expect(told({ formerLeads: [{ name: '旧', until: '2025-06-01' }] })).toEqual([]);
  });

  test('a name was followed by the next one, in any order of the file', () => {
    const formerNames = [
      { name: '第三名', until: '2025-12-01' },
      { name: '第一名', until: '2025-03-01' },
      { name: '何时' },
      { name: '第二名', until: '2025-06-01' },
    ];
    expect(told({ name: '今名', formerNames })).toEqual([
      ['联合体更名', '今名', '2025-12-01', 'formerNames.0.until'],
      ['联合体更名', '第二名', '2025-03-01', 'formerNames.1.until'],
      ['联合体更名', '第三名', '2025-06-01', 'formerNames.3.until'],
    ]);
    expect(told({ formerNames }).map(([, name]) => name)).toEqual(['第二名', '第三名']);
  });

  test('a lead was followed by the one of that day: told where that one says since when, else where it ended', () => {
    const formerLeads = [
      { name: '老', until: '2025-06-01' },
      {
        name: '旧',
        formerNames: [{ name: '旧（曾用）', until: '2025-07-01' }],
        since: '2025-06-01',
        until: '2025-12-01',
      },
      { name: '何时' },
    ];
    expect(told({ lead: { name: '今', since: '2025-12-02' }, formerLeads })).toEqual([
      ['牵头单位变更', '旧、旧（曾用）', '2025-06-01', 'formerLeads.1.since'],
      ['牵头单位变更', '今', '2025-12-01', 'formerLeads.1.until'],
    ]);
    expect(told({ lead: { name: '今', since: '2025-12-01' }, formerLeads }).at(-1)).toEqual([
      '牵头单位变更',
      '今',
      '2025-12-01',
      'lead.since',
    ]);
    // Without the lead of today, the last change is of nobody.
    expect(told({ formerLeads }).map(([, name]) => name)).toEqual(['旧、旧（曾用）']);
  });

  test('a member came and went', () => {
    const members = [
      { name: '甲' },
      { name: '乙', formerNames: [{ name: '乙（曾用）' }], joined: '2025-01-01', left: '2025-06-01' },
    ];
    expect(told({ members })).toEqual([
      ['成员加入', '乙、乙（曾用）', '2025-01-01', 'members.1.joined'],
      ['成员退出', '乙、乙（曾用）', '2025-06-01', 'members.1.left'],
    ]);
  });
});
