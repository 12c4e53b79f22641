/** Who followed whom, at the edges: the day before and the day of it, days that differ, and what was known otherwise. */
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DaysKnown } from './days-known.ts';
import { leadsOn, namesOn } from './succession.ts';

const OLD = { name: '老', until: '2025-06-01' };
const MIDDLE = { name: '旧', since: '2025-06-01', until: '2025-12-01' };
const NEW = { name: '今', since: '2025-12-01' };
const THREE = { lead: NEW, formerLeads: [OLD, MIDDLE] };

/** What was known of the changes of one kind, by their days; of those not named, as written. */
const knew =
  (kind: Parameters<DaysKnown['following']>[0]) =>
  (days: Readonly<Record<string, string | undefined>>): DaysKnown => ({
    following: (what, until) => {
      expect(what).toBe(kind);
      return until in days ? days[until] : until;
    },
    ofMember: () => undefined,
  });

describe('leads', () => {
  const known = knew('牵头单位变更');
  /** Names with their days, the lead of the day first; `as written` where everything had happened. */
  const told = (alliance: Draft<Alliance>, day: string, days?: DaysKnown) => {
    const then = leadsOn(alliance, day, days);
    if (!then) return 'as written';
    expect(then.lead.value).not.toHaveProperty('until');
    return [then.lead, ...then.formerLeads].map(({ path, value }) =>
      [path.join('.'), value.since, 'until' in value ? value.until : undefined].filter(Boolean).join(' '),
    );
  };

  test.each<[string, unknown]>([
    ['2025-05-31', ['formerLeads.0']],
    ['2025-06-01', ['formerLeads.1 2025-06-01', 'formerLeads.0 2025-06-01']],
    ['2025-11-30', ['formerLeads.1 2025-06-01', 'formerLeads.0 2025-06-01']],
    ['2025-12-01', 'as written'],
  ])('on %s, in any order of the file', (day, expected) => {
    expect(told(THREE, day)).toEqual(expected);
    const turned = told({ lead: NEW, formerLeads: [MIDDLE, OLD] }, day);
    const swapped = (line: string) => line.replace(/\d/, (i) => String(1 - Number(i)));
    expect(turned).toEqual(Array.isArray(expected) ? expected.map(swapped) : expected);
  });

  test('several former ones stand in the order of the file', () => {
    const four = {
      lead: { name: '后', since: '2026-06-01' },
      formerLeads: [{ ...NEW, until: '2026-06-01' }, MIDDLE, OLD],
    };
    expect(told(four, '2026-01-01')).toEqual([
      'formerLeads.0 2025-12-01',
      'formerLeads.1 2025-06-01 2025-12-01',
      'formerLeads.2 2025-06-01',
    ]);
  });

  test('without a lead, a former one, or one of their days nobody can tell', () => {
    expect(told({ formerLeads: [OLD] }, '2025-01-01')).toBe('as written');
    expect(told({ lead: NEW }, '2025-01-01')).toBe('as written');
    expect(told({ lead: NEW, formerLeads: [] }, '2025-01-01')).toBe('as written');
    expect(told({ lead: NEW, formerLeads: [OLD, { name: '何时' }] }, '2025-01-01')).toBe('as written');
    expect(told({ lead: { name: '今' }, formerLeads: [OLD] }, '2025-01-01')).toBe('as written');
  });

  test.each([
    ['2025-05-20', '2025-05-19', '2025-05-20'],
    ['2025-06-10', '2025-05-31', '2025-06-01'],
  ])('begun on %s, ended on 2025-06-01: whichever comes first', (since, before, on) => {
    const two = { lead: { name: '今', since }, formerLeads: [OLD] };
    expect(told(two, before)).toEqual(['formerLeads.0']);
    expect(told(two, on)).toBe('as written');
  });

  test('known of another day, both say that one', () => {
    const days = known({ '2025-06-01': '2025-07-01' });
    expect(told(THREE, '2025-06-30', days)).toEqual(['formerLeads.0']);
    expect(told(THREE, '2025-07-01', days)).toEqual(['formerLeads.1 2025-07-01', 'formerLeads.0 2025-07-01']);
    expect(told(THREE, '2025-12-01', days)).toEqual([
      'lead 2025-12-01',
      'formerLeads.0 2025-07-01',
      'formerLeads.1 2025-07-01 2025-12-01',
    ]);
    // What is written to have begun otherwise is left as it is.
    const two = { lead: { name: '今', since: '2025-05-20' }, formerLeads: [OLD] };
    expect(told(two, '2025-08-01', days)).toEqual(['lead 2025-05-20', 'formerLeads.0 2025-07-01']);
    expect(told(two, '2025-06-30', days)).toEqual(['lead 2025-05-20', 'formerLeads.0 2025-07-01']);
  });

  test('known as it is written, it is as written', () =>
    expect(told(THREE, '2025-12-01', known({}))).toBe('as written'));

  test('not known yet, the one before goes on, to the change after it', () => {
    const days = known({ '2025-06-01': undefined });
    expect(told(THREE, '2025-11-30', days)).toEqual(['formerLeads.0']);
    expect(told(THREE, '2025-12-01', days)).toEqual(['lead 2025-12-01', 'formerLeads.0 2025-12-01']);
    expect(told(THREE, '2026-01-01', known({ '2025-12-01': undefined }))).toEqual([
      'formerLeads.1 2025-06-01',
      'formerLeads.0 2025-06-01',
    ]);
  });

  test('what is written is left as it is', () => {
    const before = structuredClone(THREE);
    leadsOn(THREE, '2025-12-01', known({ '2025-06-01': '2025-07-01' }));
    expect(THREE).toEqual(before);
  });
});

