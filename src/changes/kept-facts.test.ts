import { expect, test } from 'vitest';
import type { Industry } from '#schemas/industry.ts';
import { act, BRANCH_DAY, decision, FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { dataFile } from '#src/testing/judged.ts';
import { keptFindings } from './kept-facts.ts';
import { LISTED, record, refused, said, SHOWN, text, type Change } from '#src/testing/branches/kept-versions.ts';

const DATE = ['application: { date: 2024-06-11 }', 'application: { date: 2024-06-12 }'] as const;
const NUMBER = ['海科〔2024〕12号', '海科〔2024〕13号'] as const;
const UNNUMBERED = ['  document: 海科〔2024〕12号\n', ''] as const;

test.each<[string, Change, Change, string[]]>([
  ['nothing', [], [], []],
  ['the day of the application', [], [DATE], ['公示以后申报日期由 2024-06-11 改成了 2024-06-12']],
  ['the number of the recommendation', [], [NUMBER], ['公示以后推荐文号由 海科〔2024〕12号 改成了 海科〔2024〕13号']],
  ['a number taken out', [], [UNNUMBERED], ['公示以后推荐文号由 海科〔2024〕12号 改成了没有']],
  ['a number filled in', [UNNUMBERED], [], []],
  [
    'the day of the recommendation',
    [],
    [['  date: 2024-06-25', '  date: 2024-06-26']],
    ['公示以后推荐日期由 2024-06-25 改成了 2024-06-26'],
  ],
  ['the batch', [], [['batch: 2024', 'batch: 2023']], ['公示以后批次由 2024 改成了 2023']],
  ['what the board attested', [], [['cooperation: 合作稳定', 'cooperation: 合作一般']], ['公示以后合作基础被改动']],
  ['what the board attested, taken out', [], [['    resources: 配置合理\n', '']], ['公示以后资源配置被删去']],
  ['what is neither', [], [['  body: 设理事会', '  body: 设专家委员会']], []],
])('of a public record, %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
  expect(said(before, after, '2024-07-21'), 'the day before it was public').toEqual([]);
});

const NAME = '连云港市校验用创新联合体';
const LEAD = 'lead:\n  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n';
const FORMER = `formerLeads:
  - name: 示例碳纤维股份有限公司
    creditCode: 91320706522377040Q
    kind: 创新型领军企业
    registeredIn: 连云港市海州区
    signatory: { name: 张示例, as: 法定代表人 }
    until: 2024-08-10
`;
const TAKEN = 'lead:\n  name: 示例新纤维股份有限公司\n  creditCode: 91320722859388781F\n';
const MEMBER = '  - name: 示例复材有限公司\n    creditCode: "913207031110544666"\n';
const UNIT_NAMED = (until: string) =>
  `${MEMBER.replace('复材', '复合材料')}    formerNames: [{ name: 示例复材有限公司, until: ${until} }]\n`;
const LEAD_NAMED = (until: string) =>
  `${LEAD.replace('碳纤维', '新纤维')}  formerNames: [{ name: 示例碳纤维股份有限公司, until: ${until} }]\n`;
const CERTIFICATE = '    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n';
const LEFT: Change = [[CERTIFICATE, `${CERTIFICATE}    joined: 2024-06-01\n    left: 2024-08-10\n`]];
const ROLE = '  role: 总体组织\n';
const FIGURES = '  finance: { year: 2023, salesRevenue: 65000, rdExpenditure: 4000 }\n';
const RENAMED: Change = [
  [`name: ${NAME}\n`, `name: 甲创新联合体\nformerNames: [{ name: ${NAME}, until: 2024-08-10 }]\n`],
];

