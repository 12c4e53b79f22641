/** The tables of a register: what is found by which key, in which order, and what is not in them. */
import { describe, expect, test } from 'vitest';
import type { AllianceRecord } from '#src/registry/registry.ts';
import type { AllianceDraft } from './define-rule.ts';
import { indexRegister, mentionsIn, organisationsOf } from './register-index.ts';
import { withRecord } from './with-record.ts';

const catalogue = {
  site: {
    city: '示例市',
    bureau: '示例局',
    name: '示例',
    url: 'https://register.example',
    base: '/',
    repository: { url: 'https://code.example/register', visibility: 'private' as const },
  },
  districts: [{ id: 'a', name: '甲区', authority: '甲区科技局' }],
  industries: [],
};
const record = (id: string, draft: AllianceDraft, district = 'a'): AllianceRecord => {
  const file = `data/alliances/${district}/${id}.yaml`;
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, wrong: [], draft };
};
const idsOf = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

/** The index made at once, and the same one made by adding the last record: both have to say the same. */
const bothWays = (records: readonly AllianceRecord[]) => [
  indexRegister(records, catalogue),
  ...records.slice(-1).map((last) => withRecord(indexRegister(records.slice(0, -1), catalogue), last)),
];

test('places are the city and its boards', () => {
  const index = indexRegister([], catalogue);
  expect(index.places).toEqual(['示例市', '甲区']);
  expect([index.site, index.districts, index.industries]).toEqual([catalogue.site, catalogue.districts, []]);
});

describe('alliances by name', () => {
  const named = [
    record('one', { name: '示例市钢铁创新联合体', history: [{ event: '申报', date: '2024-03-01' }] }),
    record('two', { name: '甲区钢 铁创新联合体', history: [{ event: '申报', date: '2024-02-01' }] }),
    record('three', { name: '甲区钢铁创新联合体', history: [{ event: '申报', date: '2024-02-01' }] }),
    record('four', { name: '钢铁创新联合体', history: [] }),
    record('five', { name: '甲区钢铁创新联合体' }),
    record('six', { name: '甲区钢铁创新联合体', history: [{ event: '申报' }] }),
    record('seven', {}),
    record('eight', { name: '甲区创新联合体' }),
    record('nine', { name: '示例市创新联合体' }),
  ];

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('however they came, turned by %s', (turn) => {
    for (const index of bothWays([...named.slice(turn), ...named.slice(0, turn)])) {
      expect(idsOf(index.byName.get('甲区钢铁创新联合体'))).toEqual(['three', 'two', 'five', 'six']);
      expect(idsOf(index.byNameStem.get('钢铁'))).toEqual(['three', 'two', 'one', 'five', 'four', 'six']);
      expect(index.byId.get('seven')?.draft).toEqual({});
    }
  });

  test('a name that is nothing but places resembles no other', () => {
    for (const index of bothWays(named)) {
      expect(index.byNameStem.get('')).toBeUndefined();
      expect(idsOf(index.byName.get('示例市创新联合体'))).toEqual(['nine']);
    }
  });
});

test('open alliances by their lead, the earliest application first', () => {
  const lead = { creditCode: '1' };
  const led = [
    record('late', { lead, history: [{ event: '申报', date: '2024-02-01' }] }),
    record('gone', { lead, history: [{ event: '退出', date: '2024-01-01' }] }),
    record('early', { lead, history: [{ event: '申报', date: '2024-01-01' }] }),
    record('other', { lead: { creditCode: '2' } }),
    record('none', {}),
  ];
  for (const index of bothWays(led)) {
    expect(idsOf(index.openByLead.get('1'))).toEqual(['early', 'late']);
    expect(idsOf(index.openByLead.get('2'))).toEqual(['other']);
  }
});

describe('mentions of organisations', () => {
  test('are the lead and the members that have a name and a code, each with its place', () => {
    const draft: AllianceDraft = {
      lead: { name: '甲公司', creditCode: '1', kind: '行业龙头企业' },
      members: [{ name: '乙大学' }, { creditCode: '3' }, { name: '丁公司', creditCode: '4' }, {}],
    };
    const at = { id: 'one', file: 'data/alliances/a/one.yaml' };
    expect(mentionsIn(record('one', draft))).toEqual([
      { ...at, path: ['lead'], name: '甲公司', creditCode: '1', kind: '行业龙头企业' },
      { ...at, path: ['members', 2], name: '丁公司', creditCode: '4', kind: undefined },
    ]);
  });

  test('are none where there are no organisations, only the lead, or only members', () => {
    expect(organisationsOf({})).toEqual([]);
    expect(organisationsOf({ lead: {} })).toEqual([{ path: ['lead'], organisation: {} }]);
    expect(organisationsOf({ members: [{}] })).toEqual([{ path: ['members', 0], organisation: {} }]);
  });

  test('are found by code and by name, in the order of files', () => {
    const members = [{ name: '甲 公司', creditCode: '1' }];
    const records = [
      record('one', { members }),
      record('two', { members: [{ name: '甲公司', creditCode: '2' }] }),
      record('three', { members }, 'b'),
    ];
    for (const index of bothWays(records)) {
      expect(idsOf(index.byCreditCode.get('1'))).toEqual(['one', 'three']);
      expect(idsOf(index.byOrganisationName.get('甲公司'))).toEqual(['one', 'two', 'three']);
    }
  });

  const first = { name: '甲公司', creditCode: '1', kind: '企业' as const };
  test.each([
    ['nothing, when all say the same', { ...first }, []],
    ['a name, by the code', { ...first, name: '乙公司' }, ['1']],
    ['the spaces in a name, by both', { ...first, name: '甲 公司' }, ['1', '甲公司']],
    ['a code, by the name', { ...first, creditCode: '2' }, ['甲公司']],
    ['a kind, by both', { ...first, kind: '其他' as const }, ['1', '甲公司']],
    ['a kind that one does not give, by both', { ...first, kind: undefined }, ['1', '甲公司']],
  ])('dispute %s', (_what, second, disputed) => {
    const records = [
      record('one', { members: [first] }),
      record('two', { members: [first] }),
      record('zoo', { members: [second] }),
    ];
    for (const index of bothWays(records))
      expect(['1', '2', '甲公司', '乙公司'].filter((key) => index.disputed.has(key))).toEqual(disputed);
  });
});

test('what a record does not touch is asked of the index as it was; what it touches is looked at anew', () => {
  const member = (name: string, creditCode: string) => record('one', { members: [{ name, creditCode }] });
  const asItWas = { ...indexRegister([member('甲公司', '1')], catalogue), disputed: new Set(['1', '2', '9']) };
  const { disputed } = withRecord(asItWas, member('乙公司', '2'));
  expect(['1', '2', '9', '甲公司', '乙公司'].filter((key) => disputed.has(key))).toEqual(['9']);
});
