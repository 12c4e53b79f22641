import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import { BRANCH_DAY, LAVER, LAVER_SHOWN, LAVER_TEXT, SMALL_REGISTER } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { keptFindings } from './kept-facts.ts';

type Change = readonly (readonly [string, string])[];
const record = (changes: Change) => {
  const shown = dataFile(LAVER_SHOWN, String(SMALL_REGISTER[LAVER_SHOWN]));
  const files = [...baseFiles, shown, dataFile(LAVER, edited(LAVER_TEXT, ...changes))];
  return sideOf(files).registry.alliances[0] ?? expect.unreachable();
};
/** What stands where each finding points. */
const places = (after: Change) =>
  keptFindings(record([]), record(after), BRANCH_DAY).map(({ at: { line, column } }) =>
    (edited(LAVER_TEXT, ...after).split('\n')[line - 1] ?? '').slice(column - 1),
  );
const said = (after: Change, asOf = BRANCH_DAY) =>
  keptFindings(record([]), record(after), asOf).map(({ severity, message }) => `${severity} ${message}`);

const NAME = /^name: (.*)$/m.exec(LAVER_TEXT)?.[1] ?? '';
const [LEAD = '', FIRST = ''] = [/^lead:\n {2}name: (.*)$/m, /^members:\n {2}- name: (.*)$/m].map(
  (each) => each.exec(LAVER_TEXT)?.[1] ?? '',
);
const [LEAD_TEXT = ''] = /^lead:\n(?: .*\n)*/m.exec(LAVER_TEXT) ?? [];
const [LEAD_CODE = '', MEMBER_CODE = ''] = [...LAVER_TEXT.matchAll(/creditCode: (.*)/g)].map(([, code]) => code);
const OTHER = '913207002327633067';
const MEMBER = /members:\n( {2}- [^]*?)(?= {2}- )/.exec(LAVER_TEXT)?.[1] ?? '';
const JOINER = '  - { name: 示例连接件有限公司, creditCode: "913207002327633067", kind: 企业 }\nagreement:';

test.each<[string, Change, string[], string[]]>([
  ['nothing', [], [], []],
  [
    'its name',
    [[`name: ${NAME}\n`, 'name: 甲创新联合体\n']],
    [`公示的名称是“${NAME}”，改成了“甲创新联合体”`],
    ['甲创新联合体'],
  ],
  [
    'its name, beside the former one',
    [[`name: ${NAME}\n`, `name: 甲创新联合体\nformerNames: [{ name: ${NAME}, until: 2024-08-17 }]\n`]],
    [`公示的名称是“${NAME}”，改成了“甲创新联合体”`],
    ['甲创新联合体'],
  ],
  [
    'its lead’s name',
    [[`lead:\n  name: ${LEAD}\n`, 'lead:\n  name: 示例新单位\n']],
    [`公示的牵头单位是“${LEAD}”，改成了“示例新单位”`],
    ['lead:'],
  ],
  [
    'its lead’s code',
    [[LEAD_CODE, OTHER]],
    [`公示以后“${LEAD}”的统一社会信用代码由 ${LEAD_CODE} 改成了 ${OTHER}`],
    [OTHER],
  ],
  ['its lead, which is missing and told as such', [[LEAD_TEXT, '']], [], []],
  [
    'a member’s code',
    [[MEMBER_CODE, OTHER]],
    [`公示以后“${FIRST}”的统一社会信用代码由 ${MEMBER_CODE} 改成了 ${OTHER}`],
    [OTHER],
  ],
  ['a member that is gone', [[MEMBER, '']], [`公示的成员单位“${FIRST}”没有留下`], ['members:']],
  [
    'a member that has left',
    [[`  - name: ${FIRST}\n`, `  - name: ${FIRST}\n    left: 2024-08-17\n`]],
    [`公示的成员单位“${FIRST}”写成了已经退出`],
    ['2024-08-17'],
  ],
  [
    'a member’s name',
    [[`  - name: ${FIRST}\n`, '  - name: 示例新单位\n']],
    [`公示的成员单位“${FIRST}”改成了“示例新单位”`],
    ['示例新单位'],
  ],
  [
    'a member more',
    [['agreement:', JOINER]],
    ['公示时没有成员单位“示例连接件有限公司”'],
    [JOINER.replace(/^ *- \{ |\n.*$/g, '')],
  ],
  [
    'a member’s kind',
    [[MEMBER, MEMBER.replace(/ {4}kind: .*/, '    kind: 其他')]],
    [`公示以后“${FIRST}”的单位类别由 ${/kind: (.*)/.exec(MEMBER)?.[1]} 改成了 其他`],
    ['其他'],
  ],
  [
    'a task',
    [[/title: .*/.exec(LAVER_TEXT)?.[0] ?? '', 'title: 另一项任务']],
    [`任务“${/title: (.*)/.exec(LAVER_TEXT)?.[1]}”没有留下`],
    ['tasks:'],
  ],
  [
    'the goal of a task',
    [[/goal: .*/.exec(LAVER_TEXT)?.[0] ?? '', 'goal: 尽快']],
    [expect.stringContaining('考核指标')],
    ['尽快'],
  ],
  ['what was not decided on', [[/positioning: .*/.exec(LAVER_TEXT)?.[0] ?? '', 'positioning: 另一种说法']], [], []],
])('shown to the public and not listed: %s is to be looked at', (_, change, expected, at) => {
  expect(places(change)).toEqual(at);
  const found = said(change);
  expect(found).toEqual(expected.map((each) => (typeof each === 'string' ? `warning ${each}` : each)));
  expect(said(change, '2024-08-01'), 'before it was public').toEqual([]);
  for (const { fix } of keptFindings(record([]), record(change), BRANCH_DAY))
    expect(fix).toMatch(/^恢复公示时的内容；确有变化的/);
});