test.each<[string, Change, Change, string[]]>([
  [
    'another name',
    [],
    [[`name: ${NAME}\n`, 'name: 甲创新联合体\n']],
    [`联合体原名“${NAME}”没有留下，应写入曾用名（formerNames）`],
  ],
  ['another name beside the old one', [], RENAMED, []],
  [
    'a former name that is taken out',
    RENAMED,
    [[`name: ${NAME}\n`, 'name: 甲创新联合体\n']],
    [`联合体原名“${NAME}”没有留下，应写入曾用名（formerNames）`],
  ],
  [
    'another lead',
    [],
    [[LEAD, TAKEN]],
    ['牵头单位“示例碳纤维股份有限公司”没有留下，应移到以前的牵头单位（formerLeads）'],
  ],
  ['another lead, the old one among the former', [], [[LEAD, FORMER + TAKEN]], []],
  [
    'a former lead that is taken out',
    [[LEAD, FORMER + TAKEN]],
    [[LEAD, TAKEN]],
    ['牵头单位“示例碳纤维股份有限公司”没有留下，应移到以前的牵头单位（formerLeads）'],
  ],
  [
    'the lead’s code alone',
    [],
    [['91320706522377040Q', '91320722859388781F']],
    ['列入以后“示例碳纤维股份有限公司”的统一社会信用代码由 91320706522377040Q 改成了 91320722859388781F'],
  ],
  [
    'the lead’s name alone',
    [],
    [[LEAD, LEAD.replace('碳纤维', '新纤维')]],
    ['单位原名“示例碳纤维股份有限公司”没有留下，应写入曾用名（formerNames）'],
  ],
  [
    'a member’s code',
    [],
    [[MEMBER, MEMBER.replace('"913207031110544666"', '91320722859388781F')]],
    ['列入以后“示例复材有限公司”的统一社会信用代码由 913207031110544666 改成了 91320722859388781F'],
  ],
  [
    'a member’s name',
    [],
    [[MEMBER, MEMBER.replace('复材', '复合材料')]],
    ['单位原名“示例复材有限公司”没有留下，应写入曾用名（formerNames）'],
  ],
  [
    'the day a member was renamed, moved',
    [[MEMBER, UNIT_NAMED('2024-08-10')]],
    [[MEMBER, UNIT_NAMED('2024-08-01')]],
    ['“示例复合材料有限公司”的曾用名“示例复材有限公司”停用日期由 2024-08-10 改成了 2024-08-01'],
  ],
  [
    'the day the lead was renamed, moved',
    [[LEAD, LEAD_NAMED('2024-08-10')]],
    [[LEAD, LEAD_NAMED('2024-08-12')]],
    ['“示例新纤维股份有限公司”的曾用名“示例碳纤维股份有限公司”停用日期由 2024-08-10 改成了 2024-08-12'],
  ],
  ['a member that left', [], LEFT, []],
  [
    'days that are taken out',
    LEFT,
    [],
    ['“示例复材有限公司”的加入日期2024年6月1日被删去', '“示例复材有限公司”的退出日期2024年8月10日被删去'],
  ],
  [
    'a certificate in place of another',
    [],
    [['GR202232005678, issued: 2022-10-12', 'GR202432005678, issued: 2024-08-01']],
    ['“示例复材有限公司”原有的高新技术企业证书 GR202232005678 没有留下；换发的应加一项，旧的不删'],
  ],
  [
    'a certificate of another day',
    [],
    [['issued: 2022-10-12', 'issued: 2022-10-13']],
    ['“示例复材有限公司”原有的高新技术企业证书 GR202232005678 没有留下；换发的应加一项，旧的不删'],
  ],
  [
    'what it was listed as',
    [],
    [
      ['industry: 高性能纤维及复合材料', 'industry: 生物医药'],
      ['signed: 2024-05-20', 'signed: 2024-05-21'],
      ['adopted: 2024-05-20', 'adopted: 2024-05-21'],
      ['kind: 创新型领军企业', 'kind: 重点研发机构'],
      ['registeredIn: 连云港市海州区', 'registeredIn: 连云港市'],
      ['kind: 高校', 'kind: 科研院所'],
      ['丁示例, as: 法定代表人', '丁示例, as: 授权人'],
    ],
    [
      '列入以后“示例碳纤维股份有限公司”的牵头单位类别由 创新型领军企业 改成了 重点研发机构',
      '列入以后“示例碳纤维股份有限公司”的注册地由 连云港市海州区 改成了 连云港市',
      '列入以后“示例海洋大学”的单位类别由 高校 改成了 科研院所',
      '列入以后“示例先进纤维研究院”的签字人身份被改动',
      '列入以后所属产业由 高性能纤维及复合材料 改成了 生物医药',
      '列入以后协议签署日期由 2024-05-20 改成了 2024-05-21',
      '列入以后章程通过日期由 2024-05-20 改成了 2024-05-21',
    ],
  ],
  [
    'who signed, and the figures',
    [[ROLE, `${ROLE}${FIGURES}`]],
    [
      [ROLE, `${ROLE}${FIGURES.replace('65000', '85000')}`],
      ['侯示例', '汤示例'],
    ],
    ['列入以后“示例碳纤维股份有限公司”的销售收入被改动', '列入以后“示例海洋大学”的签字人姓名被改动'],
  ],
  [
    'what a public repository must not hold, taken out',
    [[ROLE, `${ROLE}${FIGURES}`]],
    [
      ['  legalRepresentative: 张示例\n', ''],
      ['{ name: 张示例, as', '{ as'],
      [ROLE, `${ROLE}  finance: { year: 2023, confirmedBy: 连云港市科学技术局 }\n`],
    ],
    [],
  ],
  [
    'what its board may change',
    [],
    [
      ['positioning: 校验命令行用的虚构联合体', 'positioning: 另一种说法'],
      ['plan: 两年内完成中试，五年内形成产业化能力', 'plan: 三年内完成中试'],
      ['role: 检测', 'role: 检测与评价'],
      ['固定人员 18 人', '固定人员 21 人'],
      ['body: 设理事会', 'body: 设专家委员会'],
      ['office: 科技处', 'office: 研发部'],
    ],
    [],
  ],
  [
    'a certificate more',
    [],
    [['2022-10-12 }]', '2022-10-12 }, { certificate: GR202432005678, issued: 2024-08-01 }]']],
    [],
  ],
])('of a listed record, %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
  expect(refused(before, after, '2024-08-04'), 'the day before it was listed').toEqual([]);
});

