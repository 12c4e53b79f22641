/** Where a file tells otherwise than it did: each finding stands at what was changed, or where the lost words belong. */
import { expect, test } from 'vitest';
import { record, text, type Change } from '#src/testing/branches/kept-versions.ts';
import { CHANGE_CHECKS } from './change-checks.ts';
import { keptFindings } from './kept-facts.ts';

/** The line of the second version that each finding points at, from there on. */
function places(before: Change, after: Change): string[] {
  const lines = text(after).split('\n');
  return keptFindings(record(text(before)), record(text(after)), '2024-08-20').map(
    ({ at }) => lines[at.line - 1]?.slice(at.column - 1) ?? '',
  );
}

const PERSON = '  legalRepresentative: 张示例\n';
const THEY = (until: string) =>
  `${PERSON}  formerLegalRepresentatives:\n    - { name: 李示例, until: 2022-01-01 }\n    - { name: 王示例, until: ${until} }\n`;
const ONE = `${PERSON}  formerLegalRepresentatives:\n    - { name: 王示例, until: 2023-01-01 }\n`;
const END = '    end: 2026-12\n';
const CAME_OF = (outcome: string): Change => [[END, `${END}    outcome: { ${outcome} }\n`]];
const MEMBER = '  - name: 示例复材有限公司\n';
const NAMED = (until: string): Change => [
  [MEMBER, `  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: ${until} }]\n`],
];
const RENAMED = (name: string) => `name: ${name}\nformerNames: [{ name: 连云港市校验用创新联合体, until: 2024-08-10 }]`;
const ITS_NAME = 'name: 连云港市校验用创新联合体';
const OTHERS = (opinion: string) => `cooperation: 合作稳定\n    others: [{ point: 甲, opinion: ${opinion} }]`;
const CERTIFICATE = '    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n';

test.each<[what: string, before: Change, after: Change, at: string[]]>([
  ['its name', [[ITS_NAME, RENAMED('甲创新联合体')]], [[ITS_NAME, 'name: 甲创新联合体']], ['甲创新联合体']],
  ['the batch', [], [['batch: 2024', 'batch: 2023']], ['2023']],
  ['a legal representative', [], [[PERSON, '  legalRepresentative: 孙示例\n']], ['孙示例']],
  ['a former one that is gone', [[PERSON, THEY('2023-01-01')]], [[PERSON, ONE]], ['formerLegalRepresentatives:']],
  ['all former ones that are gone', [[PERSON, ONE]], [], ['lead:']],
  ['the day of one', [[PERSON, THEY('2023-01-01')]], [[PERSON, THEY('2023-01-02')]], ['2023-01-02 }']],
  ['a task’s goal', [], [['goal: 2026 年底前完成中试', 'goal: 尽快完成']], ['尽快完成']],
  ['a task that is gone', [], [['title: 原丝稳定化制备', 'title: 碳化工艺']], ['tasks:']],
  ['an outcome that is gone', CAME_OF('state: 延期, date: 2024-08-10'), [], ['kind: 关键技术攻关']],
  [
    'an outcome',
    CAME_OF('state: 已完成, date: 2024-08-10'),
    CAME_OF('state: 已终止, date: 2024-08-10'),
    ['outcome: { state: 已终止, date: 2024-08-10 }'],
  ],
  ['the day a member was renamed', NAMED('2024-08-10'), NAMED('2024-08-01'), ['2024-08-01 }]']],
  ['a member’s name', [], [[MEMBER, '  - name: 示例复合材料有限公司\n']], ['示例复合材料有限公司']],
  [
    'a certificate',
    [],
    [['GR202232005678', 'GR202232005679']],
    ['highTech: [{ certificate: GR202232005679, issued: 2022-10-12 }]'],
  ],
  ['all certificates', [], [[CERTIFICATE, '']], ['name: 示例复材有限公司']],
  ['what a member was listed as', [], [['kind: 高校', 'kind: 科研院所']], ['科研院所']],
  ['who signed', [], [['丁示例, as: 法定代表人', '丁示例, as: 授权人']], ['授权人 }']],
  ['the agreement', [], [['signed: 2024-05-20', 'signed: 2024-05-21']], ['2024-05-21 }']],
  [
    'what a board attested of another point',
    [['cooperation: 合作稳定', OTHERS('完备')]],
    [['cooperation: 合作稳定', OTHERS('一般')]],
    ['opinion:'],
  ],
])('of a listed one: %s', (_, before, after, at) => {
  expect(places(before, after)).toEqual(at);
});

test('what the board attested of another point stays as it was; another point may be added', () => {
  const said = (before: string, after: string) =>
    keptFindings(
      record(text([['cooperation: 合作稳定', before]])),
      record(text([['cooperation: 合作稳定', after]])),
      '2024-08-20',
    ).map(({ message }) => message);
  const MORE = OTHERS('完备').replace(']', ', { point: 乙, opinion: 完备 }]');
  const changed = '公示以后推荐意见“甲”被改动';
  expect(said(OTHERS('完备'), OTHERS('完备'))).toEqual([]);
  expect(said(OTHERS('完备'), MORE)).toEqual([]);
  expect(said('cooperation: 合作稳定', MORE)).toEqual([]);
  expect(said(OTHERS('完备'), OTHERS('一般'))).toEqual([changed]);
  expect(said(OTHERS('完备'), OTHERS('完备').replace('甲', '乙'))).toEqual([changed]);
  expect(said(OTHERS('完备'), 'cooperation: 合作稳定')).toEqual([changed]);
  expect(said(MORE, OTHERS('完备'))).toEqual(['公示以后推荐意见“乙”被改动']);
});

