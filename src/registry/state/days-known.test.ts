/** From which day the bureau knew of a change, by what had been filed on a day and what is filed of it now. */
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { FiledChange } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Act } from '../decisions/acts.ts';
import type { AllianceRecord } from '../registry.ts';
import { daysKnown } from './days-known.ts';

const DRAFT: Draft<Alliance> = {
  name: '今名',
  formerNames: [{ name: '旧名', until: '2025-04-01' }],
  lead: { name: '今', since: '2025-05-01' },
  formerLeads: [{ name: '旧', until: '2025-05-01' }],
  members: [
    { name: '甲', joined: '2025-06-01', left: '2025-09-01' },
    { name: '乙', joined: '2025-06-01' },
    { name: '丙' },
  ],
};
const change = (what: FiledChange['what'], name: string, from: string): Draft<FiledChange> => ({ what, name, from });
const RENAMED = change('联合体更名', '今名', '2025-04-01');
const TAKEN = change('牵头单位变更', '今', '2025-05-01');
const CAME = change('成员加入', '甲', '2025-06-01');
const SECOND = change('成员加入', '乙', '2025-06-01');
const WENT = change('成员退出', '甲', '2025-09-01');

const filing = (decision: string, date: string, ...changes: Draft<FiledChange>[]): Act => ({
  decision,
  kind: '变更备案',
  date,
  content: { changes },
});
const other: Act = { decision: '2025/zc', kind: '支持事项', date: '2025-07-01', content: {} };

const known = (now: readonly Act[], then: readonly Act[], day: string) =>
  daysKnown({ id: 'own', draft: DRAFT, acts: now } as unknown as AllianceRecord, then, day);

/** From when each change was known, in the order of the file. */
const told = (...given: Parameters<typeof known>) => {
  const days = known(...given);
  return (
    days && [
      days.following('联合体更名', '2025-04-01'),
      days.following('牵头单位变更', '2025-05-01'),
      days.ofMember(0, 'joined', '2025-06-01'),
      days.ofMember(0, 'left', '2025-09-01'),
      days.ofMember(1, 'joined', '2025-06-01'),
    ]
  );
};
const WRITTEN = ['2025-04-01', '2025-05-01', '2025-06-01', '2025-09-01', '2025-06-01'];

describe('nothing was known otherwise', () => {
  const filed = [filing('2025/1', '2025-06-10', CAME)];
  test('when all that is filed of it was filed', () => {
    expect(known(filed, filed, '2025-06-10')).toBeUndefined();
    expect(known([], [], '2025-06-10')).toBeUndefined();
  });
  test('whatever else was decided since', () => {
    expect(known([...filed, other], filed, '2025-06-10')).toBeUndefined();
    expect(known(filed, [...filed, other], '2025-07-01')).toBeUndefined();
  });
});

test('filed since, it was not known; what nobody has filed is as the file tells it', () => {
  expect(told([filing('2025/1', '2025-10-01', CAME)], [], '2025-09-30')).toEqual(WRITTEN.with(2, undefined as never));
  const all = [filing('2025/1', '2025-10-01', RENAMED, TAKEN, CAME, WENT, SECOND)];
  expect(told(all, [], '2025-09-30')).toEqual(WRITTEN.map(() => undefined));
});

test('an act of a later day among those of the day counts as not filed', () => {
  const late = [filing('2025/1', '2025-10-01', CAME)];
  expect(told(late, late, '2025-09-30')).toEqual(WRITTEN.with(2, undefined as never));
  expect(told(late, late, '2025-10-01')).toBeUndefined();
});

test('filed before and again since, it was known', () => {
  const first = filing('2025/1', '2025-06-10', CAME);
  expect(told([first, filing('2025/2', '2025-10-01', CAME)], [first], '2025-09-30')).toEqual(WRITTEN);
});

describe('corrected since', () => {
  const now = filing('2025/1', '2025-06-10', CAME, SECOND);
  test('it was known from the day that was filed then, each of its own', () => {
    const then = filing('2025/1', '2025-06-10', { ...CAME, from: '2025-06-03' }, SECOND);
    expect(told([now], [then], '2025-09-30')).toEqual(WRITTEN.with(2, '2025-06-03'));
    const both = filing('2025/1', '2025-06-10', { ...CAME, from: '2025-06-03' }, { ...SECOND, from: '2025-06-04' });
    expect(told([now], [both], '2025-09-30')).toEqual(WRITTEN.with(2, '2025-06-03').with(4, '2025-06-04'));
  });

  test('what was filed then of another one, or of another kind, is not of this', () => {
    const then = filing('2025/1', '2025-06-10', change('成员退出', '甲', '2025-06-03'), SECOND);
    expect(told([now], [then], '2025-09-30')).toEqual(WRITTEN.with(2, undefined as never));
  });

  test('another decision that said another day was not this filing', () => {
    const then = filing('2025/0', '2025-06-09', { ...CAME, from: '2025-06-03' });
    expect(told([then, now], [then], '2025-06-09')).toEqual(
      WRITTEN.with(2, undefined as never).with(4, undefined as never),
    );
  });
});

test('of a day that the file does not tell, nothing else is known', () => {
  const days = known([filing('2025/1', '2025-10-01', CAME)], [], '2025-09-30');
  expect(days?.following('联合体更名', '2020-01-01')).toBe('2020-01-01');
  expect(days?.following('牵头单位变更', '2025-04-01')).toBe('2025-04-01');
  expect(days?.ofMember(2, 'joined', '2020-01-01')).toBe('2020-01-01');
});