test('a member that left and joined again is there twice, and each stays', () => {
  const again = `${MEMBER}    kind: 企业\n    joined: 2024-08-15\n`;
  const twice: Change = [...LEFT, ['agreement:', `${again}agreement:`]];
  expect(said(twice, twice)).toEqual([]);
  expect(said(twice, LEFT)).toEqual(['成员单位“示例复材有限公司”没有留下；退出的不删，应写退出日期（left）']);
});

test('once listed, the record of one that has left the list is kept as well', () => {
  const exit = dataFile(
    decision('2024/tuichu-61'),
    act('退出', '2024-08-12', 'fibre', 'document: 连科〔2024〕61号\ncause: 自愿\n'),
  );
  const [was, is] = [FIBRE_TEXT, text([[LEAD, TAKEN]])].map((each) => record(each, [SHOWN, LISTED, exit]));
  expect(keptFindings(was ?? expect.unreachable(), is ?? expect.unreachable(), BRANCH_DAY)).toHaveLength(1);
});

test('a finding stands where it was written, and is none where that cannot be read', () => {
  const [was, is] = [record(FIBRE_TEXT), record(text([DATE]))];
  const [found] = keptFindings(was, is, BRANCH_DAY);
  const line = FIBRE_TEXT.slice(0, FIBRE_TEXT.indexOf('application:')).split('\n').length;
  expect(found).toMatchObject({
    rule: 'change/history-kept',
    severity: 'error',
    at: { line },
    field: '申报 › 申报日期',
  });
  expect(said([], [['{ date: 2024-06-11 }', '{ date: 六月 }']])).toEqual([]);
  expect(said([], [['{ date: 2024-06-11 }', '六月']])).toEqual([]);
});

test('an industry that is called otherwise now is the same one', () => {
  const [was, is] = [record(FIBRE_TEXT), record(text([['industry: 高性能纤维及复合材料', 'industry: 先进纤维']]))];
  const named = { id: 'fibre', name: '先进纤维', formerNames: [{ name: '高性能纤维及复合材料', until: '2024-08-10' }] };
  expect(keptFindings(was, is, BRANCH_DAY, [named as Industry])).toEqual([]);
  for (const other of [
    { ...named, formerNames: [] },
    { ...named, name: '石化' },
    { id: 'x', name: '石化' },
  ])
    expect(keptFindings(was, is, BRANCH_DAY, [other as Industry])).toHaveLength(1);
  expect(keptFindings(was, is, BRANCH_DAY, [{ id: 'x', name: '石化' } as Industry, named as Industry])).toEqual([]);
  expect(keptFindings(was, is, BRANCH_DAY)).toHaveLength(1);
});