describe('names', () => {
  const known = knew('联合体更名');
  const formerNames = [
    { name: '旧名', until: '2025-12-01' },
    { name: '老名', until: '2025-06-01' },
  ];
  const named = { name: '今名', formerNames };
  const told = (day: string, days?: DaysKnown, of: Parameters<typeof namesOn>[0] = named) => {
    const then = namesOn(of, day, days);
    return then
      ? [
          `${then.name.path.join('.')} ${then.name.value}`,
          ...then.formerNames.map(({ path, value }) => `${path.join('.')} ${value.name} ${value.until}`),
        ]
      : 'as written';
  };

  test.each<[string, unknown]>([
    ['2025-05-31', ['formerNames.1.name 老名']],
    ['2025-06-01', ['formerNames.0.name 旧名', 'formerNames.1 老名 2025-06-01']],
    ['2025-11-30', ['formerNames.0.name 旧名', 'formerNames.1 老名 2025-06-01']],
    ['2025-12-01', 'as written'],
  ])('on %s', (day, expected) => expect(told(day)).toEqual(expected));

  test('one that never had another is as written', () => {
    expect(told('2025-01-01', undefined, { name: '今名' })).toBe('as written');
    expect(told('2025-01-01', undefined, { name: '今名', formerNames: [] })).toBe('as written');
  });

  test('one whose day cannot be read stays a former name', () => {
    const strange = { name: '今名', formerNames: [...formerNames, { name: '何时' }] };
    expect(told('2025-05-31', undefined, strange)).toEqual(['formerNames.1.name 老名', 'formerNames.2 何时 undefined']);
    expect(told('2025-01-01', undefined, { name: '今名', formerNames: [{ name: '何时' }] })).toBe('as written');
  });

  test('known of another day, the former name ends on that one', () => {
    const days = known({ '2025-06-01': '2025-07-01' });
    expect(told('2025-06-30', days)).toEqual(['formerNames.1.name 老名']);
    expect(told('2025-07-01', days)).toEqual(['formerNames.0.name 旧名', 'formerNames.1 老名 2025-07-01']);
    expect(told('2025-12-01', days)).toEqual([
      'name 今名',
      'formerNames.0 旧名 2025-12-01',
      'formerNames.1 老名 2025-07-01',
    ]);
  });

  test('known as it is written, it is as written', () => expect(told('2025-12-01', known({}))).toBe('as written'));

  test('not known yet, the name before goes on, to the change after it', () => {
    const days = known({ '2025-06-01': undefined });
    expect(told('2025-11-30', days)).toEqual(['formerNames.1.name 老名']);
    expect(told('2025-12-01', days)).toEqual(['name 今名', 'formerNames.1 老名 2025-12-01']);
    expect(told('2026-01-01', known({ '2025-12-01': undefined }))).toEqual([
      'formerNames.0.name 旧名',
      'formerNames.1 老名 2025-06-01',
    ]);
  });
});
