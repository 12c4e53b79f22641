import { describe, expect, test } from 'vitest';
import { ALLIANCE_FILE, CLEAN_ALLIANCE, CLEAN_DAY } from '#src/testing/temporary-register.ts';
import { baseFiles, dataFile, judged } from '#src/testing/judged.ts';
import { historyOf, type Commit } from '#src/testing/versions.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { publish } from './publish.ts';
import type { FileVersion } from './record-history.ts';

const LISTING = 'data/decisions/2024/gongshi.yaml';
const PUBLICITY = 'kind: 公示\ndate: 2024-07-22\nuntil: 2024-07-28\nalliances: [fibre]\n';
const catalogue = loadRegistry({ files: [...baseFiles], diagnostics: [] }).catalogue as Catalogue;

/** What is told of the one record, the earliest first, where the last commit holds what is published. */
function edits(...files: Commit['files'][]) {
  const commits = files.map((each, i) => ({ id: `${i}`.repeat(7), date: `2024-08-0${i + 1}`, files: each }));
  const last = Object.assign({}, ...files) as Commit['files'];
  const path = Object.keys(last).findLast((each) => each.startsWith('data/alliances/') && last[each] !== null)!;
  const own = [dataFile(path, last[path]!), dataFile(LISTING, last[LISTING] ?? PUBLICITY)];
  const [record] = publish(catalogue, judged(own, CLEAN_DAY), {
    asOf: CLEAN_DAY,
    history: historyOf(commits),
  }).records;
  return (record?.edits ?? []).toReversed();
}
const told = (...files: Commit['files'][]) => edits(...files).map(({ changes }) => changes);
const version = (...changes: readonly (readonly [string, string])[]) => ({
  [ALLIANCE_FILE]: changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, CLEAN_ALLIANCE),
});
const now = version();
const LONG = '两年内完成中试，五年内形成产业化能力。'.repeat(10);

describe('what was changed is told from the versions', () => {
  test.each<[string, readonly Commit['files'][], string[][]]>([
    ['one version', [now], [['登记']]],
    [
      'a text: which field, not what stood there',
      [version(['机理研究', '旧的分工']), now],
      [['登记'], ['修改成员单位“示例海洋大学” › 承担任务']],
    ],
    [
      'a member that is there today, by name',
      [
        version([
          CLEAN_ALLIANCE.slice(CLEAN_ALLIANCE.indexOf('  - name: 示例复材'), CLEAN_ALLIANCE.indexOf('agreement')),
          '',
        ]),
        now,
      ],
      [['登记'], ['成员单位 2 → 3', '新增成员单位“示例复材有限公司”']],
    ],
    [
      'a member that went: not by name',
      [version(['agreement:', '  - { name: 退出的单位, kind: 企业, role: 中试验证 }\nagreement:']), now],
      [['登记'], ['成员单位 4 → 3', '移除成员单位']],
    ],
    [
      'a member under another name: neither of them but today’s',
      [version(['name: 示例海洋大学', 'name: 改名前的大学']), now],
      [['登记'], ['修改成员单位 › 单位名称']],
    ],
    [
      'what is not public alone: nothing',
      [version(['0518-85800001', '0518-85800002']), version(['张示例', '侯玥珩']), now],
      [['登记']],
    ],
    [
      'what cannot be read today',
      [version(['tasks:', 'undertakings:']), now],
      [['登记'], ['内容有修改；其中一版按现在的格式读不全，没有逐项列出']],
    ],
    [
      'unfinished, then filled in',
      [version(['plan: 两年内完成中试，五年内形成产业化能力\n', '']), now],
      [['登记'], ['新增中长期发展规划“两年内完成中试，五年内形成产业化能力”']],
    ],
    [
      'a long text that is new: which field, not all it says; of one that was edited neither passage',
      [
        version(['plan: 两年内完成中试，五年内形成产业化能力\n', '']),
        version(['两年内完成中试，五年内形成产业化能力', LONG]),
        version(['两年内完成中试，五年内形成产业化能力', `${LONG}又一句`]),
      ],
      [['登记'], ['新增中长期发展规划'], ['修改中长期发展规划']],
    ],
    ['another board', [{ 'data/alliances/gaoxin/fibre.yaml': CLEAN_ALLIANCE }, now], [['登记'], ['移到另一个板块']]],
    ['taken away and back', [now, { [ALLIANCE_FILE]: null }, now], [['登记'], ['重新登记']]],
    ['only written another way', [version(['batch: 2024', 'batch: "2024"']), now], [['登记']]],
  ])('%s', (_, versions, expected) => {
    expect(told(...versions)).toEqual(expected);
  });

  test('a decision that came and was filled in', () => {
    const notice = `${PUBLICITY}notice: https://kjj.example/1.html\n`;
    expect(told(now, { [LISTING]: PUBLICITY }, { [LISTING]: notice })).toEqual([
      ['登记'],
      ['登记“公示”的决定'],
      ['“公示”的决定新增公告网址“https://kjj.example/1.html”'],
    ]);
  });

  test('record and decision in one commit are one entry, with day and version', () => {
    expect(edits({ ...now, [LISTING]: PUBLICITY })).toEqual([
      { commit: '0000000', date: '2024-08-01', changes: ['登记', '登记“公示”的决定'] },
    ]);
  });

  test('of very many changes, how many more there are', () => {
    const tasks = (word: string) =>
      Array.from(
        { length: 30 },
        (_, i) => `  - { kind: 关键技术攻关, title: 任务${i}, goal: ${word}, start: 2024-07, end: 2026-12 }\n`,
      );
    const written = (word: string) => version(['tasks:\n', `tasks:\n${tasks(word).join('')}`]);
    const [, changes = []] = told(written('旧'), written('新'));
    expect(changes).toEqual([expect.stringMatching(/^修改(?:任务“任务\d+” › 考核指标、?){20}$/), '另有 10 处修改']);
  });
});

