import { expect, test } from 'vitest';
import {
  act,
  BRANCH_DAY,
  decision,
  EXIT,
  EXIT_TEXT,
  FIBRE,
  VIDEO,
  VIDEO_LISTED,
  VIDEO_LISTED_TEXT,
  VIDEO_TEXT,
} from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const found = (change: Texts, day = BRANCH_DAY, more: Texts = {}) =>
  compareRegisters(versionsOf(change, more), day).diagnostics.filter(({ rule }) => rule === 'change/list-shrinks');
const WITHDRAWN = 'kind: 更正\ndate: 2024-08-10\ncorrects: 2024/lieru-52\nwithdraws: true\nreason: 误登\n';

test('an exit needs a word, at the alliance’s place in the decision', () => {
  expect(found({ [EXIT]: EXIT_TEXT })).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: '“连云港市视频感知创新联合体”按“退出 连科〔2024〕61号（2024年8月19日）”退出名单，须由市局审核人员确认',
      at: expect.objectContaining({ file: EXIT, line: 3, column: 13 }) as object,
    }),
  ]);
  expect(found({ [EXIT]: EXIT_TEXT }, '2024-08-18'), 'before it takes effect').toEqual([]);
});

test('whoever was not on the list, or stays on it, does not leave it', () => {
  expect(found({ [EXIT]: act('退出', '2024-08-19', 'fibre', 'document: 连科〔2024〕61号\ncause: 自愿\n') })).toEqual(
    [],
  );
  expect(found({ [decision('2024/zhenggai')]: act('限期整改', '2024-08-19', 'video', 'until: 2024-10-19\n') })).toEqual(
    [],
  );
  expect(found({ [FIBRE]: null })).toEqual([]);
  expect(found({ [VIDEO]: `# 甲\n${VIDEO_TEXT}` }, BRANCH_DAY, { [EXIT]: EXIT_TEXT })).toEqual([]);
});

test('a listing that is taken back by a correction is told at the correction', () => {
  const file = decision('2024/gengzheng');
  expect(found({ [file]: WITHDRAWN }).map(({ at }) => `${at.file}:${at.line}`)).toEqual([`${file}:1`]);
});

test('of several decisions the one that takes it off is named', () => {
  const again = act('列入培育名单', '2024-08-15', 'video', 'document: 连科〔2024〕70号\n');
  const exit = act('退出', '2024-08-10', 'video', 'document: 连科〔2024〕61号\ncause: 自愿\nreason: 甲\n');
  const more = { [EXIT]: exit, [decision('2024/lieru-70')]: again };
  const other = WITHDRAWN.replace('2024/lieru-52', '2024/gongshi-0815');
  const corrected = {
    [decision('2024/gengzheng-a')]: other,
    [decision('2024/gengzheng-b')]: WITHDRAWN.replace('2024/lieru-52', '2024/lieru-70').replace('08-10', '08-17'),
  };
  const told = (change: Texts, given: Texts = {}) =>
    found(change, BRANCH_DAY, given).map(({ at, message }) => `${at.file}:${at.line}:${at.column} ${message}`);
  expect(told(corrected, more)).toEqual([
    `${decision('2024/gengzheng-b')}:1:7 “连云港市视频感知创新联合体”按“更正（2024年8月17日）”退出名单，须由市局审核人员确认`,
  ]);
  const last = exit.replace('08-10', '08-18').replace('61', '71');
  expect(told({ [decision('2024/tuichu-71')]: last }, more)).toEqual([
    `${decision('2024/tuichu-71')}:3:13 “连云港市视频感知创新联合体”按“退出 连科〔2024〕71号（2024年8月18日）”退出名单，须由市局审核人员确认`,
  ]);
});

test('what is refused by itself is not told twice', () => {
  expect(found({ [VIDEO_LISTED]: null })).toEqual([]);
  expect(found({ [VIDEO_LISTED]: VIDEO_LISTED_TEXT.replace('video', 'fibre') })).toEqual([]);
  expect(found({ [VIDEO]: null })).toEqual([]);
  expect(found({ [VIDEO]: null, 'data/alliances/gaoxin/videos.yaml': VIDEO_TEXT })).toEqual([]);
});

test('a record that moved leaves all the same', () => {
  const moved = { [VIDEO]: null, 'data/alliances/haizhou/video.yaml': VIDEO_TEXT, [EXIT]: EXIT_TEXT };
  expect(found(moved)).toHaveLength(1);
});

test('a listing whose file says the same in other words hides no exit', () => {
  expect(found({ [EXIT]: EXIT_TEXT, [VIDEO_LISTED]: `# 甲\n${VIDEO_LISTED_TEXT}` })).toHaveLength(1);
  expect(found({ [EXIT]: EXIT_TEXT, [VIDEO_LISTED]: 'kind: [\n' }), 'unreadable: told elsewhere').toEqual([]);
});
