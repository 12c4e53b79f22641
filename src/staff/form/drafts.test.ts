/** Drafts come back as they were saved; whatever goes wrong is a sentence. */
import { expect, test } from 'vitest';
import { draftsOn, FORBIDDEN_STORAGE, storageOf } from '#src/testing/draft-storage.ts';
import {
  draftProblem,
  listDrafts,
  openDrafts,
  putBack,
  randomKey,
  readText,
  removeDrafts,
  restoreDraft,
  saveDraft,
} from './drafts.ts';
import { ALLIANCE_DRAFTS } from './alliance-drafts.ts';
import { DECISION_DRAFTS } from '#src/staff/deciding/decision-drafts.ts';
import type { StoredDraft } from './draft-text.ts';
import type { FormRecord } from './form-record.ts';

const record = (name: string): FormRecord => ({
  district: 'haizhou',
  id: '',
  value: { name, members: [{ name: '甲' }, {}], 未知: ['', { 乙: '丙' }] },
  origin: { name: 'x.yaml', text: 'name: 甲 # 说明\n', beyond: { bytes: 0, lines: 0 } },
});
const SAVED = '2026-11-23T08:00:00.000Z';
const draft = (name: string, more: Partial<StoredDraft> = {}): StoredDraft => ({
  record: record(name),
  step: 'lead',
  left: [],
  copy: false,
  saved: SAVED,
  stamp: name,
  ...more,
});

test('a draft comes back as it was saved, and is saved over by who knows its stamp', () => {
  const storage = storageOf();
  expect(saveDraft(draftsOn(storage), 'a', draft('甲'), undefined)).toEqual({});
  expect(restoreDraft(draftsOn(storage), 'a')).toEqual(draft('甲'));
  expect(saveDraft(draftsOn(storage), 'a', draft('乙'), '甲')).toEqual({});
  expect(restoreDraft(draftsOn(storage), 'a')).toEqual(draft('乙'));
  const { origin: _, ...blank } = record('');
  expect(saveDraft(draftsOn(storage), 'b', draft('丙', { record: blank }), undefined)).toEqual({});
  expect(restoreDraft(draftsOn(storage), 'b')).toMatchObject({ record: blank });
});

test('what another window wrote meanwhile is not written over', () => {
  const storage = storageOf();
  saveDraft(draftsOn(storage), 'a', draft('甲'), undefined);
  saveDraft(draftsOn(storage), 'a', draft('别的窗口'), '甲');
  expect(saveDraft(draftsOn(storage), 'a', draft('乙'), '甲')).toEqual({ conflict: true });
  expect(saveDraft(draftsOn(storage), 'a', draft('乙'), undefined)).toEqual({ conflict: true });
  expect(restoreDraft(draftsOn(storage), 'a')).toEqual(draft('别的窗口'));
  // Removed elsewhere: what is still open here is kept all the same.
  storage.content.clear();
  expect(saveDraft(draftsOn(storage), 'a', draft('乙'), '甲')).toEqual({});
});

test('keys never meet', () => {
  const keys = new Set(Array.from({ length: 1000 }, randomKey));
  expect(keys.size).toBe(1000);
  expect([...keys].every((key) => /^[a-z0-9]{8,}$/.test(key))).toBe(true);
});

test('drafts are listed by name, the latest first; removed ones are put back', () => {
  const storage = storageOf();
  storage.setItem('something else', '甲');
  saveDraft(draftsOn(storage), 'a', draft('甲', { saved: '2026-11-21T08:00:00.000Z' }), undefined);
  saveDraft(draftsOn(storage), 'b', draft('', { record: { ...record(''), value: {} }, copy: true }), undefined);
  saveDraft(draftsOn(storage), 'c', draft('丙', { saved: '某日' }), undefined);
  const listed = listDrafts(draftsOn(storage));
  expect(listed).toEqual([
    { key: 'b', name: '（尚未命名）', saved: SAVED, copy: true, damaged: false },
    { key: 'a', name: '甲', saved: '2026-11-21T08:00:00.000Z', copy: false, damaged: false },
    { key: 'c', name: '丙', saved: '', copy: false, damaged: false },
  ]);
  const { removed, problem } = removeDrafts(draftsOn(storage), listed);
  expect(problem).toBeUndefined();
  expect([...storage.content.keys()]).toEqual(['something else']);
  for (const each of removed) expect(putBack(draftsOn(storage), each)).toEqual({});
  expect(listDrafts(draftsOn(storage))).toEqual(listed);
  // Where something stands in its place by now, both are kept.
  expect(putBack(draftsOn(storage), removed[1] ?? expect.unreachable())).toEqual({});
  expect(listDrafts(draftsOn(storage)).map(({ name }) => name)).toEqual(['（尚未命名）', '甲', '甲', '丙']);
});

test('drafts of the first version are listed, read and gone on with', () => {
  const storage = storageOf();
  const { origin, ...rest } = record('甲');
  const { beyond: _, ...older } = origin ?? expect.unreachable();
  storage.setItem('alliance-draft/1', JSON.stringify({ version: 1, saved: SAVED, record: { ...rest, origin: older } }));
  expect(listDrafts(draftsOn(storage))).toEqual([{ key: '1', name: '甲', saved: SAVED, copy: false, damaged: false }]);
  const restored = restoreDraft(draftsOn(storage), '1');
  expect(restored).toEqual(draft('甲', { step: '', stamp: SAVED }));
  expect(saveDraft(draftsOn(storage), '1', draft('乙'), SAVED)).toEqual({});
  expect(restoreDraft(draftsOn(storage), '1')).toEqual(draft('乙'));
});

