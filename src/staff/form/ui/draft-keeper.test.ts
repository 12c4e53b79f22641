/** Two windows with one draft, and texts that may not be kept: whatever can be kept is, and what cannot is named. */
import { expect, test } from 'vitest';
import { draftsOn, FORBIDDEN_STORAGE, storageOf } from '#src/testing/draft-storage.ts';
import { ALLIANCE_DRAFTS } from '../alliance-drafts.ts';
import { listDrafts, restoreDraft } from '../drafts.ts';
import type { FormRecord } from '../form-record.ts';
import { draftKeeper } from './draft-keeper.ts';

const named = (name: string): FormRecord => ({ district: '', id: '', value: { name } });
const kept = (record: FormRecord, unkept: string[] = []) => ({ record, step: 'lead', unkept });

test('a window saves over its own draft', () => {
  const storage = storageOf();
  const keeper = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage);
  expect(keeper.isStored()).toBe(false);
  expect(keeper.save(kept(named('甲')))).toEqual({ saved: expect.any(Date) as Date, left: [] });
  expect(keeper.isStored()).toBe(true);
  keeper.save(kept(named('乙')));
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({ record: named('乙'), step: 'lead', copy: false });
  expect(storage.content.size).toBe(1);
});

test('the second window goes on with a copy: neither writes over the other', () => {
  const storage = storageOf();
  const first = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage);
  first.save(kept(named('甲')));
  const stored = restoreDraft(draftsOn(storage), 'a');
  const stamp = 'stamp' in stored ? stored.stamp : expect.unreachable();
  const second = draftKeeper({ key: 'a', stamp }, ALLIANCE_DRAFTS, () => storage);
  expect(first.meet('first')).toBe('first');
  expect(second.meet('second')).toBe('second');
  expect(second.save(kept(named('乙')))).toMatchObject({ beside: 'second' });
  expect(first.save(kept(named('丙')))).toMatchObject({ beside: 'first' });
  expect(second.key()).not.toBe('a');
  expect(['a', second.key(), 'b'].map(second.owns)).toEqual([true, true, false]);
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({ record: named('丙'), copy: false });
  expect(restoreDraft(draftsOn(storage), second.key())).toMatchObject({ record: named('乙'), copy: true });
});

test('also when neither knew of the other: who saves later goes on with a copy', () => {
  const storage = storageOf();
  draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage).save(kept(named('甲')));
  const stored = restoreDraft(draftsOn(storage), 'a');
  const stamp = 'stamp' in stored ? stored.stamp : expect.unreachable();
  const [one, other] = [1, 2].map(() => draftKeeper({ key: 'a', stamp }, ALLIANCE_DRAFTS, () => storage));
  one?.save(kept(named('乙')));
  expect(other?.save(kept(named('丙')))).toMatchObject({ beside: 'second' });
  other?.save(kept(named('丙二')));
  expect(
    listDrafts(draftsOn(storage))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['丙二', '乙']);
});

test('a text with personal data is left out, named, and the rest is kept; so is the file it came from', () => {
  const storage = storageOf();
  const record: FormRecord = {
    district: '',
    id: '13812345678',
    value: {
      name: '甲',
      lead: { contact: '科技部 13812345678', name: '乙' },
      tasks: [{ undertakers: ['13812345678', '丙', '13912345678'] }],
    },
    origin: { name: 'x.yaml', text: 'plan: 13812345678\n', beyond: { bytes: 0, lines: 0 } },
  };
  const keeper = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage);
  const { left } = keeper.save(kept(record));
  expect(left[0]).toBe('标识');
  expect(left).toHaveLength(3);
  expect([...storage.content.values()].join()).not.toContain('13812345678');
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({
    record: { id: '', value: { name: '甲', lead: { name: '乙' }, tasks: [{ undertakers: ['丙'] }] } },
    left: ['$id', 'lead.contact', 'tasks.0.undertakers'],
  });
});

test('what came back empty and was not written since stays named in the draft', () => {
  const storage = storageOf();
  const keeper = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage);
  keeper.save(kept(named('13812345678'), ['plan', 'name']));
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({ left: ['name', 'plan'] });
  keeper.save(kept(named('甲')));
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({ left: [] });
});

test('a key that holds personal data is neither kept nor told', () => {
  const storage = storageOf();
  const keeper = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => storage);
  const { left } = keeper.save(kept({ district: '', id: '', value: { '电话 13812345678': '丙', name: '甲' } }));
  expect(left).toEqual([expect.stringContaining('138****5678')]);
  expect([...storage.content.values()].join()).not.toContain('13812345678');
  expect(restoreDraft(draftsOn(storage), 'a')).toMatchObject({ record: named('甲'), left: [] });
});

test('where nothing can be stored, it is said', () => {
  const state = draftKeeper({ key: 'a' }, ALLIANCE_DRAFTS, () => FORBIDDEN_STORAGE).save(kept(named('甲')));
  expect(state).toEqual({ problem: expect.stringContaining('不允许') as string, left: [] });
});
