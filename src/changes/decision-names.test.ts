/** Ids in decisions by what people call them; what is not known stays as it is written. */
import { expect, test } from 'vitest';
import type { Decision } from '#schemas/decision.ts';
import type { Draft } from '#schemas/draft.ts';
import { EXIT, EXIT_TEXT, SMALL_REGISTER, STORAGE_TEXT } from '#src/testing/branches/small-register.ts';
import { sideOf } from '#src/testing/branches/versions.ts';
import { baseFiles, dataFile } from '#src/testing/judged.ts';
import { concernedIds, knownIn, withNames } from './decision-names.ts';

const register = (more: Readonly<Record<string, string>>) =>
  sideOf([
    ...baseFiles,
    ...Object.entries({ ...SMALL_REGISTER, ...more }).flatMap(([path, text]) =>
      path.startsWith('data/') ? [dataFile(path, text)] : [],
    ),
  ]);
const BEFORE = register({});
const AFTER = register({ 'data/alliances/ganyu/storage.yaml': STORAGE_TEXT, [EXIT]: EXIT_TEXT });
const known = knownIn(BEFORE, AFTER);
const VIDEO = '连云港市视频感知创新联合体（video）';
const STORAGE = '连云港市长时储能创新联合体（storage）';
const CLAUSE = '二、（一）2 成员单位数量（连科〔2024〕31号，members-at-least-three）';

test.each<[what: string, said: Draft<Decision>, told: Draft<Decision>]>([
  ['nothing', { kind: '退出' }, { kind: '退出' }],
  ['alliances', { alliances: ['video', 'storage', 'nobody'] }, { alliances: [VIDEO, STORAGE, 'nobody'] }],
  [
    'results, one of which names nobody',
    { results: [{ alliance: 'video', result: '合格' }, { result: '合格' }] },
    { results: [{ alliance: VIDEO, result: '合格' }, { result: '合格' }] },
  ],
  [
    'changes, one of which is of the whole decision',
    {
      changes: [
        { what: '成员退出', name: '甲' },
        { alliance: 'storage', what: '成员退出' },
      ],
    },
    {
      changes: [
        { what: '成员退出', name: '甲' },
        { alliance: STORAGE, what: '成员退出' },
      ],
    },
  ],
  [
    'a clause of the notice of an alliance it is about',
    { alliances: ['storage'], clause: 'members-at-least-three' },
    { alliances: [STORAGE], clause: CLAUSE },
  ],
  [
    'a clause where the first alliance has no notice',
    { alliances: ['nobody', 'video'], clause: 'members-at-least-three' },
    { alliances: ['nobody', VIDEO], clause: CLAUSE },
  ],
  ['a clause of nobody’s notice', { clause: 'members-at-least-three' }, { clause: 'members-at-least-three' }],
  ['a clause no notice has', { alliances: ['video'], clause: 'nothing' }, { alliances: [VIDEO], clause: 'nothing' }],
  ['a measure no notice has', { alliances: ['video'], measure: 'nothing' }, { alliances: [VIDEO], measure: 'nothing' }],
  [
    'the decision it follows',
    { follows: '2024/tuichu-61' },
    { follows: '退出 连科〔2024〕61号（2024年8月19日），2024/tuichu-61' },
  ],
  ['a decision nobody knows', { follows: '2024/x', corrects: '2024/y' }, { follows: '2024/x', corrects: '2024/y' }],
  [
    'what stands instead',
    { kind: '更正', corrects: '2024/lieru-52', instead: { alliances: ['storage'], clause: 'members-at-least-three' } },
    {
      kind: '更正',
      corrects: '列入培育名单 连科〔2024〕52号（2024年8月5日），2024/lieru-52',
      instead: { alliances: [STORAGE], clause: CLAUSE },
    },
  ],
])('%s', (_, said, told) => {
  expect(withNames(said, known)).toEqual(told);
});

test('a correction is about whom the corrected one is about, as it was and as it is corrected, and whom it names', () => {
  const correction = (instead: Draft<Decision>['instead']): Draft<Decision> => ({
    kind: '更正',
    corrects: '2024/lieru-52',
    ...(instead === undefined ? {} : { instead }),
  });
  expect(concernedIds(correction(undefined), known)).toEqual(['video']);
  expect(concernedIds(correction({ alliances: ['storage', 'video'] }), known)).toEqual(['video', 'storage']);
  const corrected = register({
    'data/decisions/2024/gengzheng.yaml':
      'kind: 更正\ndate: 2024-08-10\ncorrects: 2024/lieru-52\ninstead: { alliances: [fibre] }\nreason: 误登\n',
  });
  expect(concernedIds(correction(undefined), knownIn(corrected, BEFORE))).toEqual(['video', 'fibre']);
  expect(concernedIds(correction(undefined), knownIn(BEFORE, corrected))).toEqual(['video', 'fibre']);
  expect(concernedIds({ kind: '更正', corrects: '2024/x' }, known)).toEqual([]);
  expect(concernedIds({ kind: '更正' }, known)).toEqual([]);
  expect(concernedIds({ kind: '退出', corrects: '2024/lieru-52', alliances: ['laver'] }, known)).toEqual(['laver']);
});
