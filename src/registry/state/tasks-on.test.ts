/** Who undertook tasks, by the names and parties of a day. */
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { tasksOn } from './tasks-on.ts';

const NOW: Draft<Alliance> = {
  lead: { name: '新牵头' },
  formerLeads: [{ name: '旧牵头', until: '2025-06-01' }],
  members: [
    { name: '甲（今名）', formerNames: [{ name: '甲', until: '2025-06-01' }] },
    { name: '乙', joined: '2025-06-01' },
  ],
};
const PAST: Draft<Alliance> = { lead: { name: '旧牵头' }, members: [{ name: '甲' }] };
const kept = (undertakers: readonly (readonly string[] | undefined)[], past = PAST, now = NOW) =>
  tasksOn(
    { ...now, tasks: undertakers.map((names) => (names ? { undertakers: [...names] } : {})) },
    past,
    '2025-01-01',
  ).map(({ task, i }) => [i, task.undertakers]);

describe('on a day before', () => {
  test('names of the day, those of now put back to it, strangers as they are; later ones left out', () => {
    expect(kept([['旧牵头', '甲（今名）', '谁也不是']])).toEqual([[0, ['旧牵头', '甲', '谁也不是']]]);
    expect(kept([['新牵头', '甲', '乙']])).toEqual([[0, ['甲']]]);
  });

  test('a task of later ones alone is left out, and the others keep their places', () => {
    expect(kept([['乙'], ['甲'], ['乙'], undefined, []])).toEqual([
      [1, ['甲']],
      [3, undefined],
      [4, []],
    ]);
  });

  test('what a later lead took over was the lead’s of the day, alone or with others that came later', () => {
    expect(kept([['新牵头'], ['乙', '新牵头'], ['甲', '新牵头']])).toEqual([
      [0, ['旧牵头']],
      [1, ['旧牵头']],
      [2, ['甲']],
    ]);
    expect(kept([['新牵头']], { members: [{ name: '甲' }] })).toEqual([]);
  });

  test('one that had begun was there, whoever came later undertakes it now; the month counts whole', () => {
    const begun = (start: string) =>
      tasksOn({ ...NOW, tasks: [{ undertakers: ['乙'], start }] }, PAST, '2025-01-01').map(
        ({ task }) => task.undertakers,
      );
    expect([begun('2024-12'), begun('2025-01'), begun('2025-02')]).toEqual([[['旧牵头']], [['旧牵头']], []]);
  });

  test('a task of which nothing changes is the same one', () => {
    const task = { undertakers: ['旧牵头', '甲', '谁也不是'] };
    expect(tasksOn({ ...NOW, tasks: [task] }, PAST, '2025-01-01')[0]?.task).toBe(task);
    expect(tasksOn(NOW, PAST, '2025-01-01')).toEqual([]);
  });

  test('who left and came back is one and the same by either name', () => {
    const again: Draft<Alliance> = {
      members: [
        { name: '丙', left: '2025-03-01' },
        { name: '丙二', formerNames: [{ name: '丙', until: '2025-09-01' }], joined: '2025-06-01' },
        { name: '丁', formerNames: [{ name: '丙二', until: '2024-01-01' }], joined: '2025-06-01' },
      ],
    };
    expect(kept([['丙二']], { members: [{ name: '丙' }] }, again)).toEqual([[0, ['丙']]]);
  });

  test('without parties nobody is known, and every name is a stranger’s', () => {
    expect(kept([['甲']], {}, {})).toEqual([[0, ['甲']]]);
  });
});