test('of a former name that was not written whole, before or now, nothing is told', () => {
  const named = (entry: string): Change => [[MEMBER, `  - name: 示例复合材料有限公司\n    formerNames: [${entry}]\n`]];
  const WHOLE = '{ name: 示例复材有限公司, until: 2024-08-10 }';
  const said = (before: string, after: string) =>
    keptFindings(record(text(named(before))), record(text(named(after))), '2024-08-20').map(({ message }) => message);
  expect(said('{ name: 示例复材有限公司 }', WHOLE)).toEqual([]);
  expect(said(WHOLE, '{ name: 示例复材有限公司 }')).toEqual([]);
  expect(said('{ until: 2024-08-01 }', '{ until: 2024-08-10 }')).toEqual([]);
  expect(said(WHOLE, `{ name: 示例旧复材有限公司, until: 2020-01-01 }, ${WHOLE}`)).toEqual([]);
  expect(said(WHOLE, WHOLE.replace('10', '11'))).toHaveLength(1);
});

const [HASH, OTHER_HASH] = ['0a'.repeat(32), '1b'.repeat(32)];
const ROLE = '  role: 总体组织\n';
const FIGURES = (figures: string): Change => [[ROLE, `${ROLE}  finance: { year: 2023, ${figures} }\n`]];
const AGREED = 'agreement: { signed: 2024-05-20';
const RECOMMENDED = '  document: 海科〔2024〕12号\n';

test.each<[what: string, before: Change, after: Change, label: string]>([
  [
    'the agreement',
    [[AGREED, `${AGREED}, sha256: ${HASH}`]],
    [[AGREED, `${AGREED}, sha256: ${OTHER_HASH}`]],
    '组建协议 ›',
  ],
  [
    'the recommendation',
    [[RECOMMENDED, `${RECOMMENDED}  sha256: ${HASH}\n`]],
    [[RECOMMENDED, `${RECOMMENDED}  sha256: ${OTHER_HASH}\n`]],
    '推荐 ›',
  ],
  [
    'what the board attested of research',
    [],
    [['rdCapability: 能力较强', 'rdCapability: 能力一般']],
    '推荐 › 推荐意见 › 研发能力',
  ],
  [
    'what it attested of benefits',
    [],
    [['benefitDistribution: 约定清楚', 'benefitDistribution: 没有约定']],
    '推荐 › 推荐意见 ›',
  ],
  [
    'the year of the figures',
    FIGURES('salesRevenue: 65000'),
    [[ROLE, `${ROLE}  finance: { year: 2022, salesRevenue: 65000 }\n`]],
    '牵头单位 ›',
  ],
  ['what was spent on research', FIGURES('rdExpenditure: 4000'), FIGURES('rdExpenditure: 5000'), '牵头单位 ›'],
  [
    'who confirmed the figures',
    FIGURES('confirmedBy: 连云港市科学技术局'),
    FIGURES('confirmedBy: 海州区科技局'),
    '牵头单位 ›',
  ],
  [
    'the country of a partner',
    [[MEMBER, `${MEMBER}    country: 德国\n`]],
    [[MEMBER, `${MEMBER}    country: 法国\n`]],
    '成员单位 第 3 项 ›',
  ],
  ['the kind of a task', [], [['kind: 关键技术攻关', 'kind: 成果转化']], '任务 第 1 项 › 任务类别'],
  ['the beginning of a task', [], [['start: 2024-07', 'start: 2024-08']], '任务 第 1 项 ›'],
])('%s stays as it was, and may be filled in', (_, before, after, label) => {
  const fields = (was: Change, is: Change) =>
    keptFindings(record(text(was)), record(text(is)), '2024-08-20').map(({ field }) => field);
  expect(fields(before, after)).toEqual([expect.stringContaining(label)]);
  expect(fields(after, after)).toEqual([]);
  if (before.length > 0) expect(fields([], before)).toEqual([]);
});

test('what has a way out of its own says it, else the way out of the check', () => {
  const fixes = (...changes: Change) =>
    keptFindings(record(text([])), record(text(changes)), '2024-08-20').map(({ fix }) => fix);
  expect(fixes([ITS_NAME, 'name: 甲创新联合体'])).toEqual([expect.stringMatching(/^留下旧的，写明日期，并请市局登记/)]);
  expect(fixes([MEMBER, '  - name: 示例复合材料有限公司\n'])).toEqual([CHANGE_CHECKS['change/history-kept'].fix]);
  expect(fixes(['batch: 2024', 'batch: 2023'])).toEqual([expect.stringMatching(/^恢复原来的内容；原来就登记错了的/)]);
});

test('of a unit of which neither name nor code was written nobody can tell whether it is there', () => {
  const said = (before: Change, after: Change) =>
    keptFindings(record(text(before)), record(text(after)), '2024-08-20').map(({ message }) => message);
  const LEAD = '  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n';
  const UNIT = `${MEMBER}    creditCode: "913207031110544666"\n`;
  expect(said([[LEAD, '']], [])).toEqual([]);
  expect(said([[UNIT, '  -\n']], [])).toEqual([]);
  expect(
    said(
      [[LEAD, LEAD.replace(/ {2}name.*\n/, '')]],
      [[LEAD, LEAD.replace('91320706522377040Q', '91320722859388781F')]],
    ),
  ).toEqual(['牵头单位“91320706522377040Q”没有留下，应移到以前的牵头单位（formerLeads）']);
});
