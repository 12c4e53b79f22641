/** Edits are pure, leave nothing empty behind and lose nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Plain } from '#src/registry/gate/structure.ts';
import {
  insertItem,
  moveItem,
  removeAt,
  renameKey,
  renameOrganisation,
  setAt,
  unshownIn,
  valueOf,
} from './edit-record.ts';
import type { FormRecord, PlainMap } from './form-record.ts';

const recordOf = (value: PlainMap): FormRecord => ({ district: 'haizhou', id: 'shi-li', value });

/** A record that may not be changed in place. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

const START = frozen(
  recordOf({
    name: '示例创新联合体',
    未知: { 甲: '一' },
    lead: { name: '示例公司', signatory: { name: '张示例' } },
    members: [{ name: '甲' }, { name: '乙' }, { name: '丙' }],
    tasks: [{ title: '任务', undertakers: ['示例公司', '乙'] }],
    contact: '不是一组字段',
  }),
);
const withoutName = Object.fromEntries(Object.entries(START.value).filter(([key]) => key !== 'name'));
const valueAfter = (change: (record: FormRecord) => FormRecord) => change(START).value;

describe('setAt', () => {
  test.each<[about: string, path: DataPath, value: string | Plain[], expected: PlainMap]>([
    ['a text', ['name'], '另一个', { ...START.value, name: '另一个' }],
    [
      'a new part, the maps on the way made',
      ['agreement', 'signed'],
      '2024-05-20',
      { ...START.value, agreement: { signed: '2024-05-20' } },
    ],
    ['nothing: the field goes', ['name'], '', withoutName],
    ['blank space is nothing', ['name'], ' \n ', withoutName],
    [
      'nothing: the maps that are empty then go too',
      ['lead', 'signatory', 'name'],
      '',
      { ...START.value, lead: { name: '示例公司' } },
    ],
    [
      'nothing in an item: the item stays, empty',
      ['members', 1, 'name'],
      '',
      { ...START.value, members: [{ name: '甲' }, {}, { name: '丙' }] },
    ],
    [
      'a list',
      ['tasks', 0, 'undertakers'],
      ['甲'],
      { ...START.value, tasks: [{ title: '任务', undertakers: ['甲'] }] },
    ],
    ['an empty list: the field goes', ['tasks', 0, 'undertakers'], [], { ...START.value, tasks: [{ title: '任务' }] }],
    ['nothing where there was nothing', ['charter', 'adopted'], '', START.value],
    ['below a text: nothing is lost', ['contact', 'phone'], '0518-85800000', START.value],
    ['below a list that is not long enough', ['members', 7, 'name'], '丁', START.value],
  ])('%s', (_, path, value, expected) => {
    expect(valueAfter((record) => setAt(record, path, value))).toEqual(expected);
  });

  test('keys keep their order, and an unchanged record is the same one', () => {
    expect(Object.keys(setAt(START, ['name'], '另一个').value)).toEqual(Object.keys(START.value));
    expect(setAt(START, ['contact', 'phone'], '1')).toBe(START);
    expect(setAt(START, ['charter', 'adopted'], '')).toBe(START);
  });

  test('what is set is there, and nothing else has changed', () => {
    const paths: DataPath[] = [
      ['name'],
      ['lead', 'name'],
      ['members', 1, 'name'],
      ['charter', 'adopted'],
      ['未知', '甲'],
    ];
    holdsFor(100, [fc.constantFrom(...paths), fc.string({ minLength: 1 })], (path, text) => {
      const after = setAt(START, path, text);
      expect(valueOf(after, path)).toBe(text.trim() === '' ? undefined : text);
      expect(setAt(after, path, (valueOf(START, path) as string | undefined) ?? '').value).toEqual(START.value);
    });
  });

  test('a key called __proto__ is a key like any other', () => {
    const value = JSON.parse('{"__proto__":{"甲":"一"},"name":"示例"}') as PlainMap;
    const after = setAt(recordOf(value), ['__proto__', '甲'], '二');
    expect(JSON.stringify(after.value)).toBe('{"__proto__":{"甲":"二"},"name":"示例"}');
  });
});

test('items are inserted, moved and removed', () => {
  const names = (record: FormRecord) => (record.value['members'] as PlainMap[] | undefined)?.map(({ name }) => name);
  expect(names(insertItem(START, ['members'], { name: '丁' }))).toEqual(['甲', '乙', '丙', '丁']);
  expect(names(insertItem(START, ['members'], { name: '丁' }, 1))).toEqual(['甲', '丁', '乙', '丙']);
  expect(insertItem(START, ['formerLeads'], {}).value['formerLeads']).toEqual([{}]);
  expect(insertItem(START, ['contact'], {})).toBe(START);
  expect(names(moveItem(START, ['members'], 0, 2))).toEqual(['乙', '丙', '甲']);
  expect(names(moveItem(START, ['members'], 2, 0))).toEqual(['丙', '甲', '乙']);
  expect(moveItem(START, ['members'], 7, 0).value).toEqual(START.value);
  expect(names(removeAt(START, ['members', 1]))).toEqual(['甲', '丙']);
  expect(names(removeAt(removeAt(removeAt(START, ['members', 0]), ['members', 0]), ['members', 0]))).toBeUndefined();
  expect(removeAt(START, ['members', 7])).toBe(START);
  expect(removeAt(START, ['未知', '甲']).value).not.toHaveProperty('未知');
});

test('lists within the items of a list are edited like any other', () => {
  const at = ['members', 1, 'highTech'];
  const added = insertItem(insertItem(START, at, { certificate: '一' }), at, { certificate: '二' });
  const list = (record: FormRecord) => valueOf(record, at);
  expect(list(added)).toEqual([{ certificate: '一' }, { certificate: '二' }]);
  expect(list(moveItem(added, at, 0, 1))).toEqual([{ certificate: '二' }, { certificate: '一' }]);
  expect(list(setAt(added, [...at, 1, 'issued'], '2024-07-01'))).toMatchObject([{}, { issued: '2024-07-01' }]);
  expect(removeAt(removeAt(added, [...at, 0]), [...at, 0]).value).toEqual(START.value);
});

test('a key is renamed in its place, unless the other one is taken', () => {
  expect(Object.keys(renameKey(START, ['未知'], 'plan').value)).toEqual([
    'name',
    'plan',
    'lead',
    'members',
    'tasks',
    'contact',
  ]);
  expect(renameKey(START, ['未知'], 'name')).toBe(START);
});

test('an organisation takes tasks along to its new name', () => {
  const start = START;
  const renamed = renameOrganisation(start, ['members', 1], '乙公司');
  expect(renamed.value).toMatchObject({
    members: [{ name: '甲' }, { name: '乙公司' }, { name: '丙' }],
    tasks: [{ undertakers: ['示例公司', '乙公司'] }],
  });
  expect(renameOrganisation(start, ['lead'], '丁').value).toMatchObject({ tasks: [{ undertakers: ['丁', '乙'] }] });
  // Typed letter by letter: what tasks name is what stood there before.
  const typed = setAt(start, ['members', 1, 'name'], '乙公');
  expect(renameOrganisation(typed, ['members', 1], '乙公司', '乙').value).toMatchObject({
    tasks: [{ undertakers: ['示例公司', '乙公司'] }],
  });
});

test('tasks keep a name that another organisation bears too, or when nothing takes its place', () => {
  const twice = setAt(START, ['members', 0, 'name'], '乙');
  expect(valueOf(renameOrganisation(twice, ['members', 1], '丁'), ['tasks', 0, 'undertakers'])).toEqual([
    '示例公司',
    '乙',
  ]);
  expect(valueOf(renameOrganisation(START, ['members', 1], ''), ['tasks', 0, 'undertakers'])).toEqual([
    '示例公司',
    '乙',
  ]);
});

test('what no field can show is listed with its reason and the nearest key', () => {
  const record = recordOf({
    nmae: '示例',
    name: '示例创新联合体',
    batch: ['2024'],
    lead: { 单位名称: '示例公司', kinds: '企业', creditCode: '1' },
    members: { name: '甲' },
    tasks: ['攻关', { title: '甲', undertakers: '示例公司' }],
    contact: '13812345678',
    formerNames: [{ name: '旧名', until: { 年: '2024' } }],
  });
  expect(unshownIn(record)).toEqual([
    { path: ['nmae'], text: '示例', why: '没有这个字段' },
    { path: ['batch'], text: '["2024"]', why: '这里应为一段文字，现在不是' },
    { path: ['lead', '单位名称'], text: '示例公司', why: '没有这个字段', nearest: 'name' },
    { path: ['lead', 'kinds'], text: '企业', why: '没有这个字段', nearest: 'kind' },
    { path: ['members'], text: '{"name":"甲"}', why: '这里应为几项，现在不是' },
    { path: ['tasks', 0], text: '攻关', why: '这里应为一组字段，现在不是' },
    { path: ['tasks', 1, 'undertakers'], text: '示例公司', why: '这里应为几项，现在不是' },
    { path: ['contact'], text: '138****5678', why: '这里应为一组字段，现在不是' },
    { path: ['formerNames', 0, 'until'], text: '{"年":"2024"}', why: '这里应为一段文字，现在不是' },
  ]);
  const mended = [['batch'], ['members'], ['tasks', 0], ['contact'], ['nmae']].reduce(
    (rest, path) => removeAt(rest, path),
    record,
  );
  expect(unshownIn(mended).map(({ path }) => path)).toEqual([
    ['lead', '单位名称'],
    ['lead', 'kinds'],
    ['tasks', 0, 'undertakers'],
    ['formerNames', 0, 'until'],
  ]);
});
