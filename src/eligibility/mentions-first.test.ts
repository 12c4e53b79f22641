/** What a register says of one organisation, each statement by the record whose word stands first. */
import { describe, expect, test } from 'vitest';
import { actOn, recordOf } from '#src/testing/checked.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
import { firstMentions } from './mentions-first.ts';
import type { Mention } from './register-index.ts';

const record = (id: string, applied: string, listed?: string): AllianceRecord =>
  recordOf(id, { application: { date: applied } }, listed === undefined ? [] : [actOn('列入培育名单', listed)]);
const RECORDS = [
  record('late', '2024-06-12'),
  record('early', '2024-06-10'),
  record('middle', '2024-06-11'),
  record('listed', '2024-06-30', '2024-08-05'),
];
const index = { byId: new Map(RECORDS.map((each) => [each.id, each])) };

const mention = (id: string, more: Partial<Mention> = {}): Mention => ({
  id,
  file: `${id}.yaml`,
  path: ['members', 0],
  names: ['甲公司'],
  dropped: [],
  creditCode: '1',
  kind: '企业',
  batch: '2024',
  ...more,
});
const of = (...group: Mention[]) => {
  const { first, kinds, codes, dropped } = firstMentions(group, index);
  return {
    first: first?.id,
    kinds: kinds.map(({ id, kind }) => `${id} ${kind}`),
    codes: codes.map(({ id, creditCode }) => `${id} ${creditCode}`),
    dropped: [...dropped].map(([name, { id }]) => `${id} ${name}`),
  };
};

test('nothing is said of whom nobody names', () => {
  expect(firstMentions(undefined, index)).toEqual({ first: undefined, kinds: [], codes: [], dropped: new Map() });
  expect(of()).toEqual({ first: undefined, kinds: [], codes: [], dropped: [] });
});

describe('of many mentions', () => {
  test('the one applied for first stands first, wherever it is filed', () => {
    expect(of(mention('late'), mention('early'), mention('middle')).first).toBe('early');
    expect(of(mention('early'), mention('late')).first).toBe('early');
  });

  test('what is on the list stands before what applied earlier', () => {
    expect(of(mention('early'), mention('listed')).first).toBe('listed');
  });

  test('each kind and each code once, by who says it first, in that order', () => {
    const [late, middle, early] = [
      mention('late', { kind: '高校', creditCode: '2' }),
      mention('middle', { kind: '高校', creditCode: '2' }),
      mention('early', { kind: '企业', creditCode: '1' }),
    ];
    const said = { first: 'early', kinds: ['early 企业', 'middle 高校'], codes: ['early 1', 'middle 2'], dropped: [] };
    expect(of(late, middle, early)).toEqual(said);
    expect(of(early, late, middle)).toEqual(said);
    expect(of(middle, late, early)).toEqual(said);
  });

  test('each former name once, by who says first when it was dropped', () => {
    const [early, late] = [
      mention('early', { dropped: [{ key: '甲厂', name: '甲厂', until: '2023-01-01' }] }),
      mention('late', {
        dropped: [
          { key: '甲厂', name: '甲厂', until: '2023-02-01' },
          { key: '甲作坊', name: '甲作坊', until: '2020-01-01' },
        ],
      }),
    ];
    expect(of(late, early, mention('listed')).dropped.sort()).toEqual(['early 甲厂', 'late 甲作坊']);
    expect(of(early, late).dropped.sort()).toEqual(['early 甲厂', 'late 甲作坊']);
  });

  test('a kind is a kind of its notice', () => {
    expect(of(mention('early'), mention('late', { batch: '2025' })).kinds).toEqual(['early 企业', 'late 企业']);
  });

  test('only a member that says its kind tells one', () => {
    expect(of(mention('early', { kind: undefined }), mention('late')).kinds).toEqual(['late 企业']);
    expect(of(mention('early', { path: ['lead'] }), mention('late')).kinds).toEqual(['late 企业']);
  });

  test('of the same record the one that is written first counts', () => {
    const { first } = firstMentions(
      [mention('early', { path: ['members', 2] }), mention('early', { path: ['members', 3] })],
      index,
    );
    expect(first?.path).toEqual(['members', 2]);
  });

  test('of a record that is not there nothing is known: it neither comes before nor goes behind', () => {
    expect(of(mention('gone'), mention('early')).first).toBe('gone');
    expect(of(mention('early'), mention('gone')).first).toBe('early');
  });
});

test('a group is looked through once', () => {
  const group = [mention('early')];
  expect(firstMentions(group, index)).toBe(firstMentions(group, { byId: new Map() }));
});
