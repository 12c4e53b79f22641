/** For tests: words for kinds that are not the notice's. */
import type { NoticeSlip } from './notice-slip.ts';

export const words: readonly NoticeSlip[] = [
  {
    what: 'a repeated word',
    yaml: [
      [
        'taskKinds: [关键技术攻关, 高端创新载体, 科研人才, 成果转化]',
        'taskKinds: [关键技术攻关, 高端创新载体, 科研人才, 科研人才]',
      ],
    ],
    at: '科研人才]',
    message: '“科研人才”重复',
    fix: '只留一个',
  },
  {
    what: 'a kind of member named twice',
    yaml: [['    - { word: 其他, is: 其他', '    - { word: 高校, is: 其他']],
    at: '高校, is: 其他',
    message: '“高校”重复',
    fix: '只留一个',
  },
  {
    what: "last year's word for a lead",
    yaml: [['word: 创新型领军企业', 'word: 创新性领军企业']],
    at: '创新性领军企业',
    message: '通知原文里没有“创新性领军企业”这个词，相近的有“创新型领军企业”',
    fix: '照通知的用语改',
  },
  {
    what: 'a word that the notice does not have among what a rule asks',
    yaml: [['required: [关键技术攻关]', 'required: [关键技术研发]']],
    at: '关键技术研发',
    message: '规则 task-kinds 的参数 required.0 不在可选范围，应为关键技术攻关、高端创新载体、科研人才、成果转化之一',
    fix: '照 vocabulary 里的写',
  },
  {
    what: 'nobody whose figures are asked',
    yaml: [[', figures: true', '']],
    at: 'finance-last-year',
    message: '规则 finance-last-year 没有可核对的单位：vocabulary 里没有要填经营数据的牵头单位类别',
    fix: 'figures: true',
  },
  {
    what: 'no member that is an enterprise',
    yaml: [['{ word: 企业, is: 企业', '{ word: 企业, is: 其他']],
    at: 'member-high-tech',
    message: '规则 member-high-tech 没有可核对的单位：vocabulary 里没有性质是企业的成员单位类别',
    fix: 'is: 企业',
  },
];
