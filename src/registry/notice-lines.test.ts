import { expect, test } from 'vitest';
import { noticeLines } from './notice-lines.ts';

const NOTICE = `示例市科学技术局文件
示科〔2025〕8号

关于开展培育工作的通知
各县区科技局：
  为推进创新，现通知如下：
一、主要任务
（一）联合攻关。开展攻关。
(二)共建平台
1．共建实验室。
2、共建基地
    共建的，共享。
二、组建条件
成员不少于 4 个。
1. 牵头单位为企业。
三、其他
第一条 本通知自印发之日起施行。
附件：1. 申请书
2. 汇总表
`;
const known = { document: '示科〔2025〕8号', title: '关于开展培育工作的通知' };
const told = (text: string) =>
  noticeLines(text, known).map(({ text: line, kind, citation, headings, line: row, column }) => [
    `${row}:${column} ${kind}`,
    citation,
    headings.map(({ citation: above, title }) => `${above} ${title}`).join(' › '),
    line.slice(0, 6),
  ]);

test('what each line is, how it is cited and under which headings it stands', () => {
  expect(told(NOTICE)).toEqual([
    ['1:1 letterhead', '', '', '示例市科学技'],
    ['2:1 number', '', '', '示科〔202'],
    ['4:1 title', '', '', '关于开展培育'],
    ['5:1 addressees', '', '', '各县区科技局'],
    ['6:3 paragraph', '', '', '为推进创新，'],
    ['7:1 part', '一', '一 主要任务', '一、主要任务'],
    ['8:1 paragraph', '一、（一）', '一 主要任务', '（一）联合攻'],
    ['9:1 subpart', '一、（二）', '一 主要任务 › 一、（二） 共建平台', '(二)共建平'],
    ['10:1 paragraph', '一、（二）1', '一 主要任务 › 一、（二） 共建平台', '1．共建实验'],
    ['11:1 paragraph', '一、（二）2', '一 主要任务 › 一、（二） 共建平台', '2、共建基地'],
    ['12:5 paragraph', '一、（二）2', '一 主要任务 › 一、（二） 共建平台', '共建的，共享'],
    ['13:1 part', '二', '二 组建条件', '二、组建条件'],
    ['14:1 paragraph', '二', '二 组建条件', '成员不少于 '],
    ['15:1 paragraph', '二、1', '二 组建条件', '1. 牵头单'],
    ['16:1 part', '三', '三 其他', '三、其他'],
    ['17:1 paragraph', '第一条', '三 其他', '第一条 本通'],
    ['18:1 attachment', '附件', '三 其他', '附件：1. '],
    ['19:1 attachment', '附件', '三 其他', '2. 汇总表'],
  ]);
});

test('a part, a chapter or an item that runs on is a paragraph under its own heading', () => {
  const runs = '示例市科技局\n一、申报对象。本市企业。\n可以申报。\n第二章 条件\n（一）人员\n第三条 须有团队。\n';
  expect(told(runs)).toEqual([
    ['1:1 letterhead', '', '', '示例市科技局'],
    ['2:1 paragraph', '一', '一 申报对象', '一、申报对象'],
    ['3:1 paragraph', '一', '一 申报对象', '可以申报。'],
    ['4:1 part', '第二章', '第二章 条件', '第二章 条件'],
    ['5:1 subpart', '第二章、（一）', '第二章 条件 › 第二章、（一） 人员', '（一）人员'],
    ['6:1 paragraph', '第三条', '第二章 条件 › 第二章、（一） 人员', '第三条 须有'],
  ]);
});

test('a notice that speaks to nobody has no addressees', () => {
  expect(told('示例市科技局\n现通知如下：\n一、其他\n').map(([kind]) => kind)).toEqual([
    '1:1 letterhead',
    '2:1 paragraph',
    '3:1 part',
  ]);
});

test('items of a document without parts stand by their numbers', () => {
  expect(told('示例市科技局\n1. 甲。\n2. 乙。\n')).toEqual([
    ['1:1 letterhead', '', '', '示例市科技局'],
    ['2:1 paragraph', '1', '', '1. 甲。'],
    ['3:1 paragraph', '2', '', '2. 乙。'],
  ]);
});

test('the number of a line as written', () => {
  const marks = noticeLines('一、甲\n（一）乙\n1．丙\n丁\n第五条 戊\n', known).map(({ mark }) => mark);
  expect(marks).toEqual(['一、', '（一）', '1．', '', '第五条 ']);
});

test('a sentence that begins with 附件 is one, and so is a list of annexes before a part that goes on counting', () => {
  const kinds = (text: string) => noticeLines(text, known).map(({ kind, citation }) => `${kind} ${citation}`);
  const body = (line: string) => `局\n一、条件\n1. 甲。\n${line}\n二、其他\n2. 乙。\n`;
  for (const line of ['附件所列材料须加盖公章。', '附件1须盖章。', '附件：1. 申请书'])
    expect(kinds(body(line)).slice(3)).toEqual(['paragraph 一、1', 'part 二', 'paragraph 二、2']);
});

test.each([
  '附件',
  '附件：申请书',
  '附件:',
  '附件1',
  '附件 2',
  '附件1：申请书',
  '附件一 申请书',
  '附件1. 申请书',
  '附件 1 申请书',
])('%s begins the annexes, in which parts count anew', (line) => {
  const lines = noticeLines(`局\n一、条件\n二、其他\n${line}\n一、基本情况\n二、人员\n三、设备\n`, known);
  expect(lines.slice(3).map(({ kind }) => kind)).toEqual(Array(4).fill('attachment'));
});
