/** Drafts come back as they were saved; whatever goes wrong is a sentence. */
import { expect, test } from 'vitest';
import {
  clearDrafts,
  DRAFTS_KEPT,
  listDrafts,
  newDraftKey,
  openStorage,
  restoreDraft,
  saveDraft,
  type DraftStorage,
} from './drafts.ts';
import type { FormRecord } from './form-record.ts';

/** A storage as browsers have it, its content seen; `room` is how many characters fit. */
function storageOf(room = Infinity): DraftStorage & { content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('quota', 'QuotaExceededError');
      content.set(key, text);
    },
    removeItem: (key) => void content.delete(key),
  };
}
const forbidden: DraftStorage = {
  getItem: () => {
    throw new DOMException('no', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('no', 'SecurityError');
  },
  removeItem: () => {
    throw new DOMException('no', 'SecurityError');
  },
};

const record = (name: string): FormRecord => ({
  district: 'haizhou',
  id: '',
  value: { name, members: [{ name: '甲' }, {}], 未知: ['', { 乙: '丙' }] },
  origin: { name: 'x.yaml', text: 'name: 甲 # 说明\n', beyond: { bytes: 0, lines: 0 } },
});
const SAVED = '2026-11-23T08:00:00.000Z';

test('a draft comes back as it was saved, and is saved over', () => {
  const storage = storageOf();
  expect(newDraftKey(storage)).toBe('1');
  expect(saveDraft(storage, '1', record('甲'), SAVED)).toEqual({});
  expect(restoreDraft(storage, '1')).toEqual({ record: record('甲'), saved: SAVED });
  expect(newDraftKey(storage)).toBe('2');
  saveDraft(storage, '1', record('乙'), SAVED);
  expect(restoreDraft(storage, '1')).toMatchObject({ record: { value: { name: '乙' } } });
  const { origin: _, ...blank } = record('');
  expect(saveDraft(storage, '2', blank, SAVED)).toEqual({});
  expect(restoreDraft(storage, '2')).toEqual({ record: blank, saved: SAVED });
});

test('drafts are listed by name, the latest first, and cleared one by one or all', () => {
  const storage = storageOf();
  storage.setItem('something else', '甲');
  saveDraft(storage, '1', record('甲'), '2026-11-21T08:00:00.000Z');
  saveDraft(storage, '2', { ...record(''), value: {} }, SAVED);
  saveDraft(storage, '3', { ...record(''), value: { name: ['甲'] } }, '2026-11-22T08:00:00.000Z');
  expect(listDrafts(storage)).toEqual({
    drafts: [
      { key: '2', name: '（尚未命名）', saved: SAVED },
      { key: '3', name: '（尚未命名）', saved: '2026-11-22T08:00:00.000Z' },
      { key: '1', name: '甲', saved: '2026-11-21T08:00:00.000Z' },
    ],
  });
  expect(clearDrafts(storage, '2')).toEqual({});
  expect(listDrafts(storage).drafts.map(({ key }) => key)).toEqual(['3', '1']);
  expect(clearDrafts(storage)).toEqual({});
  expect([...storage.content.keys()]).toEqual(['something else']);
});

test('a draft of before, which does not know how large its file is beyond the values, comes back', () => {
  const storage = storageOf();
  const { origin, ...rest } = record('甲');
  const { beyond: _, ...older } = origin ?? expect.unreachable();
  storage.setItem('alliance-draft/1', JSON.stringify({ version: 1, saved: SAVED, record: { ...rest, origin: older } }));
  expect(restoreDraft(storage, '1')).toEqual({ record: record('甲'), saved: SAVED });
});

const whole = { version: 1, saved: SAVED, record: { district: '', id: '', value: {} } };
test.each<[about: string, text: string]>([
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['another version', JSON.stringify({ ...whole, version: 2 })],
  ['no record', JSON.stringify({ ...whole, record: null })],
  ['a value that is no map', JSON.stringify({ ...whole, record: { ...whole.record, value: [] } })],
  ['a number among the values', JSON.stringify({ ...whole, record: { ...whole.record, value: { batch: 2024 } } })],
  ['null among the values', JSON.stringify({ ...whole, record: { ...whole.record, value: { lead: { name: null } } } })],
  ['no id', JSON.stringify({ ...whole, record: { district: '', value: {} } })],
  ['no time', JSON.stringify({ ...whole, saved: 1 })],
  ['an origin without text', JSON.stringify({ ...whole, record: { ...whole.record, origin: { name: 'x' } } })],
])('damaged: %s', (_, text) => {
  const storage = storageOf();
  storage.setItem('alliance-draft/1', text);
  expect(restoreDraft(storage, '1')).toEqual({ problem: expect.stringContaining('读不出来') as string });
  expect(listDrafts(storage).drafts).toEqual([{ key: '1', name: '（读不出来的草稿）', saved: '' }]);
  expect(newDraftKey(storage)).toBe('2');
  expect(clearDrafts(storage)).toEqual({});
  expect(storage.content.size).toBe(0);
});

test('a full storage keeps what it had', () => {
  const storage = storageOf(500);
  saveDraft(storage, '1', record('甲'), SAVED);
  const longer = { ...record('甲'), value: { plan: '乙'.repeat(1000) } };
  expect(saveDraft(storage, '1', longer, SAVED).problem).toMatch(/已满.*没有保存/);
  expect(restoreDraft(storage, '1')).toMatchObject({ record: { value: { name: '甲' } } });
});

test('too large, and too many', () => {
  const storage = storageOf();
  const large = { ...record('甲'), value: { plan: '乙'.repeat(300_000) } };
  expect(saveDraft(storage, '1', large, SAVED).problem).toMatch(/过多/);
  for (let i = 0; i < 20; i++) expect(saveDraft(storage, newDraftKey(storage), record('甲'), SAVED)).toEqual({});
  expect(saveDraft(storage, newDraftKey(storage), record('乙'), SAVED).problem).toMatch(/已有 20 份草稿/);
  expect(listDrafts(storage).drafts).toHaveLength(20);
});

test.each([
  ['none', undefined],
  ['one that refuses', forbidden],
])('a forbidden storage (%s) is a sentence, never an exception', (_, storage) => {
  expect(newDraftKey(storage)).toBe('1');
  for (const { problem } of [
    saveDraft(storage, '1', record('甲'), SAVED),
    restoreDraft(storage, '1') as { problem: string },
    clearDrafts(storage),
    clearDrafts(storage, '1'),
  ])
    expect(problem).toMatch(/\p{Script=Han}/u);
  expect(listDrafts(storage).drafts).toEqual([]);
});

test('a storage that cannot even be looked at is none', () => {
  const storage = storageOf();
  expect(openStorage(() => storage)).toBe(storage);
  expect(
    openStorage(() => {
      throw new DOMException('no', 'SecurityError');
    }),
  ).toBeUndefined();
  expect(DRAFTS_KEPT).toMatch(/只保存在这台设备.*不公开.*清除/);
});
