import { describe, expect, test } from 'vitest';
import type { FormRecord } from '../form-record.ts';
import {
  add,
  correct,
  go,
  goTo,
  LAST_STEP,
  move,
  remove,
  rename,
  renameTo,
  showAll,
  undo,
  write,
  type Session,
} from './session.ts';

const record: FormRecord = {
  district: 'haizhou',
  id: 'fibre',
  value: {
    name: '甲',
    weather: '晴',
    lead: { name: '乙公司' },
    members: [{ name: '一校' }, { name: '二校' }, { name: '三校' }],
    tasks: [{ title: '任务', undertakers: ['乙公司', '一校'] }],
  },
};
const session: Session = { draft: 'k', record, step: 'basics', all: false, removals: [], unkept: [] };
const members = ({ record: { value } }: Session) =>
  (value['members'] as { name?: string }[]).map(({ name = '' }) => name);

describe('writing', () => {
  test('the file’s name and board are no fields of the record', () => {
    const written = write(['$district'], 'donghai')(write(['$id'], 'glass')(session)).record;
    expect([written.district, written.id, written.value]).toEqual(['donghai', 'glass', record.value]);
  });

  test('what came back empty is named no longer once it was written, or its list has moved', () => {
    const back = { ...session, unkept: ['$id', 'plan', 'members.1.team', 'tasks.0.undertakers'] };
    expect(write(['plan'], '规划')(back).unkept).toEqual(['$id', 'members.1.team', 'tasks.0.undertakers']);
    expect(write(['$id'], 'x')(back).unkept).toEqual(['plan', 'members.1.team', 'tasks.0.undertakers']);
    expect(write(['tasks', 0, 'undertakers'], [])(back).unkept).toEqual(['$id', 'plan', 'members.1.team']);
    expect(move(['members'], 1, 0)(back).unkept).toEqual(['$id', 'plan', 'tasks.0.undertakers']);
    expect(remove(['members', 0], 'a')(back).unkept).toEqual(['$id', 'plan', 'tasks.0.undertakers']);
  });

  test('what is corrected is gone to, for its button is gone', () => {
    const corrected = correct(['members', 1, 'name'], '新校')(session);
    expect([members(corrected), corrected.target]).toEqual([
      ['一校', '新校', '三校'],
      { path: ['members', 1, 'name'] },
    ]);
  });

  test('a field of an item', () => {
    expect(members(write(['members', 1, 'name'], '新校')(session))).toEqual(['一校', '新校', '三校']);
  });
});

describe('lists', () => {
  test('an item added is the one gone to', () => {
    const added = add(['members'], {})(session);
    expect(members(added)).toEqual(['一校', '二校', '三校', '']);
    expect(added.target).toEqual({ path: ['members', 3] });
  });

  test('items removed come back one after the other, each to its place', () => {
    const removed = remove(['members', 0], 'b')(remove(['members', 1], 'a')(session));
    expect(members(removed)).toEqual(['三校']);
    expect(removed.target).toEqual({ path: ['members'], tool: 'undo' });
    const once = undo(removed);
    expect(members(once)).toEqual(['一校', '三校']);
    expect(once.target).toEqual({ path: ['members', 0] });
    expect(members(undo(once))).toEqual(['一校', '二校', '三校']);
    expect(undo(undo(once)).removals).toEqual([]);
  });

  test('what was changed in between stays when something is brought back', () => {
    const changed = write(['name'], '新名')(remove(['members', 2], 'a')(session));
    expect(undo(changed).record.value).toEqual({ ...record.value, name: '新名' });
  });

  test('the focus stays on the button that moved an item', () => {
    const up = move(['members'], 2, 1)(session);
    expect([members(up), up.target]).toEqual([['一校', '三校', '二校'], { path: ['members', 1], tool: 'up' }]);
    expect(move(['members'], 0, 1)(session).target).toEqual({ path: ['members', 1], tool: 'down' });
  });
});

describe('unknown fields', () => {
  test('removed and brought back', () => {
    const removed = remove(['weather'], 'a', 'unshown')(session);
    expect(removed.record.value).not.toHaveProperty('weather');
    expect(removed.removals[0]?.shown).toBe('unshown');
    expect(undo(removed).record.value).toEqual(record.value);
  });

  test('renamed to what was meant', () => {
    const renamed = renameTo(['weather'], 'plan')(session);
    expect([renamed.record.value['plan'], renamed.target]).toEqual(['晴', { path: ['plan'] }]);
  });
});

test('a new name is followed by the tasks that name it', () => {
  const written = write(['lead', 'name'], '丙公司')(session);
  expect(rename(['lead'], '丙公司', '乙公司')(written).record.value['tasks']).toEqual([
    { title: '任务', undertakers: ['丙公司', '一校'] },
  ]);
});

test('going to a field opens its section, going to a step forgets the field', () => {
  const led = goTo(['members', 1, 'name'])(session);
  expect([led.step, led.target]).toEqual(['members', { path: ['members', 1, 'name'] }]);
  expect(go(LAST_STEP)(led)).toEqual({ ...session, step: LAST_STEP });
  expect(goTo(['$id'])(led).step).toBe('basics');
  expect(showAll(session).all).toBe(true);
});
