import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import { act, BRANCH_DAY, decision, FIBRE, FIBRE_TEXT } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { keptFindings } from './kept-facts.ts';

const SHOWN = dataFile(decision('2024/gongshi-0722'), act('公示', '2024-07-22', 'fibre', 'until: 2024-07-28\n'));
const LISTED = dataFile(
  decision('2024/lieru-52'),
  act('列入培育名单', '2024-08-05', 'fibre', 'document: 连科〔2024〕52号\n'),
);
const record = (text: string, decided = [SHOWN, LISTED]) => {
  const [found] = sideOf([...baseFiles, ...decided, dataFile(FIBRE, text)]).registry.alliances;
  return found ?? expect.unreachable();
};
type Change = readonly (readonly [string, string])[];
const text = (changes: Change) => edited(FIBRE_TEXT, ...changes);
const said = (before: Change, after: Change, asOf = BRANCH_DAY) =>
  keptFindings(record(text(before)), record(text(after)), asOf).map(({ message }) => message);

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
    until: 2024-08-10
`;
const TAKEN = 'lead:\n  name: 示例新纤维股份有限公司\n  creditCode: 91320722859388781F\n';
const MEMBER = '  - name: 示例复材有限公司\n    creditCode: "913207031110544666"\n';
const CERTIFICATE = '    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n';
const LEFT: Change = [[CERTIFICATE, `${CERTIFICATE}    joined: 2024-06-01\n    left: 2024-08-10\n`]];
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
    ['牵头单位“示例碳纤维股份有限公司”没有留下，应移到以前的牵头单位（formerLeads）'],
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
    ['成员单位“示例复材有限公司”没有留下；退出的不删，应写退出日期（left）'],
  ],
  [
    'a member’s name',
    [],
    [[MEMBER, MEMBER.replace('复材', '复合材料')]],
    ['单位原名“示例复材有限公司”没有留下，应写入曾用名（formerNames）'],
  ],
  ['a member that left', [], LEFT, []],
  [
    'days that are taken out',
    LEFT,
    [],
    ['“示例复材有限公司”的加入日期 2024-06-01 被删去', '“示例复材有限公司”的退出日期 2024-08-10 被删去'],
  ],
  [
    'a certificate in place of another',
    [],
    [['GR202232005678, issued: 2022-10-12', 'GR202432005678, issued: 2024-08-01']],
    ['“示例复材有限公司”原有的高企证书 GR202232005678 没有留下；换发的应加一项，旧的不删'],
  ],
  [
    'a certificate of another day',
    [],
    [['issued: 2022-10-12', 'issued: 2022-10-13']],
    ['“示例复材有限公司”原有的高企证书 GR202232005678 没有留下；换发的应加一项，旧的不删'],
  ],
  [
    'a certificate more',
    [],
    [['2022-10-12 }]', '2022-10-12 }, { certificate: GR202432005678, issued: 2024-08-01 }]']],
    [],
  ],
])('of a listed record, %s', (_, before, after, expected) => {
  expect(said(before, after)).toEqual(expected);
  expect(said(before, after, '2024-08-04'), 'the day before it was listed').toEqual([]);
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