test('nothing of an earlier version is told but what is public today', () => {
  const secrets = ['侯玥珩', '0518-81726354', '连云港市没有公开的创新联合体（示例）', '撤下的单位', '撤下的任务'];
  const [person, phone, alliance, member, task] = secrets as [string, string, string, string, string];
  const before = version(
    ['name: 连云港市校验用创新联合体（示例）', `name: ${alliance}`],
    ['张示例', person],
    ['0518-85800001', phone],
    ['name: 示例先进纤维研究院', `name: ${member}`],
    ['title: 原丝稳定化制备', `title: ${task}`],
    ['role: 总体组织', `role: ${person}`],
    ['undertakers: [示例碳纤维股份有限公司', `undertakers: [${member}`],
  );
  const text = JSON.stringify(edits(before, now, before, now));
  expect(text).toContain('修改联合体名称、');
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('contents are read a few hundred at a time, and only of what is compared', () => {
  const count = 1200;
  const versions = new Map<string, FileVersion[]>();
  const made = (place: number, content: string) => ({
    commit: 'a',
    date: '2024-08-01',
    place,
    path: ALLIANCE_FILE,
    content,
  });
  for (let i = 0; i < count; i++)
    versions.set(`fibre-${i}`, i < 600 ? [made(0, `only-${i}`)] : [made(1, `a-${i}`), made(0, `b-${i}`)]);
  const asked: (readonly string[])[] = [];
  const files = Array.from({ length: count }, (_, i) =>
    dataFile(`data/alliances/haizhou/fibre-${i}.yaml`, CLEAN_ALLIANCE),
  );
  publish(catalogue, judged(files.slice(0, count), CLEAN_DAY), {
    asOf: CLEAN_DAY,
    drafts: true,
    history: { versions, read: (contents) => (asked.push(contents), new Map()) },
  });
  expect(asked.flat()).toHaveLength(1200);
  expect(asked.flat().some((id) => id.startsWith('only'))).toBe(false);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(502);
});
