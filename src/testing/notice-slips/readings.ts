/** For tests: readings of nothing, or twice of one thing. */
import type { NoticeSlip } from './notice-slip.ts';

export const readings: readonly NoticeSlip[] = [
  {
    what: 'a reading of a clause that is none',
    yaml: [['  - clause: leader-rd-intensity', '  - clause: lead-rd-intensity']],
    at: 'lead-rd-intensity',
    message: '没有 lead-rd-intensity 这个条款',
    fix: '是否为 leader-rd-intensity？',
  },
  {
    what: 'two readings of one clause',
    yaml: [['  - clause: four-tasks', '  - clause: members-at-least-three']],
    at: 'members-at-least-three',
    message: 'members-at-least-three 已经有一条读法（第 2 项）',
    fix: '两条写成一条',
  },
  {
    what: 'two readings of one passage',
    yaml: [['  - clause: four-tasks', '  - citation: 二、（一）']],
    at: '二、（一）',
    message: '二、（一） 已经有一条读法（第 1 项）',
    fix: '两条写成一条',
  },
];
