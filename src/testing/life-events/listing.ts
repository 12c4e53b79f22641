/** On the way to the list, on it, and off it. */
import { act, alliance, APPLIED, decision, HOME, NOT_LISTED, type LifeEvent } from './register.ts';

const NAME = '连云港市校验用创新联合体（示例）';
const LISTING = act('列入培育名单', '2024-08-05', 'document: 示例连科〔2024〕52号\n');
const EXIT = act('退出', '2026-03-02', 'document: 示例连科〔2026〕18号\ncause: 自愿\n');
const exit = { [decision('2026/tuichu-18')]: EXIT };
/** The exit, a second 公示 and a second listing. */
const again = {
  [decision('2026/gongshi')]: act('公示', '2026-06-01', 'until: 2026-06-08\n'),
  [decision('2026/lieru-40')]: act('列入培育名单', '2026-06-20', 'document: 示例连科〔2026〕40号\n'),
};
/** Made-up codes whose check digits are right. */
const LEADS = [
  '91320706410000003K',
  '"913207064100791963"',
  '91320706410158388F',
  '9132070641023757XN',
  '"913207064103167616"',
  '91320706410395957R',
  '91320706410475148H',
  '9132070641055433XQ',
  '"913207064106335218"',
];
const nine = Array.from({ length: 9 }, (_, i) => `fibre-${i + 1}`);
const nineFiles = Object.fromEntries(
  nine.map((id, i) => [
    `data/alliances/haizhou/${id}.yaml`,
    alliance(
      [NAME, `连云港市${'甲乙丙丁戊己庚辛壬'.charAt(i)}材料创新联合体（示例）`],
      [
        'lead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n  kind: 创新型领军企业',
        `lead:\n  name: 示例${'甲乙丙丁戊己庚辛壬'.charAt(i)}材料有限公司\n  creditCode: ${LEADS[i]}\n  kind: 创新型领军企业`,
      ],
      ['[示例碳纤维股份有限公司, 示例海洋大学', `[示例${'甲乙丙丁戊己庚辛壬'.charAt(i)}材料有限公司, 示例海洋大学`],
    ),
  ]),
);

