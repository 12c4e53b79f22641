/** Certificates, figures, empty words, codes, partners from abroad. */
import { certificate, finance, LEAD, leadCode, leader, member, members, months, type Case } from './changes.ts';

export const FIGURES_AND_TEXTS: readonly Case[] = [
  ['a certificate of three years and a day', [certificate('GR202132005678', '2021-06-24')], 'error member-high-tech'],
  ['a certificate on its last day', [certificate('GR202132005678', '2021-06-25')], ''],
  ['a number of 2019 issued in 2023', [certificate('GR201932005678', '2023-10-12')], 'warning certificate-distinct'],
  ['a number of another province', [certificate('GR202244200345', '2022-12-19')], ''],
  [
    "the number of the lead's certificate at a member",
    [
      [
        '  role: 牵头攻关与产业化',
        '  highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n  role: 牵头攻关与产业化',
      ],
    ],
    'error certificate-distinct',
  ],
  [
    'one enterprise that writes its number twice',
    [certificate('GR202232005678', '2022-10-12 }, { certificate: GR202232005678, issued: 2022-10-12')],
    '',
  ],

  ['three per cent exactly', leader('year: 2023, salesRevenue: 82000, rdExpenditure: 2460'), ''],
  ['neither sales nor research', leader('year: 2023, salesRevenue: 0, rdExpenditure: 0'), 'error leader-revenue'],
  ['research without sales', leader('year: 2023, salesRevenue: 0, rdExpenditure: 10'), 'error leader-revenue'],
  [
    'both figures in yuan',
    leader('year: 2023, salesRevenue: 820000000, rdExpenditure: 32800000'),
    'warning figures-plausible, warning figures-plausible',
  ],
  [
    'the two figures changed about',
    leader('year: 2023, salesRevenue: 50000, rdExpenditure: 82000'),
    'warning figures-plausible',
  ],
  [
    'the figures of another year',
    leader('year: 2022, salesRevenue: 82000, rdExpenditure: 3280'),
    'error finance-last-year',
  ],
  [
    'old figures that are not asked for',
    finance('创新型领军企业', 'year: 2021, salesRevenue: 12, rdExpenditure: 0'),
    '',
  ],
  ['no figures, confirmed by the board', leader('year: 2023, confirmedBy: 海州区科技局'), 'error finance-confirmed'],
  ['no figures, confirmed by the lead', leader(`year: 2023, confirmedBy: ${LEAD}`), 'error finance-confirmed'],
  [
    'figures that fail, and a confirmation',
    leader('year: 2023, salesRevenue: 82000, rdExpenditure: 1, confirmedBy: 海州区科技局'),
    'error finance-confirmed, error leader-rd-intensity',
  ],

  ['a task that ended in the month before', months('2024-01', '2024-05'), 'error goals-stated'],
  ['a task that began long before', months('2014-01', '2026-12'), ''],
  ...[
    '无',
    '无。',
    ' 略 ',
    '待定！',
    '暂无…',
    '同上',
    '／',
    '/',
    '见附件',
    '（见附件一）',
    '详见申请书第二部分',
    '好',
    '好！',
    '见申请书',
    '——',
    '*',
    'N/A',
    '无 。',
  ].map((text): Case => [
    `a plan that says “${text}”`,
    [['plan: 2026 年完成中试，2028 年批量供货，2030 年形成标准体系', `plan: "${text}"`]],
    'error shape/format',
  ]),
  ...['无人机', '略阳工艺', '待定向培育', '好氧发酵', '见附件二所列三项技术的中试和推广', '同上海高校合作'].map(
    (text): Case => [
      `a plan that says “${text}”`,
      [['plan: 2026 年完成中试，2028 年批量供货，2030 年形成标准体系', `plan: ${text}`]],
      '',
    ],
  ),

  [
    "an industry of the city's list that the catalogue does not have yet",
    [['industry: 高性能纤维及复合材料', 'industry: 低温制冷']],
    'warning industry-in-catalogue',
  ],
  ['a university abroad', [members(member('示例海外大学', '    kind: 境外机构\n    country: 新加坡\n'))], ''],
  [
    'a university abroad as 高校 without a code',
    [members(member('示例海外大学', '    kind: 高校\n    country: 新加坡\n    team: 复材组，固定人员 6 人\n'))],
    'error member-identified, warning member-identified',
  ],
  ['an institute of the army', [['creditCode: 12320700506198990M', 'creditCode: A1320700506198990F']], ''],
  [
    'a hospital among the others',
    [members(member('示例医院', '    creditCode: 123207063100014984\n    kind: 其他\n'))],
    '',
  ],
  ['a household business as an enterprise', [['creditCode: 913207031110544666', 'creditCode: 923207031110544663']], ''],
  ['a code with two digits changed about', [leadCode('91320706522370740Q')], 'error credit-code-check'],
  ['a code that no department issues', [leadCode('94320706522377040Q')], 'error shape/format'],
  ['recommended without a number', [['  document: 海科〔2024〕12号\n', '']], 'notice recommender'],
];
