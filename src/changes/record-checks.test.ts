import { describe, expect, test } from 'vitest';
import { allianceFile, baseFiles, dataFile } from '#src/testing/judged.ts';
import type { DataFile } from '#src/registry/read.ts';
import {
  BRANCH_DAY,
  FIBRE_TEXT,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
  LAVER_TEXT,
  STORAGE_TEXT,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_SHOWN,
  VIDEO_SHOWN_TEXT,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { pairRecords } from './pair-records.ts';
import { recordFindings } from './record-checks.ts';

/** Decisions that stand on both sides. */
const DECIDED = [
  dataFile(LAVER_SHOWN, LAVER_SHOWN_TEXT),
  dataFile(VIDEO_SHOWN, VIDEO_SHOWN_TEXT),
  dataFile(VIDEO_LISTED, VIDEO_LISTED_TEXT),
];
const found = (before: DataFile[], after: DataFile[], asOf = BRANCH_DAY) =>
  recordFindings(pairsOf(before, after), asOf);
const pairsOf = (before: DataFile[], after: DataFile[]) =>
  pairRecords(sideOf([...baseFiles, ...DECIDED, ...before]), sideOf([...baseFiles, ...DECIDED, ...after]), new Set());
const said = (...each: Parameters<typeof found>) =>
  found(...each).map(({ rule, severity, message, at }) => `${severity} ${rule} ${at.line}:${at.column} ${message}`);
const file = (text: string, name = 'fibre', board = 'haizhou') => allianceFile(text, name, board);
const LED =
  '（牵头单位：示例碳纤维股份有限公司，91320706522377040Q）被删除；牵头单位会来查询结果，须由市局审核人员确认';
const NAME = '“连云港市视频感知创新联合体”';

test.each<[string, string, string, string, string[]]>([
  [
    'on the list',
    'video',
    VIDEO_TEXT,
    BRANCH_DAY,
    [`error change/listed-removed 1:1 ${NAME}在培育名单上，记录被删除；不再建设的由市局登记退出`],
  ],
  [
    'public, the day before it was listed',
    'video',
    VIDEO_TEXT,
    '2024-08-04',
    [`error change/public-removed 1:1 ${NAME}已经公示，记录被删除；应保留，由市局登记结果`],
  ],
  [
    'public',
    'laver',
    LAVER_TEXT,
    BRANCH_DAY,
    ['error change/public-removed 1:1 “连云港市紫菜育种创新联合体”已经公示，记录被删除；应保留，由市局登记结果'],
  ],
  [
    'in application',
    'fibre',
    FIBRE_TEXT,
    BRANCH_DAY,
    [`error change/application-removed 1:1 申报中的“连云港市校验用创新联合体”${LED}`],
  ],
  [
    'without a name',
    'fibre',
    FIBRE_TEXT.replace(/^name: .*\n/, ''),
    BRANCH_DAY,
    [`error change/application-removed 1:1 申报中的fibre${LED}`],
  ],
  [
    'that could not be read',
    'video',
    'name: [\n',
    BRANCH_DAY,
    [
      'error change/application-removed 1:1 读不出来的登记文件 video 被删除；牵头单位会来查询结果，须由市局审核人员确认',
    ],
  ],
])('a record is removed that was %s', (_, id, text, asOf, expected) => {
  const gone = file(text, id);
  expect(said([gone], [], asOf)).toEqual(expected);
  expect(found([gone], [], asOf).every(({ at }) => at.file === gone.path)).toBe(true);
});

describe('a sample that is taken out', () => {
  const sample = file(VIDEO_TEXT.replace(/^(name: .*)$/m, '$1（示例）'), 'video');
  const asked = (decided: readonly string[]) =>
    recordFindings(pairsOf([sample], []), BRANCH_DAY, { decided: new Set(decided) });

  test('is confirmed where no decision names it', () => {
    expect(asked(['laver']).map(({ rule, fix }) => [rule, fix])).toEqual([
      ['change/listed-removed', '确是示例的，请市局审核人员确认；不是的，恢复这个文件'],
    ]);
  });

  test('goes only with all others where one does: nobody’s word makes that decision right', () => {
    const [found, ...more] = asked(['video']);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'change/listed-removed', severity: 'error' });
    expect(found?.message).toMatch(/（示例）”被删除，还有决定写着它$/);
    expect(found?.fix).toBe(
      '恢复这个文件；写在决定里的示例不能单独删，启用登记簿时运行 npm run adopt，全部示例和它们的决定一起清空',
    );
  });
});

