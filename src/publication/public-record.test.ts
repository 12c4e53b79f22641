/** One record as it is published, in full; and which records, in which order. */
import { describe, expect, test } from 'vitest';
import { allianceFile, baseFiles, changed, dataFile, exampleText, judged, TODAY } from '#src/testing/judged.ts';
import { historyOf } from '#src/testing/versions.ts';
import { rowsOf } from '#src/exports/columns.ts';
import { FIRST_COLUMNS } from '#src/exports/first-columns.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { publish, type Publishing } from './publish.ts';

const COURSE = exampleText('stage-order/pass-whole-course');
const NAME = '连云港市高强碳纤维创新联合体（示例）';
/** Decisions about alliances, as a register writes them. */
const act = (kind: string, date: string, ids: readonly string[], more = ''): DataFile =>
  dataFile(
    `data/decisions/${date.slice(0, 4)}/${kind === '公示' ? 'gongshi' : 'jueding'}-${date.slice(5)}-${ids.join('-')}.yaml`,
    `kind: ${kind}\ndate: ${date}\nalliances: [${ids.join(', ')}]\n${more}`,
  );
const publicity = (...ids: string[]) => act('公示', '2024-07-22', ids, 'until: 2024-07-28\n');
const listing = (date: string, ...ids: string[]) => act('列入培育名单', date, ids, 'document: 示例连科〔2024〕52号\n');
const rectification = (...ids: string[]) =>
  act('限期整改', '2025-09-10', ids, 'document: 示例连科函〔2025〕9号\nuntil: 2026-03-09\nreason: 经费管理不规范\n');
const LIFE = [publicity('fibre'), listing('2024-08-05', 'fibre'), rectification('fibre')];
const catalogue = loadRegistry({ files: [...baseFiles], diagnostics: [] }).catalogue as Catalogue;

function published(files: readonly DataFile[], options: Partial<Publishing> = {}, from = catalogue) {
  return publish(from, judged(files, options.asOf), { asOf: TODAY, ...options });
}
const only = (text: string, options?: Partial<Publishing>) =>
  published([allianceFile(text), ...LIFE], options).records[0];

describe('a record', () => {
  const written = { id: 'abcdef0', date: '2024-08-05', files: { 'data/alliances/haizhou/fibre.yaml': COURSE } };
  const record = only(COURSE, { history: historyOf([written]) });

  test('says where it stands', () => {
    expect(record).toMatchObject({
      id: 'fibre',
      district: { id: 'haizhou', name: '海州区', authority: '海州区科技局' },
      industry: { name: '高性能纤维及复合材料' },
      stage: '限期整改',
      standing: '在册',
      listed: { date: '2024-08-05', document: '示例连科〔2024〕52号', decision: '2024/jueding-08-05-fibre' },
      periods: [{ from: '2024-08-05' }],
      rectification: { date: '2025-09-10' },
      judgedOn: '2024-06-25',
      edits: [{ commit: 'abcdef0', date: '2024-08-05', changes: ['登记'] }],
      draft: false,
    });
    expect(only(COURSE)?.edits).toEqual([]);
  });

  test('says how each clause was answered', () => {
    const verdict = (id: string) => record?.verdicts.find(({ clause }) => clause === id);
    expect(verdict('members-at-least-three')).toEqual({
      clause: 'members-at-least-three',
      citation: '二、（一）2',
      text: '成员单位原则上不少于 3 个',
      rule: 'min-members',
      strength: '原则上',
      status: '通过',
      basis: expect.stringContaining('3 家') as string,
      consents: [],
    });
    expect(verdict('lead-standing')).toMatchObject({ status: '人工认定', basis: '推荐单位考察认定', strength: '人工' });
    expect(verdict('publicity-seven-days')).not.toHaveProperty('citation');
    expect(verdict('publicity-seven-days')?.basis).toBe('2024年7月22日至2024年7月28日公示');
    expect(record?.verdicts.length).toBeGreaterThanOrEqual(30 + 2);
    expect(record?.later).toEqual([]);
  });

  test('stands in the summary table under each heading', () => {
    const [row = []] = record ? rowsOf(FIRST_COLUMNS, [record]) : [];
    expect(Object.fromEntries(FIRST_COLUMNS.map(({ header }, i) => [header, row[i]]))).toEqual({
      联合体名称: NAME,
      所属产业: '高性能纤维及复合材料',
      板块: '海州区',
      推荐单位: '海州区科技局',
      批次: 2024,
      牵头单位: '示例碳纤维股份有限公司',
      牵头单位信用代码: '91320706522377040Q',
      牵头单位类别: '创新型领军企业',
      成员单位数: 3,
      高校院所成员: '示例海洋大学',
      企业及其他成员: '示例复材有限公司、示例精密机械有限公司',
      主要任务: '高强碳纤维原丝稳定化制备',
      推荐文号: '海科〔2024〕12号',
      最近一步: '限期整改',
      名单状态: '在册',
      列入日期: '2024-08-05',
      列入文号: '示例连科〔2024〕52号',
    });
    expect(FIRST_COLUMNS.every(({ width }) => width >= 6)).toBe(true);
  });

  test('with little filled in stands there too', () => {
    const bare = changed(COURSE, [
      'members:\n',
      'members:\n  - { name: 示例所, creditCode: 12320700506198990M, kind: 科研院所 }\n  - { name: 示例院, creditCode: 12320700506198990M, kind: 新型研发机构 }\n  - { name: 示例社, creditCode: 12320700506198990M, kind: 其他 }\n',
    ]);
    const cells = (text: string) => {
      const one = only(text);
      const [row = []] = one ? rowsOf(FIRST_COLUMNS, [one]) : [];
      return Object.fromEntries(FIRST_COLUMNS.map(({ header }, i) => [header, row[i]]));
    };
    expect(cells(bare)).toMatchObject({
      高校院所成员: '示例所、示例院、示例海洋大学',
      企业及其他成员: '示例社、示例复材有限公司、示例精密机械有限公司',
    });
    const without = COURSE.replace(/\nmembers:[^]*?\nagreement/, '\nagreement')
      .replace(/\ntasks:[^]*?\nlead/, '\nlead')
      .replace(/\nrecommendation:[^]*$/, '\n');
    expect(cells(without)).toMatchObject({
      成员单位数: 0,
      高校院所成员: '',
      企业及其他成员: '',
      主要任务: '',
      推荐文号: null,
    });
    const two = changed(COURSE, ['tasks:\n', 'tasks:\n  - { kind: 成果转化, title: 甲 }\n']);
    expect(cells(two)).toMatchObject({ 主要任务: '甲；高强碳纤维原丝稳定化制备' });
  });
});

