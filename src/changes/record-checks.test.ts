import { describe, expect, test } from 'vitest';
import { allianceFile, baseFiles } from '#src/testing/judged.ts';
import type { DataFile } from '#src/registry/read.ts';
import { BRANCH_DAY, FIBRE_TEXT, LAVER_TEXT, VIDEO_TEXT } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { pairRecords } from './pair-records.ts';
import { recordFindings } from './record-checks.ts';

const found = (before: DataFile[], after: DataFile[], asOf = BRANCH_DAY) =>
  recordFindings(pairsOf(before, after), asOf, false);
const pairsOf = (before: DataFile[], after: DataFile[]) =>
  pairRecords(sideOf([...baseFiles, ...before]), sideOf([...baseFiles, ...after]), new Set());
const said = (...each: Parameters<typeof found>) =>
  found(...each).map(({ rule, severity, message, at }) => `${severity} ${rule} ${at.line}:${at.column} ${message}`);
const file = (text: string, name = 'fibre', board = 'haizhou') => allianceFile(text, name, board);
const NAME = '“连云港市视频感知创新联合体”';

test.each<[string, string, string, string[]]>([
  [
    'on the list',
    VIDEO_TEXT,
    BRANCH_DAY,
    [`error change/listed-removed 1:1 ${NAME}在培育名单上，记录被删除；不再建设的应登记“退出”`],
  ],
  [
    'public, the day before it was listed',
    VIDEO_TEXT,
    '2024-08-04',
    [`error change/public-removed 1:1 ${NAME}已经公示，记录被删除；应保留并登记结果`],
  ],
  [
    'public',
    LAVER_TEXT,
    BRANCH_DAY,
    ['error change/public-removed 1:1 “连云港市紫菜育种创新联合体”已经公示，记录被删除；应保留并登记结果'],
  ],
  [
    'in application',
    FIBRE_TEXT,
    BRANCH_DAY,
    ['notice change/application-removed 1:1 申报中的“连云港市校验用创新联合体”被删除'],
  ],
  [
    'without a name',
    FIBRE_TEXT.replace(/^name: .*\n/, ''),
    BRANCH_DAY,
    ['notice change/application-removed 1:1 申报中的fibre被删除'],
  ],
  ['that could not be read', 'name: [\n', BRANCH_DAY, []],
])('a record is removed that was %s', (_, text, asOf, expected) => {
  expect(said([file(text)], [], asOf)).toEqual(expected);
  expect(found([file(text)], [], asOf).every(({ at }) => at.file === 'data/alliances/haizhou/fibre.yaml')).toBe(true);
});

test('a new record has broken nothing', () => {
  expect(said([], [file(VIDEO_TEXT)])).toEqual([]);
});

test.each<[string, DataFile, DataFile, string[]]>([
  ['nothing', file(FIBRE_TEXT), file(`# 甲\n${FIBRE_TEXT}`), []],
  [
    'the id',
    file(FIBRE_TEXT),
    file(FIBRE_TEXT, 'fibres'),
    ['error change/id-kept 1:1 标识由 fibre 改成了 fibres，永久网址不得更改'],
  ],
  [
    'the board',
    file(FIBRE_TEXT),
    file(FIBRE_TEXT, 'fibre', 'ganyu'),
    ['error change/board-kept 1:1 记录由板块 haizhou 移到了 ganyu'],
  ],
  [
    'both',
    file(FIBRE_TEXT),
    file(FIBRE_TEXT, 'fibres', 'ganyu'),
    [
      'error change/id-kept 1:1 标识由 fibre 改成了 fibres，永久网址不得更改',
      'error change/board-kept 1:1 记录由板块 haizhou 移到了 ganyu',
    ],
  ],
])('%s of a record changes', (_, before, after, expected) => {
  const told = found([before], [after]);
  expect(said([before], [after])).toEqual(expected);
  expect(told.every(({ at }) => at.file === after.path)).toBe(true);
});

