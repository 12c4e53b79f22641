/** For tests: ids that are taken, and references to what is not there. */
import type { NoticeSlip } from './notice-slip.ts';

export const references: readonly NoticeSlip[] = [
  {
    what: 'what being listed means, at another passage',
    yaml: [['passage: project-support', 'passage: platform-support']],
    at: 'platform-support',
    message: '“支持创新联合体面向重点领域开展“卡脖子”…”不在 platform-support 里，在 project-support 里',
    fix: '改成 passage: project-support',
  },
  {
    what: 'what being listed means, in words of the notice that no passage has',
    yaml: [
      [
        '  text: 支持创新联合体面向重点领域开展“卡脖子”技术和关键核心技术协同攻关，在市科技计划中设置专项，仅支持纳入市培育名单的创新联合体进行定向申报。\n\n',
        '  text: 徐圩新区经发局\n\n',
      ],
    ],
    at: 'project-support',
    message: '“徐圩新区经发局”不在 project-support 里',
    fix: '还没有这一段的，先加进 measures、clauses 或 tasks',
  },
  {
    what: 'a passage that is none',
    yaml: [['passage: project-support', 'passage: project-suport']],
    at: 'project-suport',
    message: '没有 project-suport 这个条款或段落',
    fix: '是否为 project-support？',
  },
  {
    what: 'a repeated id',
    yaml: [
      ['  - id: governing-body', '  - id: agreement'],
      ['  governance: [governing-body]\n  governance.body: [governing-body]\n', ''],
    ],
    at: 'agreement',
    message: '条款标识 agreement 重复，条款第 10 项已经用了',
    fix: '换一个标识',
  },
  {
    what: 'an id of a clause repeated in practice',
    yaml: [['  - id: publicity-seven-days', '  - id: agreement']],
    at: 'agreement',
    message: '条款标识 agreement 重复，条款第 10 项已经用了',
    fix: '换一个标识',
  },
  {
    what: 'an id of a measure that a task has',
    yaml: [['  - id: financial-support', '  - id: research-talent']],
    at: 'research-talent',
    message: '标识 research-talent 重复，主要任务第 3 项已经用了',
    fix: '换一个标识',
  },
  {
    what: 'an attested field that is none',
    yaml: [['      - recommendation.opinion.resources', '      - recommendation.opinion.resource']],
    at: 'recommendation.opinion.resource',
    message: '联合体没有 recommendation.opinion.resource 这个字段',
    fix: '是否为 recommendation.opinion.resources？',
  },
  {
    what: 'an attested field that holds no opinion',
    yaml: [['      - recommendation.opinion.resources', '      - recommendation.opinion']],
    at: 'recommendation.opinion',
    message: 'recommendation.opinion 不是写意见的字段',
    fix: '如 recommendation.opinion.cooperation',
  },
  {
    what: 'an attested field like none there is',
    yaml: [['      - recommendation.opinion.resources', '      - somewhere']],
    at: 'somewhere',
    message: '联合体没有 somewhere 这个字段',
    fix: '如 recommendation.opinion.resources',
  },
  {
    what: 'a cited field that is none',
    yaml: [['  positioning: [goals]', '  position: [goals]']],
    at: 'position:',
    message: '联合体没有 position 这个字段',
    fix: '是否为 positioning？',
  },
  {
    what: 'a field cited to a clause that is none',
    yaml: [['  positioning: [goals]', '  positioning: [goal]']],
    at: 'goal]',
    message: '没有 goal 这个条款或段落',
    fix: '是否为 goals？',
  },
  {
    what: 'a field cited to what is no word of the notice',
    yaml: [['  positioning: [goals]', '  positioning: [stages-in-order]']],
    at: 'stages-in-order',
    message: '没有 stages-in-order 这个条款或段落',
    fix: '写条款或段落的标识',
  },
];