const inOf = (board: string) => (text: string, name: string) => allianceFile(text, name, board);
const haizhou = inOf('haizhou');

describe('which records, and in which order', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const life = [
    publicity(...all),
    listing('2024-08-05', 'b', 'e', 'f'),
    listing('2024-09-05', 'g'),
    act('终止', '2024-08-01', ['a']),
    act('退出', '2025-03-01', ['b'], 'document: 示例连科〔2025〕3号\ncause: 自愿\n'),
  ];

  test('listed ones by day of entry, the latest first, then 公示, 已退出 and 未列入; within a day by id', () => {
    const files = ['a', 'b', 'd', 'c', 'f', 'e', 'g'].map((id) => haizhou(COURSE, id));
    for (const each of [files, files.toReversed()])
      expect(published([...each, ...life]).records.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
        'g 在册',
        'e 在册',
        'f 在册',
        'c 公示',
        'd 公示',
        'b 已退出',
        'a 未列入',
      ]);
  });

  test('none of a board nobody knows; an industry outside the catalogue has only its name', () => {
    const files = [haizhou(COURSE, 'a'), publicity('a')];
    const ganyu = { ...catalogue, districts: catalogue.districts.filter(({ id }) => id === 'ganyu') };
    expect(published(files, {}, ganyu)).toMatchObject({ records: [], decisions: [] });
    const industries = catalogue.industries.filter(({ name }) => name !== '高性能纤维及复合材料');
    expect(published(files, {}, { ...catalogue, industries }).records[0]?.industry).toEqual({
      name: '高性能纤维及复合材料',
    });
    expect(published([inOf('ganyu')(COURSE, 'a'), publicity('a')]).records[0]?.district.name).toBe('赣榆区');
  });

  test('none whose shape is wrong, not even in a preview', () => {
    expect(published([haizhou(`${COURSE}remark: 甲\n`, 'a'), publicity('a')], { drafts: true }).records).toEqual([]);
    expect(published([haizhou(COURSE, 'a')], { drafts: true }).records).toHaveLength(1);
  });
});

test('records of several boards stand by id all the same', () => {
  const files = [
    inOf('ganyu')(COURSE, 'b'),
    haizhou(COURSE, 'a'),
    inOf('ganyu')(COURSE, 'c'),
    publicity('a', 'b', 'c'),
  ];
  expect(published(files).records.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('two records answer the same clause each in its own way, with consents of their own', () => {
  const few = COURSE.replace(/ {2}- name: 示例精密机械[^]*?(?=agreement)/, '');
  const consent = (id: string, document: string) =>
    act('书面同意', '2024-07-10', [id], `document: ${document}\nclause: members-at-least-three\nreason: 示例\n`);
  const { records } = published([
    haizhou(COURSE, 'a'),
    ...['b', 'c', 'd'].map((id) => haizhou(few, id)),
    publicity('a', 'b', 'c', 'd'),
    consent('c', '示例连科函〔2024〕8号'),
    consent('d', '示例连科函〔2024〕9号'),
  ]);
  const said = records.map(({ id, verdicts }) => {
    const verdict = verdicts.find(({ clause }) => clause === 'members-at-least-three');
    return [id, verdict?.status, verdict?.consents.map(({ document }) => document).join()];
  });
  expect(said).toEqual([
    ['a', '通过', ''],
    ['b', '不通过', ''],
    ['c', '经同意例外', '示例连科函〔2024〕8号'],
    ['d', '经同意例外', '示例连科函〔2024〕9号'],
  ]);
});

test('a register is a sample where all its records are, and an empty one is none; a record says it of itself', () => {
  const real = COURSE.replace('（示例）', '');
  const samplesOf = (...files: DataFile[]) => {
    const { sample, records } = published([...files, publicity('a', 'b')]);
    return [sample, ...records.map((record) => record.sample)];
  };
  expect(samplesOf(haizhou(COURSE, 'a'), haizhou(COURSE, 'b'))).toEqual([true, true, true]);
  expect(samplesOf(haizhou(COURSE, 'a'), haizhou(real, 'b'))).toEqual([false, true, false]);
  expect(samplesOf(haizhou(real, 'b'))).toEqual([false, false]);
  expect(samplesOf()).toEqual([false]);
});

test('notices stand with the newest first', () => {
  const [record] = catalogue.policies.values();
  if (!record) return expect.unreachable();
  const of = (id: string) => [id, { ...record, policy: { ...record.policy, id } }] as const;
  for (const ids of [
    ['2023', '2024', '2024-2', '2025'],
    ['2025', '2024-2', '2023', '2024'],
  ])
    expect(
      published([], {}, { ...catalogue, policies: new Map(ids.map(of)) }).policies.map(({ policy }) => policy.id),
    ).toEqual(['2025', '2024-2', '2024', '2023']);
});
