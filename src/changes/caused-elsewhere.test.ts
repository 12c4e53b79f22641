import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import { BRANCH_DAY, decision, VIDEO, VIDEO_LISTED, VIDEO_TEXT } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { compareRegisters } from './compare-registers.ts';

const told = (change: Texts, more: Texts = {}) =>
  compareRegisters(versionsOf(change, more), BRANCH_DAY).diagnostics.filter(({ at }) => change[at.file] === undefined);
const said = (...each: Parameters<typeof told>) => told(...each).map(({ message, fix }) => `${message}｜${fix ?? ''}`);
const baseText = (path: string) =>
  new TextDecoder().decode(baseFiles.find((file) => file.path === path)?.bytes ?? expect.unreachable());

const GONE = `没有 video 这个联合体：${VIDEO} 被删去或改了文件名｜恢复 ${VIDEO}；决定不改`;
const ELSEWHERE = VIDEO.replace('video', 'video-2');
const NEAR = VIDEO.replace('video.yaml', 'videos.yaml');

test.each<[string, Texts]>([
  ['taken out', { [VIDEO]: null }],
  ['under another id', { [VIDEO]: null, [ELSEWHERE]: VIDEO_TEXT }],
  ['under an id that is near', { [VIDEO]: null, [NEAR]: VIDEO_TEXT }],
])('a record %s: decisions that name it are not to be changed, and no other is offered', (_, change) => {
  expect(said(change)).toEqual([GONE, GONE]);
  expect(told(change).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'error decision/alliance',
    'error decision/alliance',
  ]);
});

test('in a decision that the change touches it is told as ever: there it was written', () => {
  const listed = decision('2024/lieru-53');
  const text = 'kind: 列入培育名单\ndate: 2024-08-19\ndocument: 连科〔2024〕53号\nalliances: [vide]\n';
  const [found] = compareRegisters(versionsOf({ [listed]: text }), BRANCH_DAY).diagnostics.filter(
    ({ rule }) => rule === 'decision/alliance',
  );
  expect(found).toMatchObject({ message: '没有 vide 这个联合体，是否为 video？', fix: '改成 video' });
});

test('a decision that is gone: what corrects it is not to be changed', () => {
  const correction =
    'kind: 更正\ndate: 2024-08-19\ncorrects: 2024/lieru-52\ninstead: { until: 2027-08-04 }\nreason: 甲\n';
  expect(said({ [VIDEO_LISTED]: null }, { [decision('2024/gengzheng')]: correction })).toContain(
    `没有 2024/lieru-52 这份决定：${VIDEO_LISTED} 被删去或改了文件名｜恢复 ${VIDEO_LISTED}；其他决定不改`,
  );
});

const INDUSTRIES = 'data/industries.yaml';
const DISTRICTS = 'data/districts.yaml';
const INDUSTRY = /^industry: (.*)$/m.exec(VIDEO_TEXT)?.[1] ?? '';
const ENTRY = new RegExp(`^.*name: ${INDUSTRY},.*\\n`, 'm').exec(baseText(INDUSTRIES))?.[0] ?? '';
const industries = (entry: string) => edited(baseText(INDUSTRIES), [ENTRY, entry]);
const RENAMED = ENTRY.replace(`name: ${INDUSTRY}`, 'name: 先进纤维材料');

test('an industry that is called otherwise: its former name belongs in the list, not into the records of others', () => {
  const fix = `在 data/industries.yaml 里把旧名称“${INDUSTRY}”和停用日期写进“先进纤维材料”的 formerNames；登记文件不改`;
  const found = told({ [INDUSTRIES]: industries(RENAMED) });
  expect(found.length).toBeGreaterThan(0);
  expect(found.map((each) => [each.rule, each.fix])).toEqual(found.map(() => ['industry-in-catalogue', fix]));
  const kept = RENAMED.replace(
    'name: 先进纤维材料',
    `name: 先进纤维材料, formerNames: [{ name: ${INDUSTRY}, until: 2024-08-19 }]`,
  );
  expect(said({ [INDUSTRIES]: industries(kept) })).toEqual([]);
});

test('an industry that is taken out is to be put back', () => {
  const found = told({ [INDUSTRIES]: industries('') });
  expect(new Set(found.map(({ fix }) => fix))).toEqual(
    new Set([`在 data/industries.yaml 里恢复“${INDUSTRY}”；登记文件不改`]),
  );
});

test('a board whose office is called otherwise: its former name belongs in the list of boards', () => {
  const districts = baseText(DISTRICTS);
  const [line = '', authority = ''] = /^.*id: gaoxin\b.*authority: ([^,]+),.*$/m.exec(districts) ?? [];
  const change = edited(districts, [line, line.replace(authority, '高新区科技创新局')]);
  const found = told({ [DISTRICTS]: change }).filter(({ rule }) => rule === 'recommender');
  expect(found.map(({ fix }) => fix)).toEqual([
    `在 data/districts.yaml 里把旧名称“${authority}”和停用日期写进 gaoxin 的 formerAuthorities；登记文件不改`,
  ]);
  expect(found[0]?.needed).toBeUndefined();
});
