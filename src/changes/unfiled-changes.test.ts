import { expect, test } from 'vitest';
import { chineseDate } from '#src/dates.ts';
import { edited } from '#src/testing/branches/branch.ts';
import {
  act,
  BRANCH_DAY,
  decision,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import type { DataFile } from '#src/registry/read.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { unfiledFindings } from './unfiled-changes.ts';

const LISTED = dataFile(VIDEO_LISTED, VIDEO_LISTED_TEXT);
const EXIT = dataFile(
  decision('2024/tuichu-61'),
  act('退出', '2024-08-10', 'video', 'document: 连科〔2024〕61号\ncause: 自愿\n'),
);
const AGAIN = dataFile(
  decision('2024/lieru-70'),
  act('列入培育名单', '2024-08-15', 'video', 'document: 连科〔2024〕70号\n'),
);
const FILED = (what: string, name: string, from: string) =>
  dataFile(
    decision('2024/biangeng-10'),
    act(
      '变更备案',
      '2024-08-13',
      'video',
      `document: 连科函〔2024〕10号\nchanges:\n  - { what: ${what}, name: ${name}, from: ${from} }\n`,
    ),
  );
type Change = readonly (readonly [string, string])[];
const record = (change: Change, decided: readonly DataFile[]) =>
  sideOf([...baseFiles, ...decided, dataFile(VIDEO, edited(VIDEO_TEXT, ...change))]).registry.alliances[0] ??
  expect.unreachable();
interface Given {
  decided?: readonly DataFile[];
  /** What is decided after the change, where that is more. */
  filed?: readonly DataFile[];
  asOf?: string;
}
const found = (before: Change, after: Change, { decided = [LISTED], filed, asOf = BRANCH_DAY }: Given = {}) =>
  unfiledFindings(record(before, decided), record(after, filed ?? decided), asOf);
const said = (...asked: Parameters<typeof found>) => found(...asked).map(({ rule, message }) => `${rule} ${message}`);

const NAME = '连云港市视频感知创新联合体';
const RENAMED = (until: string): Change => [
  [`name: ${NAME}\n`, `name: 甲创新联合体\nformerNames: [{ name: ${NAME}, until: ${until} }]\n`],
];
const JOINER = (day: string): Change => [
  [
    'agreement:',
    `  - name: 示例连接件有限公司\n    creditCode: "913207002327633067"\n    kind: 企业\n${day}agreement:`,
  ],
];
const JOINED = (day: string) => JOINER(`    joined: ${day}\n`);
const MEMBER = '  - name: 示例复材有限公司\n';
const OF_MEMBER = (day: string): Change => [[MEMBER, `${MEMBER}    ${day}\n`]];
const LEAD = 'lead:\n  name: 示例视安技术有限公司\n  creditCode: 91320700825484783G\n';
const TAKEN = (until: string): Change => [
  [
    LEAD,
    `formerLeads:\n  - name: 示例视安技术有限公司\n    creditCode: 91320700825484783G\n    kind: 创新型领军企业\n    until: ${until}\nlead:\n  name: 示例量子技术有限公司\n  creditCode: 91320722859388781F\n  since: ${until}\n`,
  ],
];
const UNIT = (until: string): Change => [
  [MEMBER, `  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: ${until} }]\n`],
];
const EARLIER = (until: string) => OF_MEMBER(`formerNames: [{ name: 示例旧复材有限公司, until: ${until} }]`);
const LEAD_NAMED = (until: string): Change => [
  [
    'lead:\n  name: 示例视安技术有限公司\n',
    `lead:\n  name: 示例新视安技术有限公司\n  formerNames: [{ name: 示例视安技术有限公司, until: ${until} }]\n`,
  ],
];
const unit = (until: string) =>
  `change/unfiled 曾用名用到${chineseDate(until)}，2024年8月5日列入名单时这个单位就叫“示例复合材料有限公司”；当时名单上是“示例复材有限公司”`;
const before = (what: string, day: string) =>
  `change/unfiled ${what}写的是${chineseDate(day)}，不晚于列入名单的2024年8月5日；列入时名单上不是这样`;

test.each<[string, Change, string[]]>([
  ['nothing', [], []],
  ['a name before it', RENAMED('2024-07-30'), [before('联合体更名“甲创新联合体”', '2024-07-30')]],
  ['a name on its day', RENAMED('2024-08-05'), [before('联合体更名“甲创新联合体”', '2024-08-05')]],
  ['a name after it, which the rule asks for', RENAMED('2024-08-06'), []],
  ['a lead before it', TAKEN('2024-07-30'), [before('牵头单位变更“示例量子技术有限公司”', '2024-07-30')]],
  ['a member before it', JOINED('2024-07-30'), [before('成员加入“示例连接件有限公司”', '2024-07-30')]],
  ['a member after it, which the rule asks for', JOINED('2024-08-06'), []],
  [
    'a member without a day',
    JOINER(''),
    ['change/unfiled 列入以后加的成员单位“示例连接件有限公司”没有写加入日期（joined），也没有变更备案'],
  ],
  ['a member that left before it', OF_MEMBER('left: 2024-07-30'), [before('成员退出“示例复材有限公司”', '2024-07-30')]],
  ['the day a member of then had joined', OF_MEMBER('joined: 2024-05-20'), []],
  ['the day it was judged on', OF_MEMBER('joined: 2024-06-25'), []],
  [
    'a day after the one it was judged on, of a member of then',
    OF_MEMBER('joined: 2024-06-26'),
    [before('成员加入“示例复材有限公司”', '2024-06-26')],
  ],
  ['a member’s new name before it', UNIT('2024-07-30'), [unit('2024-07-30')]],
  ['a member’s new name on its day', UNIT('2024-08-05'), [unit('2024-08-05')]],
  ['a member’s new name after it', UNIT('2024-08-06'), []],
  ['a name that a member had long before', EARLIER('2020-01-02'), []],
  [
    'a name that a member is said to have had still',
    EARLIER('2024-08-06'),
    [
      'change/unfiled 曾用名用到2024年8月6日，2024年8月5日列入名单时这个单位就叫“示例旧复材有限公司”；当时名单上是“示例复材有限公司”',
    ],
  ],
  [
    'the lead’s new name before it',
    LEAD_NAMED('2024-07-01'),
    [
      'change/unfiled 曾用名用到2024年7月1日，2024年8月5日列入名单时这个单位就叫“示例新视安技术有限公司”；当时名单上是“示例视安技术有限公司”',
    ],
  ],
  ['a member’s name', [[MEMBER, '  - name: 示例复合材料有限公司\n']], []],
])('told after a listing: %s', (_, change, expected) => {
  expect(said([], change)).toEqual(expected);
  expect(said([], change, { asOf: '2024-08-04' }), 'the day before it was listed').toEqual([]);
  expect(said(change, change), 'known before').toEqual([]);
});

test('a member that left before it was judged was no member that was listed, but is said to have been', () => {
  expect(said([], OF_MEMBER('left: 2024-06-20'))).toEqual([before('成员退出“示例复材有限公司”', '2024-06-20')]);
});

test('a day that was told before may stand; moved to another before the listing, it is told anew', () => {
  expect(said(OF_MEMBER('left: 2024-07-30'), OF_MEMBER('left: 2024-07-29'))).toEqual([
    before('成员退出“示例复材有限公司”', '2024-07-29'),
  ]);
  const called: Change = [
    [
      MEMBER,
      '  - name: 示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2024-08-10 }]\n    left: 2024-07-30\n',
    ],
  ];
  expect(said(OF_MEMBER('left: 2024-07-30'), called)).toEqual([]);
});

test('members without a day: each of before is one of now, by its code or its name; what cannot be read is none', () => {
  const CODE = '    creditCode: "913207031110544666"\n';
  const SCHOOL = '  - name: 示例海洋大学\n';
  const undated = ['change/unfiled 列入以后加的成员单位“示例连接件有限公司”没有写加入日期（joined），也没有变更备案'];
  const instead: Change = [[MEMBER + CODE, '  - name: 示例连接件有限公司\n    creditCode: "913207002327633067"\n']];
  expect(said([], instead)).toEqual(undated);
  expect(said([], [[MEMBER, '  - name: 示例连接件有限公司\n']])).toEqual([]);
  expect(said([], [[CODE, '    creditCode: "913207002327633067"\n']])).toEqual([]);
  const twice = JOINER('').map(([from, to]) => [from, to.replace('示例连接件有限公司', '示例海洋大学')] as const);
  expect(said([], twice)).toEqual([undated[0]?.replace('示例连接件有限公司', '示例海洋大学')]);
  expect(said([], [...JOINER(''), [SCHOOL, `${SCHOOL}    joined: 七月\n`]])).toEqual(undated);
  expect(said([], [...JOINER(''), ['industry: 高性能纤维及复合材料', 'industry: [甲]']])).toEqual(undated);
  expect(
    said(
      [],
      JOINER('').map(([from, to]) => [from, to.replace('示例连接件有限公司', '[甲]')] as const),
    ),
  ).toEqual([]);
});

test('who joined between the recommendation and the listing is not made one of those who were judged', () => {
  expect(said(OF_MEMBER('joined: 2024-07-20'), OF_MEMBER('joined: 2024-05-20'))).toEqual([
    before('成员加入“示例复材有限公司”', '2024-05-20'),
  ]);
});

test('what the bureau has filed for the very day stands, also of a day before', () => {
  const filed = [LISTED, FILED('成员退出', '示例复材有限公司', '2024-07-30')];
  expect(said([], OF_MEMBER('left: 2024-07-30'), { filed })).toEqual([]);
  expect(said([], OF_MEMBER('left: 2024-07-29'), { filed })).toHaveLength(1);
});

test('off the list nobody has to be told; written after another listing, it is', () => {
  expect(said([], JOINED('2024-08-12'), { decided: [LISTED, EXIT] })).toEqual([]);
  expect(said([], JOINED('2024-08-12'), { decided: [LISTED, EXIT, AGAIN] })).toEqual([
    'change/unfiled 成员加入“示例连接件有限公司”写的是2024年8月12日，不晚于列入名单的2024年8月15日；列入时名单上不是这样',
  ]);
});

test('who came after the listing was listed under no name', () => {
  const joined = (name: string): Change => [[MEMBER, `  - name: ${name}    joined: 2024-08-10\n`]];
  const renamed = '示例复合材料有限公司\n    formerNames: [{ name: 示例复材有限公司, until: 2024-07-30 }]\n';
  expect(said(joined('示例复材有限公司\n'), joined(renamed))).toEqual([]);
});

test('a unit is renamed without a filing: the way out does not send to one', () => {
  const [finding] = found([], UNIT('2024-07-30'));
  expect(finding).toMatchObject({ severity: 'error', at: { file: VIDEO }, found: '2024-07-30' });
  expect(finding?.fix).toBe('写实际更名的日期（单位更名不用备案）；列入时就登记错了的，由市局审核人员核对后同意');
});

test.each<[what: string, change: Change, at: string]>([
  ['a name', RENAMED('2024-07-30'), '2024-07-30 }]'],
  ['a lead', TAKEN('2024-07-30'), '2024-07-30'],
  ['a member', JOINED('2024-07-30'), '2024-07-30'],
  ['a member without a day', JOINER(''), 'name: 示例连接件有限公司'],
  ['a member that left', OF_MEMBER('left: 2024-07-30'), '2024-07-30'],
  ['a member’s new name', UNIT('2024-07-30'), '2024-07-30 }]'],
  [
    'the name a member is said to have had, behind one that was known',
    OF_MEMBER(
      'formerNames: [{ name: 示例老复材有限公司, until: 2019-01-01 }, { name: 示例旧复材有限公司, until: 2024-08-06 }]',
    ),
    '2024-08-06 }]',
  ],
])('%s is told where its day stands', (_, change, at) => {
  const known = change.some(([, to]) => to.includes('老复材'))
    ? OF_MEMBER('formerNames: [{ name: 示例老复材有限公司, until: 2019-01-01 }]')
    : [];
  const lines = edited(VIDEO_TEXT, ...change).split('\n');
  expect(found(known, change).map(({ at: { line, column } }) => lines[line - 1]?.slice(column - 1))).toEqual([at]);
});

test('it stands where it was written, says who writes what, and is none where that cannot be read', () => {
  const [finding] = found([], JOINED('2024-07-30'));
  const line =
    edited(VIDEO_TEXT, ...JOINED('2024-07-30'))
      .split('\n')
      .findIndex((each) => each.includes('joined')) + 1;
  expect(finding).toMatchObject({ severity: 'error', at: { file: VIDEO, line } });
  expect(finding?.fix).toContain('由市局登记同一天的变更备案');
  expect(said([], JOINER('    joined: 七月\n'))).toEqual([]);
});

test('a name that is a number of somebody is masked', () => {
  const named = JOINER('').map(([from, to]) => [from, to.replace('示例连接件有限公司', '张 13800138000')] as const);
  expect(said([], named)[0]).toContain('“张 138****8000”');
});

test('between the day of a listing and the day it is corrected to, nothing is lost', () => {
  const later = dataFile(
    decision('2024/gengzheng'),
    'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/lieru-52\ninstead: { date: 2024-08-07 }\nreason: 误登\n',
  );
  expect(said([], JOINED('2024-08-06'), { filed: [LISTED, later] })).toEqual([
    'change/unfiled 成员加入“示例连接件有限公司”写的是2024年8月6日，不晚于列入名单的2024年8月7日；列入时名单上不是这样',
  ]);
  expect(said([], JOINED('2024-08-08'), { filed: [LISTED, later] }), 'which the rule asks for').toEqual([]);
});
