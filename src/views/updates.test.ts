import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { groupUpdates, openOn, publicityPeriods, updateSentence, updatesOf, UPDATE_KINDS } from './updates.ts';
import { USUAL } from '#src/testing/registers.ts';

const { records } = loadPublication(USUAL, { asOf: '2026-11-23' });
const updates = updatesOf(records);

test('every event of a published history from 公示 on is an update, the newest first', () => {
  const kinds: readonly string[] = UPDATE_KINDS;
  const events = records.flatMap(({ alliance }) => alliance.history.filter(({ event }) => kinds.includes(event)));
  expect(updates).toHaveLength(events.length);
  expect(new Set(updates.map(({ kind }) => kind))).toEqual(new Set(UPDATE_KINDS));
  expect(updates.map(({ date }) => date)).toEqual(
    updates
      .map(({ date }) => date)
      .toSorted()
      .toReversed(),
  );
});

test('the order of records changes nothing, and drafts are no news', () => {
  expect(updatesOf(records.toReversed())).toEqual(updates);
  expect(updatesOf(records.map((record) => ({ ...record, draft: true })))).toEqual([]);
});

test('two events of one kind and day are told apart', () => {
  const [record] = records;
  const entry = { event: '年度评估' as const, date: '2030-01-01', result: '合格' as const };
  const history = [entry, entry, { ...entry, date: '2030-01-02' }];
  const twice = updatesOf(record ? [{ ...record, alliance: { ...record.alliance, history } }] : []);
  expect(twice.map(({ date, turn }) => `${date} ${turn}`)).toEqual(['2030-01-02 1', '2030-01-01 1', '2030-01-01 2']);
});

test('what happened is said in words', () => {
  const [update] = updates;
  const sentences = UPDATE_KINDS.map(
    (kind) => update && updateSentence({ ...update, kind, until: '2024-07-28', result: '合格', reason: '另有安排' }),
  );
  expect(sentences).toEqual([
    '公示，至2024年7月28日',
    '列入培育名单',
    '年度评估：合格',
    '限期整改：另有安排',
    '退出培育名单：另有安排',
    '终止，未列入培育名单：另有安排',
  ]);
});

test('groups hold every update once, one act of the bureau each', () => {
  const groups = groupUpdates(updates).flatMap((month) => month.groups);
  expect(groups.flatMap((group) => group.updates)).toHaveLength(updates.length);
  for (const { date, kind, updates: own } of groups)
    expect(own.every((update) => update.date === date && update.kind === kind)).toBe(true);
  expect(groups.length).toBeLessThan(updates.length);
});

test('a period is open from its first to its last day', () => {
  const periods = publicityPeriods(updates);
  const first = periods[0];
  expect([first?.first, first?.last]).toEqual(['2024-07-22', '2024-07-28']);
  const days = ['2024-07-21', '2024-07-22', '2024-07-28', '2024-07-29'];
  expect(days.map((day) => openOn(periods, day).length)).toEqual([0, 1, 1, 0]);
});