const START = FIBRE_TEXT.replace(/history:\n[^]*/, '');
const history = (...entries: string[]) => `${START}history:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
const APPLIED = 'event: 申报, date: 2024-06-11';
const REVIEWED = 'event: 评审, date: 2024-07-10';
const SHOWN = 'event: 公示, date: 2024-07-22, until: 2024-07-28';
const LISTED = 'event: 列入培育名单, date: 2024-08-05, document: 连科〔2024〕52号';
const LINE = START.split('\n').length + 1;
const KEPT = 'error change/history-kept';

/** An entry with one of its parts as given. */
const entryWith = (part: string, value: string) =>
  Object.entries({ event: '公示', date: '2024-07-22', [part]: value })
    .map(([key, each]) => `${key}: ${each}`)
    .join(', ');
const inWords = (part: string, value: string) =>
  Object.values({ event: '公示', date: '2024-07-22', [part]: value }).join(' ');

test.each<[string, string[], string[], string[]]>([
  ['one more at the end', [APPLIED], [APPLIED, REVIEWED], []],
  ['what was left out is filled in', ['event: 公示, date: 2024-07-22'], [SHOWN], []],
  [
    'what was said is left out',
    [SHOWN],
    ['event: 公示, date: 2024-07-22'],
    [`${KEPT} ${LINE}:7 阶段“公示 2024-07-22 2024-07-28”被改写为“公示 2024-07-22”`],
  ],
  ...(
    [
      ['event', '评审', '公示'],
      ['date', '2024-07-10', '2024-07-11'],
      ['until', '2024-07-20', '2024-07-21'],
      ['document', '连科〔2024〕1号', '连科〔2024〕2号'],
      ['result', '优秀', '合格'],
      ['reason', '甲', '乙'],
    ] as const
  ).map(([part, from, to]): [string, string[], string[], string[]] => [
    `another ${part}`,
    [entryWith(part, from)],
    [entryWith(part, to)],
    [`${KEPT} ${LINE}:7 阶段“${inWords(part, from)}”被改写为“${inWords(part, to)}”`],
  ]),
  [
    'one is rewritten among others',
    [APPLIED, REVIEWED, SHOWN],
    [APPLIED, REVIEWED.replace('10', '11'), SHOWN],
    [`${KEPT} ${LINE + 1}:7 阶段“评审 2024-07-10”被改写为“评审 2024-07-11”`],
  ],
  [
    'one is removed inside',
    [APPLIED, REVIEWED, SHOWN],
    [APPLIED, SHOWN],
    [`${KEPT} ${LINE + 1}:7 阶段“评审 2024-07-10”被删除`],
  ],
  ['the last is removed', [APPLIED, REVIEWED], [APPLIED], [`${KEPT} ${LINE}:7 阶段“评审 2024-07-10”被删除`]],
  [
    'one is inserted',
    [APPLIED, SHOWN],
    [APPLIED, REVIEWED, SHOWN],
    [`${KEPT} ${LINE + 1}:7 阶段“评审 2024-07-10”插在了已有的“公示 2024-07-22 2024-07-28”之前，新的事项只能加在末尾`],
  ],
  ['two change places', [REVIEWED, SHOWN], [SHOWN, REVIEWED], [`${KEPT} ${LINE}:7 阶段“评审 2024-07-10”被删除`]],
])('history: %s', (_, before, after, expected) => {
  expect(said([file(history(...before))], [file(history(...after))])).toEqual(expected);
});

test('the field of a rewritten entry is its place in the list', () => {
  const [told] = found([file(history(APPLIED, REVIEWED))], [file(history(APPLIED, SHOWN))]);
  expect(told?.field).toBe('阶段 第 2 项');
});

test('a history that cannot be read is reported as such and compared with nothing', () => {
  for (const after of [START, history('event: 没有'), '- 甲\n', 'name: [\n'])
    expect(said([file(history(APPLIED, LISTED))], [file(after)])).toEqual([]);
  expect(said([file(START)], [file(history(APPLIED))])).toEqual([]);
  expect(said([file('name: [\n')], [file(history(APPLIED))])).toEqual([]);
});

test('an entry that said nothing has words as well', () => {
  expect(said([file(history(APPLIED, 'event: 没有'))], [file(history(APPLIED))])).toEqual([
    `${KEPT} ${LINE}:7 阶段“空的一条”被删除`,
  ]);
});

test('a record of which something else is wrong is compared all the same', () => {
  const wrong = (text: string) => text.replace('industry: 高性能纤维及复合材料', 'industry: [造船业]');
  expect(said([file(history(APPLIED))], [file(wrong(history(REVIEWED)))])).toHaveLength(1);
  expect(said([file(history(APPLIED))], [file(`extra: 1\n${history(REVIEWED)}`)])).toHaveLength(1);
});

const leaving = (before: string[], after: string[], asOf = BRANCH_DAY) =>
  found([file(history(...before))], [file(history(...after))], asOf);
const EXIT = 'event: 退出, date: 2024-08-19, reason: 建设任务调整';

test('a record that leaves the list by the proper way needs a word; one that was not on it, or stays, does not', () => {
  expect(leaving([APPLIED, LISTED], [APPLIED, LISTED, EXIT])).toEqual([
    expect.objectContaining({
      rule: 'change/list-shrinks',
      message: '“连云港市校验用创新联合体”离开培育名单，须由市局审核人员确认',
      field: '阶段',
      at: expect.objectContaining({ line: LINE + 2, column: 7 }),
    }),
  ]);
  expect(leaving([APPLIED], [APPLIED, EXIT])).toEqual([]);
  expect(leaving([APPLIED, LISTED], [APPLIED, LISTED, REVIEWED])).toEqual([]);
  expect(leaving([APPLIED, LISTED], [APPLIED, LISTED, EXIT], '2024-08-18')).toEqual([]);
});

test('a record without a name leaves under its id, and one that rewrites its history does not leave as well', () => {
  const nameless = (text: string) => text.replace(/^name: .*\n/, '');
  const [told] = found([file(nameless(history(APPLIED, LISTED)))], [file(nameless(history(APPLIED, LISTED, EXIT)))]);
  expect(told?.message).toBe('“fibre”离开培育名单，须由市局审核人员确认');
  expect(leaving([APPLIED, LISTED], [APPLIED]).map(({ rule }) => rule)).toEqual(['change/history-kept']);
});

describe('samples', () => {
  const sample = (text: string) => text.replace(/^(name: .*)$/m, '$1（示例）');

  test('a register of samples may be emptied, and is held to its rules in everything else', () => {
    const forShow = (before: string, after?: string) =>
      recordFindings(pairsOf([file(sample(before))], after ? [file(after)] : []), BRANCH_DAY, true);
    expect([VIDEO_TEXT, LAVER_TEXT, FIBRE_TEXT].flatMap((text) => forShow(text))).toEqual([]);
    expect(forShow(history(APPLIED, REVIEWED), sample(history(APPLIED)))).toHaveLength(1);
  });

  test.each([
    [
      VIDEO_TEXT,
      'error change/listed-removed 1:1 示例“连云港市视频感知创新联合体（示例）”被删除，须由市局审核人员确认它确是示例',
    ],
    [
      LAVER_TEXT,
      'error change/public-removed 1:1 示例“连云港市紫菜育种创新联合体（示例）”被删除，须由市局审核人员确认它确是示例',
    ],
    [FIBRE_TEXT, 'notice change/application-removed 1:1 申报中的“连云港市校验用创新联合体（示例）”被删除'],
  ])('one that is removed from among real records: %#', (text, expected) => {
    expect(said([file(sample(text))], [])).toEqual([expected]);
  });

  test('a public record does not become one without a word', () => {
    const made = 'error change/made-sample 1:7 公开过的“连云港市紫菜育种创新联合体”被改成了示例，须由市局审核人员确认';
    expect(said([file(LAVER_TEXT)], [file(sample(LAVER_TEXT))])).toEqual([made]);
    expect(said([file(LAVER_TEXT)], [file(sample(LAVER_TEXT))], '2024-08-14')).toEqual([]);
    expect(said([file(sample(LAVER_TEXT))], [file(LAVER_TEXT)])).toEqual([]);
    expect(said([file(sample(LAVER_TEXT))], [file(`# 甲\n${sample(LAVER_TEXT)}`)])).toEqual([]);
  });
});
