/** Decisions of the bureau: each example breaks one thing in a file of data/decisions/. */
import { BASE, HOME, WHOLE, type Example, type Files } from './register.ts';

const LISTING = `kind: 列入培育名单
document: 示科〔2024〕52号
date: 2024-08-05
alliances: [shi-li]
`;
const at = (id: string) => `data/decisions/${id}.yaml`;
const LISTED = at('2024/lie-ru');
const MEASURE = String(BASE['data/policies/2024.yaml']).replace(
  'measures: []',
  'measures:\n  - { id: project-support, citation: 三、（一）, title: 成员单位, text: 成员单位 }',
);
/** The register with these decisions; a text alone is the listing written otherwise. */
const decided = (decision: string | Files): Files => ({
  [HOME]: WHOLE,
  ...(typeof decision === 'string' ? { [LISTED]: decision } : decision),
});
const edited = (from: string, to: string) => {
  if (LISTING.split(from).length !== 2) throw new Error(`“${from}” does not occur exactly once`);
  return decided(LISTING.replace(from, to));
};
const one = (id: string, text: string) => decided({ [LISTED]: LISTING, [at(id)]: text });

export const DECISIONS: readonly Example[] = [
  ['一份列入文件', decided(LISTING)],
  ['没有事项', edited('kind: 列入培育名单\n', ''), `${LISTED}:1:1 shape/missing 事项尚未填写`],
  ['没有日期', edited('date: 2024-08-05\n', ''), `${LISTED}:1:1 shape/missing 日期尚未填写`],
  [
    '没有文号',
    edited('document: 示科〔2024〕52号\n', ''),
    `${LISTED}:1:1 decision/contents 列入培育名单没有写明文号（document）`,
  ],
  [
    '没有所涉联合体',
    edited('alliances: [shi-li]\n', ''),
    `${LISTED}:1:1 decision/contents 列入培育名单没有写明所涉联合体（alliances）`,
  ],
  [
    '文号写法有误，只说一次',
    edited('示科〔2024〕52号', '五十二号'),
    `${LISTED}:2:11 shape/format 文号：不是文号（发文代字、年份和序号，写作 ×科〔2024〕12号）`,
  ],
  [
    '别的机关的代字',
    edited('示科〔2024〕52号', '海科〔2024〕52号'),
    `${LISTED}:2:11 decision/document 文号 海科〔2024〕52号 的代字“海科”不是市局的发文代字`,
  ],
  [
    '上一年的文号',
    edited('示科〔2024〕52号', '示科〔2023〕52号'),
    `${LISTED}:2:11 decision/document 文号 示科〔2023〕52号 是 2023 年的，日期却是2024年8月5日`,
  ],
  [
    '下一年的日期',
    edited('2024-08-05', '2025-01-06'),
    `${LISTED}:2:11 decision/document 文号 示科〔2024〕52号 是 2024 年的，日期却是2025年1月6日`,
    `${LISTED}:3:7 decision/year 日期是2025年1月6日，文件却在 2024 年的文件夹里`,
  ],
  [
    '没有这个联合体',
    edited('[shi-li]', '[shi-lu]'),
    `${LISTED}:4:13 decision/alliance 没有 shi-lu 这个联合体，是否为 shi-li？`,
  ],
  ['写了两次', edited('[shi-li]', '[shi-li, shi-li]'), `${LISTED}:4:21 decision/contents shi-li 写了两次`],
  [
    '联合体写了名称',
    edited('[shi-li]', '[示例新材料创新联合体]'),
    `${LISTED}:4:13 shape/format 所涉联合体 第 1 项：不是标识（只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线）`,
  ],
  [
    '列入不写条款',
    edited('date: 2024-08-05\n', 'date: 2024-08-05\nclause: members-at-least-three\n'),
    `${LISTED}:4:1 decision/contents 条款（clause）不用于列入培育名单`,
  ],
  [
    '多出的字段',
    edited('date: 2024-08-05\n', 'date: 2024-08-05\napprovedBy: 示例市科学技术局\n'),
    `${LISTED}:4:1 shape/unknown-key 没有“approvedBy”这个字段`,
  ],
  [
    '事项写成了阶段的说法',
    edited('kind: 列入培育名单', 'kind: 列入名单'),
    `${LISTED}:1:7 shape/choice 事项不在可选范围，应为形式审查、评审、公示、异议处理、书面同意、列入培育名单、变更备案、支持事项、年度评估、限期整改、整改验收、验收、终止、退出、更正之一`,
  ],
  [
    '同一份文件登记两次',
    one('2024/lie-ru-2', LISTING),
    `${at('2024/lie-ru-2')}:2:11 decision/document 列入培育名单的文号 示科〔2024〕52号 已用于 data/decisions/2024/lie-ru.yaml`,
  ],
  [
    '一份文件可以既列入又同意',
    one(
      '2024/tong-yi',
      'kind: 书面同意\ndocument: 示科〔2024〕52号\ndate: 2024-08-05\nalliances: [shi-li]\nclause: members-at-least-three\nreason: 仅此两家\n',
    ),
  ],
  [
    '书面同意没有写条款',
    one(
      '2024/tong-yi',
      'kind: 书面同意\ndocument: 示科〔2024〕53号\ndate: 2024-08-05\nalliances: [shi-li]\nreason: 仅此两家\n',
    ),
    `${at('2024/tong-yi')}:1:1 decision/contents 书面同意要么写条款（clause），要么写确认的信用代码（code）`,
  ],
  [
    '公示的截止早于开始',
    one('2024/gong-shi', 'kind: 公示\ndate: 2024-07-22\nalliances: [shi-li]\nuntil: 2024-07-21\n'),
    `${at('2024/gong-shi')}:4:8 decision/contents 公示2024年7月22日开始，2024年7月21日截止，截止早于开始`,
  ],
  [
    '接续的不是公示',
    one(
      '2024/gong-shi',
      'kind: 公示\ndate: 2024-09-22\nalliances: [shi-li]\nuntil: 2024-09-30\nfollows: 2024/lie-ru\n',
    ),
    `${at('2024/gong-shi')}:5:10 decision/corrects 2024/lie-ru 不是一次公示`,
  ],
  [
    '评估在它的年度之前',
    one(
      '2025/ping-gu',
      'kind: 年度评估\ndocument: 示科〔2025〕7号\ndate: 2025-09-01\nyear: 2026\nresults:\n  - { alliance: shi-li, result: 合格 }\n',
    ),
    `${at('2025/ping-gu')}:4:7 decision/contents 评估的是 2026 年度，决定却在2025年9月1日作出`,
  ],
  [
    '评估的结果不是评估的用语',
    one(
      '2025/ping-gu',
      'kind: 年度评估\ndocument: 示科〔2025〕7号\ndate: 2025-09-01\nyear: 2025\nresults:\n  - { alliance: shi-li, result: 通过 }\n',
    ),
    `${at('2025/ping-gu')}:6:33 decision/contents 年度评估的结果不能是通过`,
  ],
  [
    '更正',
    one(
      '2024/geng-zheng',
      'kind: 更正\ndate: 2024-08-20\ncorrects: 2024/lie-ru\ninstead: { document: 示科〔2024〕54号 }\nreason: 文号有误\n',
    ),
  ],
  [
    '更正一份没有的决定',
    one(
      '2024/geng-zheng',
      'kind: 更正\ndate: 2024-08-20\ncorrects: 2024/lie-chu\ninstead: { document: 示科〔2024〕54号 }\nreason: 文号有误\n',
    ),
    `${at('2024/geng-zheng')}:3:11 decision/corrects 没有 2024/lie-chu 这份决定，是否为 2024/lie-ru？`,
  ],
  [
    '更正早于所更正的',
    one(
      '2024/geng-zheng',
      'kind: 更正\ndate: 2024-08-04\ncorrects: 2024/lie-ru\ninstead: { document: 示科〔2024〕54号 }\nreason: 文号有误\n',
    ),
    `${at('2024/geng-zheng')}:2:7 decision/corrects 更正的日期2024年8月4日早于所更正的决定（2024年8月5日）`,
  ],
  [
    '更正没有写更正为什么',
    one('2024/geng-zheng', 'kind: 更正\ndate: 2024-08-20\ncorrects: 2024/lie-ru\nreason: 文号有误\n'),
    `${at('2024/geng-zheng')}:1:1 decision/contents 更正要么写更正为什么（instead），要么整份撤回（withdraws: true）`,
  ],
  [
    '更正为不用于原决定的内容',
    one(
      '2024/geng-zheng',
      'kind: 更正\ndate: 2024-08-20\ncorrects: 2024/lie-ru\ninstead: { cause: 自愿 }\nreason: 有误\n',
    ),
    `${at('2024/geng-zheng')}:4:12 decision/contents 退出情形（cause）不用于列入培育名单`,
  ],
  [
    '支持事项写了通知没有的措施',
    {
      ...one('2025/zhi-chi', 'kind: 支持事项\ndate: 2025-03-01\nalliances: [shi-li]\nmeasure: land\ntitle: 示例用地\n'),
      'data/policies/2024.yaml': MEASURE,
    },
    `${at('2025/zhi-chi')}:4:10 decision/contents 通知没有 land 这项支持措施`,
  ],
  [
    '放在年份以外',
    { [HOME]: WHOLE, 'data/decisions/lie-ru.yaml': LISTING },
    'data/decisions/lie-ru.yaml:1:1 file/place 决定应放在 data/decisions/<年份>/<标识>.yaml，年份是决定的年份',
  ],
  [
    '决定的文件名大写',
    { [HOME]: WHOLE, 'data/decisions/2024/Lie-Ru.yaml': LISTING },
    'data/decisions/2024/Lie-Ru.yaml:1:1 file/place 文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '决定的扩展名是 yml',
    { [HOME]: WHOLE, 'data/decisions/2024/lie-ru.yml': LISTING },
    'data/decisions/2024/lie-ru.yml:1:1 file/place 扩展名是 .yml，应为 .yaml',
  ],
];
