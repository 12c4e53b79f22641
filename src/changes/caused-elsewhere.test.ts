import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import { BRANCH_DAY, decision, VIDEO, VIDEO_LISTED, VIDEO_TEXT } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { toldByCause } from './caused-elsewhere.ts';
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

const side = (industries: object[], districts: object[]) => ({ catalogue: { industries, districts } });
const gone = (id: string, path: string) => ({ before: { id, file: { path } } });
const CHANGE = {
  before: side(
    [
      { id: 'fibre', name: '纤维' },
      { id: 'steel', name: '钢铁' },
      { id: 'sea', name: '海洋' },
    ],
    [
      { id: 'ganyu', authority: '赣榆区科技局' },
      { id: 'gaoxin', authority: '高新区科经局' },
      { id: 'xuwei', authority: '徐圩新区经发局' },
      { id: 'guannan', authority: '灌南县科技局' },
    ],
  ),
  after: side(
    [
      { id: 'sea', name: '海洋' },
      { id: 'fibre', name: '先进纤维' },
    ],
    [
      { id: 'ganyu', authority: '赣榆区科技局' },
      { id: 'gaoxin', authority: '高新区创新局' },
      {
        id: 'xuwei',
        authority: '徐圩新区创新局',
        formerAuthorities: [{ name: '徐圩新区经发局', until: '2024-08-01' }],
      },
    ],
  ),
  records: [
    gone('video', 'data/alliances/gaoxin/video.yaml'),
    { ...gone('moved', 'a'), after: { id: 'moved' } },
    { after: { id: 'new' } },
  ],
  decisions: [gone('2024/lieru-52', 'data/decisions/2024/lieru-52.yaml')],
};
const AT = { file: 'data/alliances/gaoxin/other.yaml', line: 3, column: 1 };

test.each<[what: string, finding: object, fix: string | undefined]>([
  [
    'a record that is gone',
    { rule: 'decision/alliance', message: '没有 video 这个联合体，是否为 videos？' },
    '恢复 data/alliances/gaoxin/video.yaml；决定不改',
  ],
  ['one that never was', { rule: 'decision/alliance', message: '没有 vide 这个联合体' }, undefined],
  ['one that moved', { rule: 'decision/alliance', message: '没有 moved 这个联合体' }, undefined],
  ['one that is new', { rule: 'decision/alliance', message: '没有 new 这个联合体' }, undefined],
  ['the same words of another rule', { rule: 'decision/corrects', message: '没有 video 这个联合体' }, undefined],
  [
    'something else about it',
    { rule: 'decision/alliance', message: 'video 写了两次：没有 video 这个联合体' },
    undefined,
  ],
  [
    'a decision that is gone',
    { rule: 'decision/corrects', message: '没有 2024/lieru-52 这份决定' },
    '恢复 data/decisions/2024/lieru-52.yaml；其他决定不改',
  ],
  [
    'one that is taken for no decision',
    { rule: 'decision/corrects', message: '2024/lieru-52 不是更正的对象' },
    '恢复 data/decisions/2024/lieru-52.yaml；其他决定不改',
  ],
  ['another decision', { rule: 'decision/corrects', message: '没有 2024/lieru-53 这份决定' }, undefined],
  [
    'a decision’s words of another rule',
    { rule: 'decision/alliance', message: '没有 2024/lieru-52 这份决定' },
    undefined,
  ],
  [
    'an industry that is called otherwise',
    { rule: 'industry-in-catalogue', found: '纤维', message: '甲' },
    '在 data/industries.yaml 里把旧名称“纤维”和停用日期写进“先进纤维”的 formerNames；登记文件不改',
  ],
  [
    'an industry that is gone',
    { rule: 'industry-in-catalogue', found: '钢铁', message: '甲' },
    '在 data/industries.yaml 里恢复“钢铁”；登记文件不改',
  ],
  ['an industry that is there', { rule: 'industry-in-catalogue', found: '海洋', message: '甲' }, undefined],
  ['an industry by another rule', { rule: 'lead-kind', found: '纤维', message: '甲' }, undefined],
  [
    'a board’s office',
    { rule: 'recommender', message: '甲' },
    '在 data/districts.yaml 里把旧名称“高新区科经局”和停用日期写进 gaoxin 的 formerAuthorities；登记文件不改',
  ],
  [
    'the office of a board that kept its name',
    { rule: 'recommender', message: '甲', at: { ...AT, file: 'data/alliances/ganyu/other.yaml' } },
    undefined,
  ],
  [
    'of one that wrote the old one down',
    { rule: 'recommender', message: '甲', at: { ...AT, file: 'data/alliances/xuwei/other.yaml' } },
    undefined,
  ],
  [
    'of one that is gone',
    { rule: 'recommender', message: '甲', at: { ...AT, file: 'data/alliances/guannan/other.yaml' } },
    undefined,
  ],
  [
    'a board’s office, of no alliance',
    { rule: 'recommender', message: '甲', at: { ...AT, file: 'data/districts.yaml' } },
    undefined,
  ],
  ['a board’s record by another rule', { rule: 'lead-kind', message: '甲' }, undefined],
])('%s is told by its cause, or as it is', (_, finding, fix) => {
  const found = { severity: 'error', at: AT, needed: '乙', fix: '照原来的', ...finding };
  const told = toldByCause(CHANGE as never)(found as never);
  if (fix === undefined) return expect(told).toBe(found);
  expect(told).toMatchObject({ at: found.at, fix });
  expect(told).not.toHaveProperty('needed');
});