const whole = { version: 2, ...draft('甲'), record: { district: '', id: '', value: {} } };
test.each<[about: string, text: string]>([
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['another version', JSON.stringify({ ...whole, version: 3 })],
  ['no record', JSON.stringify({ ...whole, record: null })],
  ['a value that is no map', JSON.stringify({ ...whole, record: { ...whole.record, value: [] } })],
  ['a number among the values', JSON.stringify({ ...whole, record: { ...whole.record, value: { batch: 2024 } } })],
  ['null among the values', JSON.stringify({ ...whole, record: { ...whole.record, value: { lead: { name: null } } } })],
  ['no id', JSON.stringify({ ...whole, record: { district: '', value: {} } })],
  ['no time', JSON.stringify({ ...whole, saved: 1 })],
  ['no stamp', JSON.stringify({ ...whole, stamp: undefined })],
  ['places that are no texts', JSON.stringify({ ...whole, left: [1] })],
  ['an origin without text', JSON.stringify({ ...whole, record: { ...whole.record, origin: { name: 'x' } } })],
])('damaged: %s', (_, text) => {
  const storage = storageOf();
  storage.setItem('alliance-draft/k', text);
  expect(restoreDraft(draftsOn(storage), 'k')).toEqual({ problem: expect.stringContaining('读不出来') as string });
  expect(listDrafts(draftsOn(storage))).toEqual([
    { key: 'k', name: '读不出来的草稿', saved: '', copy: false, damaged: true },
  ]);
  expect(readText(draftsOn(storage), 'k')).toBe(text);
  expect(removeDrafts(draftsOn(storage), listDrafts(draftsOn(storage))).removed).toEqual([
    { key: 'k', name: '读不出来的草稿', text },
  ]);
  expect(storage.content.size).toBe(0);
});

test('whether there is room is found out before anything is typed, and nothing stays behind', () => {
  const storage = storageOf();
  expect(draftProblem(draftsOn(storage))).toBeUndefined();
  expect(storage.content.size).toBe(0);
  const full = storageOf(5000);
  saveDraft(draftsOn(full), 'a', draft('甲'), undefined);
  expect(draftProblem(draftsOn(full))).toMatch(/已满.*存不下新的草稿/);
  expect(draftProblem(draftsOn(storageOf(0)))).toMatch(/不允许/);
  expect(draftProblem(draftsOn(undefined))).toMatch(/不允许/);
  expect(draftProblem(draftsOn(FORBIDDEN_STORAGE))).toMatch(/不允许/);
});

test('a full storage keeps what it had', () => {
  const storage = storageOf(500);
  saveDraft(draftsOn(storage), 'a', draft('甲'), undefined);
  const longer = draft('甲', { record: { ...record('甲'), value: { plan: '乙'.repeat(1000) } } });
  expect(saveDraft(draftsOn(storage), 'a', longer, '甲').problem).toMatch(/已满.*没有保存/);
  expect(restoreDraft(draftsOn(storage), 'a')).toEqual(draft('甲'));
});

test('too large, and too many', () => {
  const storage = storageOf();
  const large = draft('甲', { record: { ...record('甲'), value: { plan: '乙'.repeat(300_000) } } });
  expect(saveDraft(draftsOn(storage), 'a', large, undefined).problem).toMatch(/过多/);
  for (let i = 0; i < 20; i++) expect(saveDraft(draftsOn(storage), `k${i}`, draft('甲'), undefined)).toEqual({});
  expect(saveDraft(draftsOn(storage), 'k20', draft('乙'), undefined).problem).toMatch(/已有 20 份草稿/);
  expect(draftProblem(draftsOn(storage))).toMatch(/已有 20 份草稿/);
  expect(saveDraft(draftsOn(storage), 'k3', draft('乙'), '甲')).toEqual({});
  expect(listDrafts(draftsOn(storage))).toHaveLength(20);
});

test.each([
  ['none', undefined],
  ['one that refuses', FORBIDDEN_STORAGE],
])('a forbidden storage (%s) is a sentence, never an exception', (_, storage) => {
  for (const { problem } of [
    saveDraft(draftsOn(storage), 'a', draft('甲'), undefined),
    restoreDraft(draftsOn(storage), 'a') as { problem: string },
    putBack(draftsOn(storage), { key: 'a', name: '甲', text: '{}' }),
    removeDrafts(draftsOn(storage), [{ key: 'a', name: '甲' }]),
  ])
    expect(problem).toMatch(/\p{Script=Han}/u);
  expect(listDrafts(draftsOn(storage))).toEqual([]);
});

test('a storage that cannot even be looked at is none', () => {
  const storage = storageOf();
  expect(openDrafts(ALLIANCE_DRAFTS, () => storage).storage).toBe(storage);
  const forbidden = openDrafts(ALLIANCE_DRAFTS, () => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(forbidden.storage).toBeUndefined();
  expect(ALLIANCE_DRAFTS.kept).toMatch(/只保存在这台设备.*不公开.*导入文件的原文.*清除/);
});

test('each form has its own drafts in one storage, as many as either may have', () => {
  const storage = storageOf();
  const [one, other] = [ALLIANCE_DRAFTS, DECISION_DRAFTS].map((kind) => openDrafts(kind, () => storage));
  if (!one || !other) expect.unreachable();
  saveDraft(one, 'a', draft('甲'), undefined);
  saveDraft(other, 'a', draft('乙', { record: { ...record(''), value: { kind: '退出' } } }), undefined);
  expect([one, other].map((each) => listDrafts(each).map(({ name }) => name))).toEqual([['甲'], ['退出，还没有文号']]);
  removeDrafts(one, listDrafts(one));
  expect([one, other].map((each) => listDrafts(each).length)).toEqual([0, 1]);
});