export const LISTING_EVENTS: readonly LifeEvent[] = [
  {
    about: '申报，还没有推荐',
    before: { [HOME]: null, ...NOT_LISTED },
    change: { [HOME]: APPLIED },
    on: '2024-06-12',
    asked: [[NAME, '2024-06-12']],
  },
  {
    about: '申报退回，补正后再报：公示以前申报日期可以改',
    before: { [HOME]: APPLIED, ...NOT_LISTED },
    change: { [HOME]: APPLIED.replace('date: 2024-06-11', 'date: 2024-06-18') },
    on: '2024-06-18',
  },
  {
    about: '公示以后改申报日期',
    change: { [HOME]: alliance(['application: { date: 2024-06-11 }', 'application: { date: 2024-06-12 }']) },
    refused: ['change/history-kept'],
    on: '2024-08-10',
  },
  {
    about: '申报写在上一年',
    before: { [HOME]: null, ...NOT_LISTED },
    change: { [HOME]: alliance(['application: { date: 2024-06-11 }', 'application: { date: 2023-06-11 }']) },
    refused: ['dates-in-batch'],
    on: '2024-06-30',
  },
  {
    about: '申报之后才签组建协议',
    before: { [HOME]: null, ...NOT_LISTED },
    change: { [HOME]: alliance(['agreement: { signed: 2024-05-20 }', 'agreement: { signed: 2024-06-12 }']) },
    refused: ['agreement-signed'],
    on: '2024-06-30',
  },
  {
    about: '推荐之后才通过章程',
    before: { [HOME]: null, ...NOT_LISTED },
    change: { [HOME]: alliance(['  adopted: 2024-05-20', '  adopted: 2024-06-26']) },
    refused: ['charter-complete'],
    on: '2024-06-30',
  },
  {
    about: '推荐没有文号：只作提示',
    before: { [HOME]: null, ...NOT_LISTED },
    change: { [HOME]: alliance(['  document: 海科〔2024〕12号\n', '']) },
    on: '2024-06-30',
  },
  {
    about: '评审两轮，然后公示',
    before: NOT_LISTED,
    change: {
      [decision('2024/pingshen-1')]: act('评审', '2024-07-10', 'round: 专家评审\n'),
      [decision('2024/pingshen-2')]: act('评审', '2024-07-16', 'round: 答辩\n'),
      [decision('2024/gongshi')]: act('公示', '2024-07-22', 'until: 2024-07-28\n'),
    },
    on: '2024-07-22',
    asked: [[NAME, '2024-07-22']],
  },
  {
    about: '公示只有六天',
    before: NOT_LISTED,
    change: { [decision('2024/gongshi')]: act('公示', '2024-07-22', 'until: 2024-07-27\n') },
    refused: ['publicity-period'],
    on: '2024-07-22',
  },
  {
    about: '公示期满，没有结果：不是错误',
    before: { [decision('2024/lieru')]: null },
    change: { [decision('2024/biaozhu')]: null },
    on: '2025-03-01',
    asked: [[NAME, '2025-03-01']],
  },
  {
    about: '公示期间就列入',
    before: NOT_LISTED,
    change: {
      [decision('2024/gongshi')]: act('公示', '2024-07-22', 'until: 2024-07-28\n'),
      [decision('2024/lieru')]: act('列入培育名单', '2024-07-28', 'document: 示例连科〔2024〕52号\n'),
    },
    refused: ['stage-order'],
    on: '2024-08-05',
  },
  {
    about: '有异议，处理后再次公示，再列入',
    before: { [decision('2024/lieru')]: null },
    change: {
      [decision('2024/yiyi')]: act(
        '异议处理',
        '2024-08-02',
        'received: 2024-07-26\noutcome: 不成立\nmatter: 对任务分工有不同意见\n',
      ),
      [decision('2024/gongshi-2')]: act('公示', '2024-08-05', 'until: 2024-08-12\nfollows: 2024/gongshi\n'),
      [decision('2024/lieru')]: act('列入培育名单', '2024-08-20', 'document: 示例连科〔2024〕52号\n'),
    },
    on: '2024-08-20',
    asked: [[NAME, '2024-08-19', '2024-08-20']],
  },
  {
    about: '公示延长：另加一份更正',
    before: { [decision('2024/lieru')]: null },
    change: {
      [decision('2024/gengzheng')]:
        'kind: 更正\ndate: 2024-07-26\ncorrects: 2024/gongshi\ninstead: { until: 2024-08-02 }\nreason: 公示期间网站停机两天，顺延\n',
    },
    on: '2024-07-26',
  },
  {
    about: '一份文件列入九个',
    before: { [HOME]: null, ...NOT_LISTED, ...nineFiles },
    change: {
      [decision('2024/gongshi')]: act('公示', '2024-07-22', 'until: 2024-07-28\n', nine.join(', ')),
      [decision('2024/lieru')]: act('列入培育名单', '2024-08-05', 'document: 示例连科〔2024〕52号\n', nine.join(', ')),
    },
    on: '2024-08-05',
    asked: [['连云港市壬材料创新联合体（示例）', '2024-08-04', '2024-08-05']],
  },
  {
    about: '同一份列入文件登记两次',
    change: { [decision('2024/lieru-2')]: LISTING },
    refused: ['decision/document', 'stage-order'],
    on: '2024-08-10',
  },
  {
    about: '申报撤回，终止',
    before: NOT_LISTED,
    change: { [decision('2024/zhongzhi')]: act('终止', '2024-07-05', 'internalReason: 牵头单位撤回\n') },
    on: '2024-07-05',
    asked: [[NAME, '2024-07-05']],
  },
  {
    about: '列入之后不能终止，只能退出',
    change: { [decision('2025/zhongzhi')]: act('终止', '2025-03-01') },
    refused: ['stage-order'],
    on: '2025-03-01',
  },
  {
    about: '退出',
    change: exit,
    // The list shrinks: an owner has to agree, whoever writes it.
    refused: ['change/list-shrinks'],
    on: '2026-03-02',
    asked: [
      [NAME, '2024-08-04', '2024-08-05', '2026-03-01', '2026-03-02'],
      ['示例海洋大学', '2026-03-01', '2026-03-02'],
    ],
  },
  {
    about: '退出之后再次公示、再次列入',
    before: exit,
    change: again,
    on: '2026-06-20',
    asked: [[NAME, '2026-03-01', '2026-03-02', '2026-06-19', '2026-06-20']],
  },
  {
    about: '退出之后没有公示就再次列入',
    before: exit,
    change: { [decision('2026/lieru-40')]: again[decision('2026/lieru-40')] ?? '' },
    refused: ['stage-order'],
    on: '2026-06-20',
  },
  {
    about: '并入另一个联合体而退出',
    change: { [decision('2026/tuichu-18')]: EXIT.replace('cause: 自愿', 'cause: 合并') },
    refused: ['change/list-shrinks'],
    on: '2026-03-02',
    asked: [[NAME, '2026-03-01', '2026-03-02']],
  },
  {
    about: '误登的退出整份撤回',
    before: exit,
    change: {
      [decision('2026/gengzheng')]:
        'kind: 更正\ndate: 2026-03-05\ncorrects: 2026/tuichu-18\nwithdraws: true\nreason: 误登\n',
    },
    on: '2026-03-05',
    asked: [[NAME, '2026-03-02', '2026-03-04', '2026-03-05']],
  },
  {
    about: '列入的记录被删除',
    change: { [HOME]: null },
    refused: ['change/listed-removed', 'decision/alliance'],
    on: '2025-03-01',
  },
  {
    about: '以前的名单：通知没有条款，没有公示，只有一份列入文件',
    before: { [HOME]: null, ...NOT_LISTED },
    change: {
      'data/policies/2022.md': '示例旧通知\n示例连科〔2022〕18号\n示例市科学技术局\n',
      'data/policies/2022.yaml':
        'id: 2022\ndocument: 示例连科〔2022〕18号\ntitle: 示例旧通知\nissuer: 示例市科学技术局\nvocabulary:\n  leadKinds: [{ word: 行业龙头企业, is: 企业 }]\n  memberKinds: [{ word: 企业, is: 企业 }]\n  taskKinds: []\n  charterContents: []\ncovers: []\ntasks: []\nclauses: []\nmeasures: []\npractice: []\n',
      'data/alliances/haizhou/old.yaml':
        'name: 连云港市旧档创新联合体（示例）\nbatch: 2022\nindustry: 高性能纤维及复合材料\nlead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n  kind: 行业龙头企业\napplication: { date: 2022-05-10 }\n',
      [decision('2022/lieru-50')]: act('列入培育名单', '2022-09-01', 'document: 示例连科〔2022〕50号\n', 'old'),
    },
    on: '2024-08-01',
    asked: [['连云港市旧档创新联合体（示例）', '2022-08-31', '2022-09-01']],
  },
];
