/** The tables of a register: what is found by which key, in which order, and what is not in them. */
import { describe, expect, test } from 'vitest';
import type { DecisionRecord } from '#src/registry/registry.ts';
import { actOn } from '#src/testing/checked.ts';
import { bothWays, catalogue, FOUR, idsOf, indexed, ONE, record, THREE, TWO } from '#src/testing/indexed-register.ts';
import type { AllianceDraft } from './define-rule.ts';
import { organisationsOf } from './named-organisations.ts';
import { indexRegister, mentionsIn } from './register-index.ts';
import { withRecord } from './with-record.ts';

test('places are the city and its boards', () => {
  const index = indexed([]);
  expect(index.places).toEqual(['示例市', '甲区']);
  expect([index.site, index.districts, index.industries]).toEqual([catalogue.site, catalogue.districts, []]);
});

describe('alliances by name', () => {
  const named = [
    record('one', { name: '示例市钢铁创新联合体', application: { date: '2024-03-01' } }),
    record('two', { name: '甲区钢 铁创新联合体', application: { date: '2024-02-01' } }),
    record('three', { name: '甲区钢铁创新联合体', application: { date: '2024-02-01' } }),
    record('four', { name: '钢铁创新联合体' }),
    record('five', { name: '甲区钢铁创新联合体' }),
    record('six', { name: '甲区钢铁创新联合体', application: {} }),
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

test('alliances by every lead they have or had: those listed first, then the earliest application', () => {
  const lead = { creditCode: ONE };
  const applied = (date: string) => ({ lead, application: { date } });
  const led = [
    record('late', applied('2024-02-01')),
    record('listed', applied('2024-03-01'), 'a', [actOn('列入培育名单', '2024-08-05')]),
    record('gone', applied('2024-04-01'), 'a', [actOn('列入培育名单', '2024-08-04'), actOn('退出', '2025-01-01')]),
    record('early', applied('2024-01-01')),
    record('former', { lead: { creditCode: TWO }, formerLeads: [lead, { creditCode: TWO }, {}] }),
    record('none', {}),
  ];
  for (const index of bothWays(led)) {
    expect(idsOf(index.byLead.get(ONE))).toEqual(['gone', 'listed', 'early', 'late', 'former']);
    expect(idsOf(index.byLead.get(TWO))).toEqual(['former']);
  }
});

test('alliances by every name they have or had', () => {
  const named = [
    record('new', { name: '示例市硅材料创新联合体', formerNames: [{ name: '硅创新联合体', until: '2025-01-01' }] }),
    record('old', { name: '硅创新联合体', application: { date: '2024-01-01' } }),
  ];
  for (const index of bothWays(named)) {
    expect(idsOf(index.byName.get('硅创新联合体'))).toEqual(['old', 'new']);
    expect(idsOf(index.byNameStem.get('硅'))).toEqual(['old', 'new']);
    expect(idsOf(index.byNameStem.get('硅材料'))).toEqual(['new']);
  }
});

test('decisions by their address', () => {
  const decision = { id: '2024/lieru' } as DecisionRecord;
  const { decisions } = indexRegister({ alliances: [], decisions: [decision] }, catalogue);
  expect([decisions.get('2024/lieru'), decisions.get('2024/none')]).toEqual([decision, undefined]);
});

describe('mentions of organisations', () => {
  test('are the lead and the members that have a name and a code, each with its place', () => {
    const draft: AllianceDraft = {
      lead: { name: '甲公司', creditCode: ONE, kind: '行业龙头企业' },
      members: [{ name: '乙大学' }, { creditCode: THREE }, { name: '丁公司', creditCode: FOUR }, {}],
    };
    const at = { id: 'one', file: 'data/alliances/a/one.yaml' };
    expect(mentionsIn(record('one', draft))).toEqual([
      { ...at, path: ['lead'], names: ['甲公司'], dropped: [], creditCode: ONE, kind: '行业龙头企业' },
      { ...at, path: ['members', 2], names: ['丁公司'], dropped: [], creditCode: FOUR, kind: undefined },
    ]);
  });

  test('are of former leads too, under every name', () => {
    const formerNames = [{ name: '旧公司', until: '2024-01-01' }];
    const draft: AllianceDraft = { formerLeads: [{}, { name: '甲公司', formerNames, creditCode: ONE }] };
    const mention = { id: 'one', file: 'data/alliances/a/one.yaml', path: ['formerLeads', 1], kind: undefined };
    expect(mentionsIn(record('one', draft))).toEqual([
      {
        ...mention,
        names: ['甲公司', '旧公司'],
        dropped: [{ key: '旧公司', name: '旧公司', until: '2024-01-01' }],
        creditCode: ONE,
      },
    ]);
    for (const index of bothWays([record('one', draft)]))
      expect(idsOf(index.byOrganisationName.get('旧公司'))).toEqual(['one']);
  });

  test('are none where there are no organisations, only the lead, or only members', () => {
    expect(organisationsOf({})).toEqual([]);
    expect(organisationsOf({ lead: {} })).toEqual([{ path: ['lead'], organisation: {} }]);
    expect(organisationsOf({ members: [{}] })).toEqual([{ path: ['members', 0], organisation: {} }]);
  });

  test('are found by code and by name, in the order of files', () => {
    const members = [{ name: '甲 公司', creditCode: ONE }];
    const records = [
      record('one', { members }),
      record('two', { members: [{ name: '甲公司', creditCode: TWO }] }),
      record('three', { members }, 'b'),
    ];
    for (const index of bothWays(records)) {
      expect(idsOf(index.byCreditCode.get(ONE))).toEqual(['one', 'three']);
      expect(idsOf(index.byOrganisationName.get('甲公司'))).toEqual(['one', 'two', 'three']);
    }
  });

  test('are not those whose code was mistyped, unless the bureau has confirmed it', () => {
    const mistyped = `${ONE.slice(0, 17)}R`;
    const draft: AllianceDraft = { members: [{ name: '甲公司', creditCode: mistyped }] };
    const consent = (code: string) => actOn('书面同意', '2024-06-20', { code, document: '示例连科函〔2024〕9号' });
    expect(mentionsIn(record('one', draft))).toEqual([]);
    expect(mentionsIn({ ...record('one', draft), acts: [consent(ONE)] })).toEqual([]);
    expect(mentionsIn({ ...record('one', draft), acts: [consent(mistyped)] })).toHaveLength(1);
  });

  const first = { name: '甲公司', creditCode: ONE, kind: '企业' as const };
  test.each([
    ['nothing, when all say the same', { ...first }, []],
    ['a name, by the code', { ...first, name: '乙公司' }, [ONE]],
    ['the spaces in a name, by both', { ...first, name: '甲 公司' }, [ONE, '甲公司']],
    ['a code, by the name', { ...first, creditCode: TWO }, ['甲公司']],
    ['a kind, by both', { ...first, kind: '其他' as const }, [ONE, '甲公司']],
    [
      'a name that was another, by both',
      { ...first, formerNames: [{ name: '乙公司', until: '2024-01-01' }] },
      [ONE, '甲公司'],
    ],
    ['a kind that one does not give, by both', { ...first, kind: undefined }, [ONE, '甲公司']],
  ])('dispute %s', (_what, second, disputed) => {
    const records = [
      record('one', { members: [first] }),
      record('two', { members: [first] }),
      record('zoo', { members: [second] }),
    ];
    for (const index of bothWays(records))
      expect([ONE, TWO, '甲公司', '乙公司'].filter((key) => index.disputed.has(key))).toEqual(disputed);
  });
});

test('what a record does not touch is asked of the index as it was; what it touches is looked at anew', () => {
  const member = (name: string, creditCode: string) => record('one', { members: [{ name, creditCode }] });
  const asItWas = { ...indexed([member('甲公司', ONE)]), disputed: new Set<string>([ONE, TWO, '9']) };
  const { disputed } = withRecord(asItWas, member('乙公司', TWO));
  expect([ONE, TWO, '9', '甲公司', '乙公司'].filter((key) => disputed.has(key))).toEqual(['9']);
});
