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
