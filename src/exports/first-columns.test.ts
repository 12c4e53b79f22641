import { expect, test } from 'vitest';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { WORDS } from '#src/testing/made-up.ts';
import { rowsOf } from './columns.ts';
import { FIRST_COLUMNS } from './first-columns.ts';

const organisation = (kind: string, name: string) => ({ kind, name, creditCode: '12320700506198990M' });
const record = (more: object, alliance: object) =>
  ({
    vocabulary: WORDS,
    name: '示例创新联合体（示例）',
    lead: organisation('行业龙头企业', '示例公司'),
    members: [],
    district: { id: 'haizhou', name: '海州区', authority: '海州区科技局' },
    industry: { name: '石化' },
    stage: '申报',
    standing: '申报中',
    ...more,
    alliance: { batch: '2024', ...alliance },
  }) as unknown as PublicRecord;

const MEMBERS = [
  organisation('企业', '甲公司'),
  organisation('高校', '乙大学'),
  organisation('其他', '丙协会'),
  organisation('科研院所', '丁所'),
  organisation('新型研发机构', '戊研究院'),
];

test('a record in the 推荐汇总表', () => {
  const full = record(
    {
      stage: '列入培育名单',
      standing: '培育中',
      listed: { date: '2024-09-20', document: '示例科〔2024〕3号' },
      members: MEMBERS,
    },
    {
      tasks: [{ title: '任务一' }, { title: '任务二' }],
      recommendation: { document: '海科〔2024〕1号' },
    },
  );
  const rows = rowsOf(FIRST_COLUMNS, [full, record({}, {})]);
  const lines = FIRST_COLUMNS.map(({ header, width }, i) =>
    [header, width, ...rows.map((row) => JSON.stringify(row[i]))].join(' '),
  );
  expect(`${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "联合体名称 27 "示例创新联合体（示例）" "示例创新联合体（示例）"
    所属产业 10 "石化" "石化"
    板块 8 "海州区" "海州区"
    推荐单位 11 "海州区科技局" "海州区科技局"
    批次 6 2024 2024
    牵头单位 19 "示例公司" "示例公司"
    牵头单位信用代码 20 "12320700506198990M" "12320700506198990M"
    牵头单位类别 9 "行业龙头企业" "行业龙头企业"
    成员单位数 6 5 0
    高校院所成员 21 "乙大学、丁所、戊研究院" ""
    企业及其他成员 21 "甲公司、丙协会" ""
    主要任务 34 "任务一；任务二" ""
    推荐文号 15 "海科〔2024〕1号" null
    最近一步 12 "列入培育名单" "申报"
    名单状态 8 "培育中" "申报中"
    列入日期 11 "2024-09-20" null
    列入文号 14 "示例科〔2024〕3号" null
    "
  `);
});