test('a file whose name is written in other letters is not taken out: the cause is said, and nothing else', () => {
  const now = 'data/alliances/haizhou/Video.yaml';
  const asked = (present: string) =>
    recordFindings(pairsOf([file(VIDEO_TEXT, 'video')], []), BRANCH_DAY, { present: [present] });
  expect(asked(now).map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
    [
      'change/id-kept',
      `data/alliances/haizhou/video.yaml 的大小写被改成了 ${now}，标识 video 的记录就没有了`,
      '把文件名的大小写改回来',
    ],
  ]);
  for (const other of ['Data/alliances/haizhou/video.yaml', 'data/alliances/haizhou/video-2.yaml'])
    expect(asked(other).map(({ rule }) => rule)).toEqual(['change/listed-removed']);
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

describe('samples', () => {
  const sample = (text: string) => text.replace(/^(name: .*)$/m, '$1（示例）');

  test('a register of samples may be emptied', () => {
    const pairs = pairsOf([file(sample(VIDEO_TEXT), 'video'), file(sample(LAVER_TEXT), 'laver')], []);
    expect(recordFindings(pairs, BRANCH_DAY, { emptied: true })).toEqual([]);
    expect(recordFindings(pairs, BRANCH_DAY)).toHaveLength(2);
  });

  test.each([
    [
      'video',
      VIDEO_TEXT,
      'error change/listed-removed 1:1 示例“连云港市视频感知创新联合体（示例）”被删除，须由市局审核人员确认它确是示例',
    ],
    [
      'laver',
      LAVER_TEXT,
      'error change/public-removed 1:1 示例“连云港市紫菜育种创新联合体（示例）”被删除，须由市局审核人员确认它确是示例',
    ],
    [
      'fibre',
      FIBRE_TEXT,
      'error change/application-removed 1:1 示例“连云港市校验用创新联合体（示例）”被删除，须由市局审核人员确认它确是示例',
    ],
  ])('one that is removed from among real records: %#', (id, text, expected) => {
    expect(said([file(sample(text), id)], [])).toEqual([expected]);
  });

  test('a public record does not become one without a word', () => {
    const made = 'error change/made-sample 1:7 公开过的“连云港市紫菜育种创新联合体”被改成了示例，须由市局审核人员确认';
    const laver = (text: string) => [file(text, 'laver')];
    const [real, shown] = [laver(LAVER_TEXT), laver(sample(LAVER_TEXT))];
    expect(said(real, shown)).toEqual([made]);
    expect(said(real, shown, '2024-08-14')).toEqual([]);
    expect(said(shown, real)).toEqual([]);
    expect(said(shown, laver(`# 甲\n${sample(LAVER_TEXT)}`))).toEqual([]);
    const listed = said([file(VIDEO_TEXT, 'video')], [file(sample(VIDEO_TEXT), 'video')]);
    expect(listed, 'and its name is not lost as well').toHaveLength(1);
  });
});

describe('another alliance', () => {
  const OTHER =
    'error change/other-alliance 1:7 这里原来是“连云港市校验用创新联合体”（牵头单位：示例碳纤维股份有限公司，91320706522377040Q），改成了另一个联合体“连云港市长时储能创新联合体”（牵头单位：示例新能源有限公司，91320707850884033A）';
  const sample = (text: string) => text.replace(/^(name: .*)$/m, '$1（示例）');

  test('over one, also from another board: one finding, whatever is lost with it', () => {
    expect(said([file(FIBRE_TEXT)], [file(STORAGE_TEXT)])).toEqual([OTHER]);
    expect(said([file(FIBRE_TEXT)], [file(STORAGE_TEXT, 'fibre', 'ganyu')])).toEqual([
      'error change/board-kept 1:1 记录由板块 haizhou 移到了 ganyu',
      OTHER,
    ]);
    const listed = said([file(VIDEO_TEXT, 'video')], [file(STORAGE_TEXT, 'video')]);
    expect(listed.map((each) => each.split(' ')[1])).toEqual(['change/other-alliance']);
  });

  test('over one that cannot be read, nobody can tell', () => {
    expect(said([file('name: [\n')], [file(STORAGE_TEXT)])).toEqual([]);
    expect(said([file(FIBRE_TEXT)], [file('name: [\n')])).toEqual([]);
  });

  test('a number written as a name is masked', () => {
    const [finding] = said([file(FIBRE_TEXT)], [file(STORAGE_TEXT.replace('长时储能', '13800138000'))]);
    expect(finding).toContain('“连云港市138****8000创新联合体”');
  });

  test('under the id of one that was taken out earlier: unless it is the same, or that was a sample', () => {
    const reused = (former: string, now: DataFile, before: DataFile[] = []) => {
      const [record = expect.unreachable()] = sideOf([...baseFiles, file(former)]).registry.alliances;
      const takenOut = new Map([[record.id, record]]);
      return recordFindings(pairsOf(before, [now]), BRANCH_DAY, { takenOut }).map(({ rule, message }) => [
        rule,
        message,
      ]);
    };
    const used =
      '标识 fibre 用过：以前是“连云港市校验用创新联合体”（牵头单位：示例碳纤维股份有限公司，91320706522377040Q），后来删去了；这是另一个联合体';
    expect(reused(FIBRE_TEXT, file(STORAGE_TEXT))).toEqual([['change/other-alliance', used]]);
    expect(reused(FIBRE_TEXT, file(STORAGE_TEXT), [file(STORAGE_TEXT, 'storage')])).toEqual([
      ['change/id-kept', '标识由 storage 改成了 fibre，永久网址不得更改'],
      ['change/other-alliance', used],
    ]);
    expect(reused(FIBRE_TEXT, file(FIBRE_TEXT.replace('role: 检测', 'role: 评价')))).toEqual([]);
    expect(reused(sample(FIBRE_TEXT), file(STORAGE_TEXT))).toEqual([]);
    expect(reused(FIBRE_TEXT, file(STORAGE_TEXT, 'storage'))).toEqual([]);
    expect(reused(FIBRE_TEXT, file('name: [\n'))).toEqual([]);
  });
});
