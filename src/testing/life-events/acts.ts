/** What the bureau decides about an alliance on the list, and how it puts a decision right. */
import { act, baseEdit, decision, HOME, alliance, NOT_LISTED, type LifeEvent } from './register.ts';

const evaluation = (date: string, year: number, result: string, number: number) =>
  `kind: 年度评估\ndocument: 示例连科〔${date.slice(0, 4)}〕${number}号\ndate: ${date}\nyear: ${year}\nresults:\n  - { alliance: fibre, result: ${result} }\n`;
const evaluated = { [decision('2025/pinggu-74')]: evaluation('2025-09-22', 2025, '合格', 74) };
const rectify = {
  [decision('2025/zhenggai-80')]: act(
    '限期整改',
    '2025-10-15',
    'document: 示例连科〔2025〕80号\nuntil: 2026-02-15\ninternalReason: 任务停滞\n',
  ),
};
const passed = (result: string) =>
  `kind: 整改验收\ndate: 2026-02-10\nresults:\n  - { alliance: fibre, result: ${result} }\n`;
const consent = (date: string, clause: string, more = '') =>
  act(
    '书面同意',
    date,
    `document: 示例连科函〔${date.slice(0, 4)}〕9号\nclause: ${clause}\nreason: 区内仅此两家\n${more}`,
  );
/** An application with two members, which falls short of the notice. */
const TWO = alliance([
  `  - name: 示例先进纤维研究院
    creditCode: 52320700296137814T
    kind: 新型研发机构
    role: 检测
    team: 纤维工艺与检测团队，专职人员 32 人
    signatory: { name: 丁示例, as: 法定代表人 }
`,
  '',
]);
const NAME = '连云港市校验用创新联合体（示例）';

