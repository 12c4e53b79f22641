/** Branches in which the bureau writes decisions. */
import { edited, type Branch } from './branch.ts';
import { act, decision, EXIT, EXIT_TEXT, FIBRE, FIBRE_TEXT, LAVER_SHOWN, VIDEO, VIDEO_TEXT } from './small-register.ts';

const RESEARCH = /  - name: 示例先进纤维研究院[^]*?signatory: .*\n/;
export const FEWER = FIBRE_TEXT.replace(RESEARCH, '');
export const CONSENT = act(
  '书面同意',
  '2024-08-12',
  'fibre',
  'document: 连科函〔2024〕8号\nclause: members-at-least-three\nreason: 第三家成员正在办理手续\n',
);
const JOINED = edited(VIDEO_TEXT, [
  'agreement:',
  `  - name: 示例连接件有限公司
    creditCode: "913207002327633067"
    kind: 企业
    role: 连接件研制
    joined: 2024-08-12
    highTech: [{ certificate: GR202332001234, issued: 2023-11-12 }]
    signatory: { name: 赵示例, as: 法定代表人 }
agreement:`,
]);
const FILED = act(
  '变更备案',
  '2024-08-13',
  'video',
  'document: 连科函〔2024〕10号\nchanges:\n  - { what: 成员加入, name: 示例连接件有限公司, from: 2024-08-12 }\ninternalReason: 不公开的备案理由\n',
);

/** What the bureau writes. */
export const DECISIONS: readonly Branch[] = [
  {
    name: 'publicity-added',
    about: '推荐之后公示',
    change: {
      [decision('2024/gongshi-0812')]: act(
        '公示',
        '2024-08-12',
        'fibre',
        'until: 2024-08-18\nobjections: { office: 政策法规处, phone: 0518-85800000 }\n',
      ),
    },
  },
  {
    name: 'listed',
    about: '公示之后列入名单',
    base: { [LAVER_SHOWN]: act('公示', '2024-08-05', 'laver', 'until: 2024-08-12\n') },
    change: {
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', 'laver', 'document: 连科〔2024〕60号\n'),
    },
  },
  {
    name: 'listed-accepted',
    about: '公示之后列入名单，另一位审核人员已同意',
    base: { [LAVER_SHOWN]: act('公示', '2024-08-05', 'laver', 'until: 2024-08-12\n') },
    change: {
      [decision('2024/lieru-60')]: act('列入培育名单', '2024-08-19', 'laver', 'document: 连科〔2024〕60号\n'),
    },
    accept: ['change/bureau'],
  },
  {
    name: 'consent-added',
    about: '少一个成员，市局书面同意',
    base: { [FIBRE]: FEWER },
    change: { [decision('2024/tongyi-8')]: CONSENT },
  },
  {
    name: 'consent-without-ground',
    about: '本来就符合，市局登记了书面同意',
    change: { [decision('2024/tongyi-8')]: CONSENT },
  },
  {
    name: 'member-filed',
    about: '市局更新成员，同时登记变更备案',
    change: { [VIDEO]: JOINED, [decision('2024/biangeng-10')]: FILED },
  },
  { name: 'member-unfiled', about: '加入成员，没有变更备案', change: { [VIDEO]: JOINED } },
  {
    name: 'evaluated',
    about: '评估结果，带不公开的原因',
    change: {
      [decision('2024/pinggu-62')]:
        'kind: 年度评估\ndocument: 连科〔2024〕62号\ndate: 2024-08-19\nyear: 2024\nresults:\n  - { alliance: video, result: 不合格, reason: 任务未按期, internalReason: 专家委员会意见 }\n',
    },
  },
  {
    name: 'corrected',
    about: '公示期写错，另加更正',
    change: {
      [decision('2024/gengzheng-0819')]:
        'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/gongshi-0815\ninstead: { until: 2024-08-26 }\nreason: 截止日期录入有误\n',
    },
  },
  {
    name: 'listing-withdrawn',
    about: '更正：列入名单整份撤回',
    change: {
      [decision('2024/gengzheng-0819')]:
        'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/lieru-52\nwithdraws: true\nreason: 列错了联合体\n',
    },
  },
  { name: 'exit', about: '退出名单', change: { [EXIT]: EXIT_TEXT } },
  {
    name: 'exit-accepted',
    about: '退出名单，审核人员已同意',
    change: { [EXIT]: EXIT_TEXT },
    accept: ['change/list-shrinks', 'change/bureau'],
  },
  {
    name: 'exit-with-mistake',
    about: '退出名单，同时有一处写错',
    change: { [EXIT]: EXIT_TEXT.replace('cause: 自愿', 'cause: 自行退出') },
  },
];
