/** For tests: words of the notice without a clause. */
import type { NoticeSlip } from './notice-slip.ts';

export const coverage: readonly NoticeSlip[] = [
  {
    what: 'a sentence nobody made a clause of',
    notice: [['和产业创新集群发展水平。', '和产业创新集群发展水平。近三年无重大失信记录。']],
    file: 'md',
    at: '近三年无重大失信记录。',
    message: '“近三年无重大失信记录。”没有对应的条款',
    fix: 'rule: not-checked',
  },
  {
    what: 'half a sentence without a clause',
    yaml: [['    text: 具备相对稳定的人员梯队和良好的', '    text: 良好的']],
    file: 'md',
    at: '具备相对稳定',
    message: '“具备相对稳定的人员梯队和”没有对应的条款',
    fix: 'text 照录这些话',
  },
  {
    what: 'a clause left out',
    yaml: [
      [
        `  - id: one-alliance-a-lead
    citation: 二、（一）2
    strength: 原则上
    text: 原则上一个牵头单位仅限牵头组建一个创新联合体
    rule: one-alliance-per-lead
    with: { atMost: 1 }
`,
        '',
      ],
    ],
    file: 'md',
    at: '原则上一个牵头单位',
    message: '“原则上一个牵头单位仅限牵头组建一个创新联合体，”没有对应的条款',
    fix: '加一个条款',
  },
  {
    what: 'a measure the notice has and the data has not',
    notice: [['\n四、工作要求', '\n(五) 人才支持。支持引进人才。\n\n四、工作要求']],
    file: 'md',
    at: '人才支持。',
    message: '“人才支持。支持引进人才。”没有对应的条款',
    fix: '加一个条款',
  },
  {
    what: 'a part that is none of the notice',
    yaml: [['covers: [一, 二, 三, 四]', 'covers: [一, 二, 三, 四, 五]']],
    at: '五]',
    message: '通知里没有“五”这一部分',
    fix: '通知的部分有：一、二、三、四',
  },
  {
    what: 'a part named twice',
    yaml: [['covers: [一, 二, 三, 四]', 'covers: [一, 二, 三, 四, 四]']],
    at: '四] #',
    message: '“四”重复',
    fix: '只留一个',
  },
];
