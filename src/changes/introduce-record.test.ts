import { expect, test } from 'vitest';
import { edited } from '#src/testing/branches/branch.ts';
import { INTRODUCED } from '#src/testing/branches/introduced.ts';
import { BRANCH_DAY, FIBRE, FIBRE_TEXT, STORAGE, STORAGE_TEXT, VIDEO } from '#src/testing/branches/small-register.ts';
import { versionsOf, type Texts } from '#src/testing/branches/versions.ts';
import { compareRegisters } from './compare-registers.ts';

const records = (change: Texts) => compareRegisters(versionsOf(change), BRANCH_DAY).change.records;
const branch = (name: string) => records((INTRODUCED.find((each) => each.name === name)?.change ?? {}) as Texts);

test('a new application is told whole, its lead, members and tasks first, each clause with its verdict and ground', () => {
  const [record] = branch('application-complete');
  const { told = [], day, verdicts = [] } = record?.introduced ?? {};
  expect(told.map(({ label }) => label.replace(/“.*/, '')).slice(0, 8)).toEqual([
    '批次',
    '所属产业',
    '牵头单位',
    ...Array.from({ length: 4 }, () => '成员单位'),
    '任务',
  ]);
  expect(day).toBe('2024-06-25');
  expect(verdicts.find(({ title }) => title.endsWith('牵头单位销售收入'))).toEqual({
    title: '二、（二）1 牵头单位销售收入',
    status: '通过',
    basis: '上一年度销售收入不低于 50000 万元',
  });
  expect(verdicts.find(({ status }) => status === '人工认定')?.text).toMatch(/^相关重点学科高校/);
  // Neither figures nor persons nor opinions.
  expect(JSON.stringify(record)).not.toMatch(/66001|2711|张示例|侯示例|钱示例|合作稳定|设理事会|85800001/);
});

test('where there is no notice, nothing was judged and nothing is said to be', () => {
  const [record] = records({ [STORAGE]: edited(STORAGE_TEXT, ['batch: 2024', 'batch: 2019']) });
  expect(record?.introduced?.day).toBeUndefined();
  expect(record?.introduced?.verdicts).toEqual([]);
});

test('ten are told whole, the others are named', () => {
  const told = branch('applications-many').filter(({ kind }) => kind === '新增');
  expect(told.map(({ introduced, introducedElsewhere }) => [introduced !== undefined, introducedElsewhere])).toEqual([
    ...Array.from({ length: 10 }, () => [true, undefined]),
    ...Array.from({ length: 2 }, () => [false, true]),
  ]);
});

test('an edited record is not introduced', () => {
  const [record] = records({ [FIBRE]: edited(FIBRE_TEXT, ['role: 总体组织', 'role: 统筹']) });
  expect(Object.keys(record ?? {})).not.toContain('introduced');
  expect(Object.keys(record ?? {})).not.toContain('newLead');
  expect(Object.keys(record ?? {})).not.toContain('later');
});

test('a new lead is told whole, with what the clauses say of it on the day it came', () => {
  const record = branch('lead-replaced').find(({ file }) => file === VIDEO);
  expect(record?.newLead?.slice(0, 2)).toEqual([
    { label: '单位名称', value: '示例连接件有限公司' },
    { label: '统一社会信用代码', value: '913207002327633067' },
  ]);
  expect(record?.later?.map(({ party, day }) => [party, day])).toEqual([['示例连接件有限公司', '2024-08-12']]);
  expect(record?.later?.[0]?.verdicts.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => '通过'));
});

test('a member that came later fails what concerns it alone, and is told with all its public fields', () => {
  const record = branch('member-without-certificate').find(({ file }) => file === VIDEO);
  const added = record?.fields.find(({ kind, to }) => kind === '新增' && to === '示例连接件有限公司');
  expect(added?.told?.filter(({ value }) => value !== undefined)).toEqual([
    { label: '统一社会信用代码', value: '913207002327633067' },
    { label: '单位类别', value: '企业' },
    { label: '加入日期', value: '2024-08-12' },
    { label: '承担任务', value: '连接件研制' },
  ]);
  expect(JSON.stringify(record)).not.toContain('赵示例');
  const failed = record?.later?.[0]?.verdicts.filter(({ status }) => status === '不通过');
  expect(failed?.map(({ title }) => title)).toEqual(['二、（三）2 企业成员为高新技术企业']);
});
