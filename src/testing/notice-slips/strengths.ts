/** For tests: clauses stronger or weaker than their words. */
import type { NoticeSlip } from './notice-slip.ts';

export const strengths: readonly NoticeSlip[] = [
  {
    what: 'a clause stronger than its words',
    yaml: [['strength: 原则上\n    text: 成员单位', 'strength: 必须\n    text: 成员单位']],
    at: '必须',
    message: '约束程度是“必须”，原文写的是“原则上”',
    fix: '改成 strength: 原则上；确按“必须”执行的，加一条 readings（clause: members-at-least-three）',
  },
  {
    what: 'a clause weaker than its words',
    both: [['成员的，原则上应为高新', '成员的，应为高新']],
    at: '原则上',
    message: '约束程度是“原则上”，原文和它上面的标题都没有“原则上”“一般应”这样的话',
    fix: '改成 strength: 必须；确按“原则上”执行的，加一条 readings（clause: enterprise-members-high-tech）',
  },
  {
    what: 'clauses stronger than the heading above them',
    yaml: [['says: 按“必须”执行；条款自己', 'says: 条款自己']],
    at: '必须',
    message: '约束程度是“必须”，标题“组建创新联合体一般应满足以下条件”写的是“一般应”，下面“必须”的条款共 10 条',
    fix: '加一条 readings（citation: 二、（一）），says 里写明“必须”',
  },
  {
    what: 'a quotation that begins behind 原则上',
    yaml: [['says: 按“必须”执行：行业', 'says: 行业']],
    at: '必须',
    message: '约束程度是“必须”，原文写的是“原则上”',
    fix: '加一条 readings（clause: last-year-figures）',
  },
  {
    what: 'a clause a person judges that is a must',
    yaml: [['strength: 人工\n    text: 各成员单位之间', 'strength: 必须\n    text: 各成员单位之间']],
    at: '必须',
    message: '约束程度是“必须”，由人认定的应是“人工”',
    fix: '改成 strength: 人工',
  },
];
