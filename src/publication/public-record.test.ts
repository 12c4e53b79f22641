/** One record as it is published, in full; and which records, in which order. */
import { describe, expect, test } from 'vitest';
import { allianceFile, baseFiles, changed, exampleText, judged, TODAY } from '#src/testing/judged.ts';
import { SUMMARY_COLUMNS, rowsOf } from '#src/exports/columns.ts';
import { loadRegistry } from '#src/registry/load.ts';
import type { DataFile } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { publish, type Publishing } from './publish.ts';

const COURSE = exampleText('stage-order/pass-whole-course');
const NAME = '连云港市高强碳纤维创新联合体（示例）';
const EXIT = '  - { event: 退出, date: 2026-03-01, reason: 牵头单位申请退出 }\n';
const LISTED = changed(COURSE, [EXIT, '']);
const catalogue = loadRegistry({ files: [...baseFiles], diagnostics: [] }).catalogue as Catalogue;

function published(files: readonly DataFile[], options: Partial<Publishing> = {}, from = catalogue) {
  return publish(from, judged(files, options.asOf).judgements, { asOf: TODAY, ...options });
}
const only = (text: string, options?: Partial<Publishing>) => published([allianceFile(text)], options).records[0];

describe('a record', () => {
  const commits = [{ id: 'abc', date: '2024-08-05', subject: '列入' }];
  const record = only(LISTED, { history: new Map([['data/alliances/haizhou/fibre.yaml', commits]]) });

  test('says where it stands', () => {
    expect(record).toMatchObject({
      id: 'fibre',
      district: { id: 'haizhou', name: '海州区', authority: '海州区科技局' },
      industry: { name: '高性能纤维及复合材料' },
      stage: '限期整改',
      standing: '在册',
      listed: { date: '2024-08-05', document: '连科〔2024〕52号' },
      judgedOn: TODAY,
      commits,
      draft: false,
    });
    expect(only(LISTED)?.commits).toEqual([]);
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
      waivers: [],
    });
    expect(verdict('lead-standing')).toMatchObject({ status: '人工认定', basis: '推荐单位考察认定', strength: '人工' });
    expect(verdict('publicity-seven-days')).not.toHaveProperty('citation');
    expect(verdict('publicity-seven-days')?.basis).toBe('2024年7月22日至2024年7月28日公示');
    expect(record?.verdicts).toHaveLength(30 + 2);
  });

  test('stands in the summary table under each heading', () => {
    const [row = []] = record ? rowsOf(SUMMARY_COLUMNS, [record]) : [];
    expect(Object.fromEntries(SUMMARY_COLUMNS.map(({ header }, i) => [header, row[i]]))).toEqual({
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
      当前阶段: '限期整改',
      名单状态: '在册',
      列入日期: '2024-08-05',
      列入文号: '连科〔2024〕52号',
    });
    expect(SUMMARY_COLUMNS.every(({ width }) => width >= 6)).toBe(true);
  });

  test('with little filled in stands there too', () => {
    const bare = changed(LISTED, [
      'members:\n',
      'members:\n  - { name: 示例所, creditCode: 12320700506198990M, kind: 科研院所 }\n  - { name: 示例院, creditCode: 12320700506198990M, kind: 新型研发机构 }\n  - { name: 示例社, creditCode: 12320700506198990M, kind: 其他 }\n',
    ]);
    const cells = (text: string) => {
      const one = only(text);
      const [row = []] = one ? rowsOf(SUMMARY_COLUMNS, [one]) : [];
      return Object.fromEntries(SUMMARY_COLUMNS.map(({ header }, i) => [header, row[i]]));
    };
    expect(cells(bare)).toMatchObject({
      高校院所成员: '示例所、示例院、示例海洋大学',
      企业及其他成员: '示例社、示例复材有限公司、示例精密机械有限公司',
    });
    const without = LISTED.replace(/\nmembers:[^]*?\nagreement/, '\nagreement')
      .replace(/\ntasks:[^]*?\nlead/, '\nlead')
      .replace(/\nrecommendation:[^]*?\nhistory/, '\nhistory');
    expect(cells(without)).toMatchObject({
      成员单位数: 0,
      高校院所成员: '',
      企业及其他成员: '',
      主要任务: '',
      推荐文号: null,
    });
    const two = changed(LISTED, ['tasks:\n', 'tasks:\n  - { kind: 成果转化, title: 甲 }\n']);
    expect(cells(two)).toMatchObject({ 主要任务: '甲；高强碳纤维原丝稳定化制备' });
  });
});

const inOf = (board: string) => (text: string, name: string) => allianceFile(text, name, board);
const haizhou = inOf('haizhou');

