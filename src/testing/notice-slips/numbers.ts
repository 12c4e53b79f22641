/** For tests: numbers in `with` that are not those of the words. */
import type { NoticeSlip } from './notice-slip.ts';

export const numbers: readonly NoticeSlip[] = [
  {
    what: "last year's number under this year's words",
    both: [['成员单位原则上不少于 3 个', '成员单位原则上不少于 4 个']],
    at: '3, countLead',
    message: '参数 atLeast 是 3，条款原文写的是“4 个”',
    fix: '改 with 里的 atLeast',
  },
  {
    what: 'another number than the words have',
    yaml: [['with: { atLeast: 3, countLead: false }', 'with: { atLeast: 5, countLead: false }']],
    at: '5, countLead',
    message: '参数 atLeast 是 5，条款原文写的是“3 个”',
    fix: '改 with 里的 atLeast',
  },
  {
    what: 'a number that only names something',
    both: [['仅限牵头组建一个创新', '仅限牵头组建两个创新']],
    at: '1 }',
    message: '参数 atMost 是 1，条款原文写的是“两个”',
    fix: '改 with 里的 atMost',
  },
  {
    what: "last year's sum",
    both: [['收入原则上应在5亿元', '收入原则上应在3亿元']],
    at: '50000',
    message: '参数 atLeast 是 50000 万元，条款原文写的是“3亿元”',
    fix: '改 with 里的 atLeast',
  },
  {
    what: "last year's share",
    both: [['不低于3%', '不低于2.5%']],
    at: '3 }',
    message: '参数 atLeastPercent 是 3%，条款原文写的是“2.5%”',
    fix: '改 with 里的 atLeastPercent',
  },
  {
    what: "last year's day",
    both: [['请于7月1日前报', '请于8月31日前报']],
    at: '07-01',
    message: '参数 by 是 7月1日，条款原文写的是“8月31日”',
    fix: '改 with 里的 by',
  },
  {
    what: 'figures of another year',
    yaml: [['with: { yearsBefore: 1 }', 'with: { yearsBefore: 2 }']],
    at: '2 }',
    message: '参数 yearsBefore 是 2 年，条款原文写的是“上一年度”',
    fix: '改 with 里的 yearsBefore',
  },
  {
    what: 'a number that neither words nor reading have',
    yaml: [['with: { validYears: 3 }', 'with: { validYears: 5 }']],
    at: '5 }',
    message: '参数 validYears 是 5 年，条款原文“企业作为创新联合体成员的，原则上应为高新技术企业，”没有写出这个数',
    fix: '加一条 readings（clause: enterprise-members-high-tech），says 里写出 5 年',
  },
  {
    what: 'practice told with another number',
    yaml: [['公示不少于 7 个自然日', '公示不少于 5 个自然日']],
    at: '7 }',
    message: '参数 days 是 7 天，说明写的是“5 个自然日”',
    fix: '写成同一个数',
  },
  {
    what: 'working days for days of the calendar',
    yaml: [['公示不少于 7 个自然日，首尾两日都计入', '公示不少于 7 个工作日']],
    at: '7 }',
    message: '参数 days 是 7 天，说明“公示不少于 7 个工作日”没有写出这个数',
    fix: '写的是“7 个工作日”：with 里的 days 改成 workingDays: 7',
  },
  {
    what: "last year's number, which a reading names as well",
    both: [['成员单位原则上不少于 3 个', '成员单位原则上不少于 4 个']],
    yaml: [['says: 牵头单位不计入成员单位的个数', 'says: 牵头单位不计入这 3 个']],
    at: '3, countLead',
    message: '参数 atLeast 是 3，条款原文写的是“4 个”',
    fix: '改 with 里的 atLeast',
  },
];