export const ACTS: readonly LifeEvent[] = [
  {
    about: '年度评估',
    change: evaluated,
    on: '2025-09-22',
  },
  {
    about: '同一年度评估两次',
    before: evaluated,
    change: { [decision('2025/pinggu-75')]: evaluation('2025-09-24', 2025, '优秀', 75) },
    refused: ['stage-order'],
    on: '2025-09-24',
  },
  {
    about: '评估结果写错，另加更正',
    before: evaluated,
    change: {
      [decision('2025/gengzheng')]:
        'kind: 更正\ndate: 2025-10-10\ncorrects: 2025/pinggu-74\ninstead:\n  results:\n    - { alliance: fibre, result: 优秀 }\nreason: 结果录入有误\n',
    },
    on: '2025-10-10',
  },
  {
    about: '评估结果写错，直接改原来的文件',
    before: evaluated,
    change: { [decision('2025/pinggu-74')]: evaluation('2025-09-22', 2025, '优秀', 74) },
    refused: ['change/decision-kept'],
    on: '2025-10-10',
  },
  {
    about: '删去一份决定',
    before: evaluated,
    change: { [decision('2025/pinggu-74')]: null },
    refused: ['change/decision-kept'],
    on: '2025-10-10',
  },
  {
    about: '还没有列入就评估',
    before: { [decision('2024/lieru')]: null },
    change: evaluated,
    refused: ['stage-order'],
    on: '2025-09-22',
  },
  {
    about: '评估的结果不是评估的用语',
    change: { [decision('2025/pinggu-74')]: evaluation('2025-09-22', 2025, '通过', 74) },
    refused: ['decision/contents'],
    on: '2025-09-22',
  },
  {
    about: '限期整改，期限过了没有验收：不是错误',
    before: rectify,
    change: { [decision('2026/biaozhu')]: null },
    on: '2026-06-01',
  },
  {
    about: '整改验收通过',
    before: rectify,
    change: { [decision('2026/yanshou')]: passed('通过') },
    on: '2026-02-10',
  },
  {
    about: '没有限期整改就整改验收',
    change: { [decision('2026/yanshou')]: passed('通过') },
    refused: ['stage-order'],
    on: '2026-02-10',
  },
  {
    about: '培育期满验收',
    change: {
      [decision('2026/yanshou-70')]:
        'kind: 验收\ndocument: 示例连科〔2026〕70号\ndate: 2026-10-10\nresults:\n  - { alliance: fibre, result: 通过 }\n',
    },
    on: '2026-10-10',
  },
  {
    about: '支持事项：获得定向项目',
    change: {
      [decision('2025/zhichi')]: act(
        '支持事项',
        '2025-05-06',
        'measure: project-support\ntitle: 高强纤维定向攻关项目（示例）\n',
      ),
    },
    on: '2025-05-06',
  },
  {
    about: '支持事项写了通知没有的措施',
    change: {
      [decision('2025/zhichi')]: act('支持事项', '2025-05-06', 'measure: land-support\ntitle: 用地（示例）\n'),
    },
    refused: ['decision/contents'],
    on: '2025-05-06',
  },
  {
    about: '成员两家，列入之前取得书面同意',
    before: { [HOME]: TWO, ...NOT_LISTED },
    change: { [decision('2024/tongyi-9')]: consent('2024-07-10', 'members-at-least-three') },
    on: '2024-07-10',
  },
  {
    about: '列入之后才同意的例外，不算数',
    before: { [HOME]: TWO },
    change: { [decision('2024/tongyi-9')]: consent('2024-09-01', 'members-at-least-three') },
    refused: ['consent-valid'],
    on: '2024-09-01',
  },
  {
    about: '必须的条款不能例外',
    before: NOT_LISTED,
    change: { [decision('2024/tongyi-9')]: consent('2024-07-10', 'research-members-at-least-one') },
    refused: ['consent-valid'],
    on: '2024-07-10',
  },
  {
    about: '本来就符合，不需要同意',
    before: NOT_LISTED,
    change: { [decision('2024/tongyi-9')]: consent('2024-07-10', 'members-at-least-three') },
    refused: ['consent-valid'],
    on: '2024-07-10',
  },
  {
    about: '决定的日期在明天',
    change: { [decision('2025/pinggu-74')]: evaluation('2025-09-23', 2025, '合格', 74) },
    refused: ['decision/future'],
    on: '2025-09-22',
  },
  {
    about: '决定写错了联合体的标识',
    change: {
      [decision('2025/tuichu')]: act('退出', '2025-09-22', 'document: 示例连科〔2025〕9号\ncause: 自愿\n', 'fibra'),
    },
    refused: ['decision/alliance'],
    on: '2025-09-22',
  },
  {
    about: '决定放错了年份的文件夹',
    change: { [decision('2024/pinggu-74')]: evaluation('2025-09-22', 2025, '合格', 74) },
    refused: ['decision/year'],
    on: '2025-09-22',
  },
  {
    about: '文号是板块的代字',
    change: { [decision('2025/pinggu-74')]: evaluation('2025-09-22', 2025, '合格', 74).replace('示例连科', '海科') },
    refused: ['decision/document'],
    on: '2025-09-22',
  },
  {
    about: '文号是上一年的',
    change: {
      [decision('2025/pinggu-74')]: evaluation('2025-09-22', 2025, '合格', 74).replace('〔2025〕', '〔2024〕'),
    },
    refused: ['decision/document'],
    on: '2025-09-22',
  },
  {
    about: '更正一份没有的决定',
    change: {
      [decision('2025/gengzheng')]:
        'kind: 更正\ndate: 2025-10-10\ncorrects: 2025/pinggu-73\ninstead: { date: 2025-09-21 }\nreason: 日期有误\n',
    },
    refused: ['decision/corrects'],
    on: '2025-10-10',
  },
  {
    about: '任务到期，写明进展',
    change: {
      [HOME]: alliance(['    end: 2026-12\n', '    end: 2026-12\n    outcome: { state: 已完成, date: 2026-11-10 }\n']),
    },
    on: '2026-11-12',
  },
  {
    about: '证书在列入之后到期：不影响结论',
    change: { [decision('2026/biaozhu')]: null },
    on: '2026-01-15',
    asked: [[NAME, '2026-01-15']],
  },
  {
    about: '推荐单位机构改革更名，旧的推荐照旧有效',
    change: baseEdit(
      'data/districts.yaml',
      '{ id: haizhou, name: 海州区, authority: 海州区科技局,',
      '{ id: haizhou, name: 海州区, authority: 海州区科技创新局, formerAuthorities: [{ name: 海州区科技局, until: 2025-01-01 }],',
    ),
    on: '2025-06-01',
  },
  {
    about: '推荐单位更名，没有写曾用名',
    change: baseEdit(
      'data/districts.yaml',
      'name: 海州区, authority: 海州区科技局,',
      'name: 海州区, authority: 海州区科技创新局,',
    ),
    refused: ['recommender'],
    on: '2025-06-01',
  },
  {
    about: '产业目录改名，旧名称写在曾用名里',
    change: baseEdit(
      'data/industries.yaml',
      'name: 高性能纤维及复合材料',
      'name: 先进纤维材料, formerNames: [{ name: 高性能纤维及复合材料, until: 2025-01-01 }]',
    ),
    on: '2025-06-01',
  },
];