describe('which records, and in which order', () => {
  const publicOnly = LISTED.replace(/ {2}- \{ event: 列入培育名单[^]*$/, '');
  const later = changed(LISTED, ['date: 2024-08-05', 'date: 2024-09-05']);
  const ended = `${publicOnly}  - { event: 终止, date: 2024-08-01, reason: 示例 }\n`;

  test('listed ones by day of entry, the latest first, then 公示, 已退出 and 未列入; within a day by id', () => {
    const files = [
      haizhou(ended, 'a'),
      haizhou(COURSE, 'b'),
      haizhou(publicOnly, 'd'),
      haizhou(publicOnly, 'c'),
      haizhou(LISTED, 'f'),
      haizhou(LISTED, 'e'),
      haizhou(later, 'g'),
    ];
    for (const each of [files, files.toReversed()])
      expect(published(each).records.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
        'g 在册',
        'e 在册',
        'f 在册',
        'c 公示',
        'd 公示',
        'b 已退出',
        'a 未列入',
      ]);
  });

  test('none of a board or an industry nobody knows, and each under its own', () => {
    const ganyu = { ...catalogue, districts: catalogue.districts.filter(({ id }) => id === 'ganyu') };
    expect(published([haizhou(LISTED, 'a')], {}, ganyu).records).toEqual([]);
    expect(
      published(
        [haizhou(LISTED, 'a')],
        {},
        {
          ...catalogue,
          industries: catalogue.industries.slice(0, 1).filter(({ name }) => name !== '高性能纤维及复合材料'),
        },
      ).records,
    ).toEqual([]);
    expect(published([inOf('ganyu')(LISTED, 'a')]).records[0]?.district.name).toBe('赣榆区');
  });

  test('none whose shape is wrong, not even in a preview', () => {
    expect(published([haizhou(`${LISTED}remark: 甲\n`, 'a')], { drafts: true }).records).toEqual([]);
    expect(published([haizhou(LISTED, 'a')], { drafts: true }).records).toHaveLength(1);
  });
});

test('records of several boards stand by id all the same', () => {
  const files = [inOf('ganyu')(LISTED, 'b'), haizhou(LISTED, 'a'), inOf('ganyu')(LISTED, 'c')];
  expect(published(files).records.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('two records answer the same clause each in its own way, with excuses of their own', () => {
  const few = LISTED.replace(/ {2}- name: 示例精密机械[^]*?(?=agreement)/, '');
  const waiver = (document: string) =>
    `waivers:\n  - { rule: min-members, reason: 示例, approvedBy: 示例市科技局, document: ${document}, expires: 2099-12-31 }\n`;
  const { records } = published([
    haizhou(LISTED, 'a'),
    haizhou(few, 'b'),
    haizhou(few + waiver('连科函〔2024〕8号'), 'c'),
    haizhou(few + waiver('连科函〔2024〕9号'), 'd'),
  ]);
  const said = records.map(({ id, verdicts }) => {
    const verdict = verdicts.find(({ clause }) => clause === 'members-at-least-three');
    return [id, verdict?.status, verdict?.waivers.map(({ document }) => document).join()];
  });
  expect(said).toEqual([
    ['a', '通过', ''],
    ['b', '不通过', ''],
    ['c', '已说明', '连科函〔2024〕8号'],
    ['d', '已说明', '连科函〔2024〕9号'],
  ]);
});

test('a register is a sample where all its records are, and an empty one is none; a record says it of itself', () => {
  const real = LISTED.replace('（示例）', '');
  const samplesOf = (...files: DataFile[]) => {
    const { sample, records } = published(files);
    return [sample, ...records.map((record) => record.sample)];
  };
  expect(samplesOf(haizhou(LISTED, 'a'), haizhou(LISTED, 'b'))).toEqual([true, true, true]);
  expect(samplesOf(haizhou(LISTED, 'a'), haizhou(real, 'b'))).toEqual([false, true, false]);
  expect(samplesOf(haizhou(real, 'b'))).toEqual([false, false]);
  expect(samplesOf()).toEqual([false]);
});

test('notices stand with the newest first', () => {
  const [record] = catalogue.policies.values();
  if (!record) return expect.unreachable();
  const of = (year: number) => [year, { ...record, policy: { ...record.policy, year } }] as const;
  for (const years of [
    [2023, 2024, 2025],
    [2025, 2023, 2024],
  ])
    expect(
      published([], {}, { ...catalogue, policies: new Map(years.map(of)) }).policies.map(({ policy }) => policy.year),
    ).toEqual([2025, 2024, 2023]);
});
