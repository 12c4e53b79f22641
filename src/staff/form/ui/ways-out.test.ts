import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { CLAUSE_RULES, REGISTER_RULES } from '#src/eligibility/rules/index.ts';
import { CHECKS } from '#src/registry/checks.ts';
import { shortMessage, wayOut } from './ways-out.ts';

const keys = new Set([...eachField(Alliance)].map(({ path }) => path.at(-1)));
const FIXES = [...Object.values(CLAUSE_RULES), ...Object.values(REGISTER_RULES), ...Object.values(CHECKS)].map(
  ({ fix }) => fix,
);

test.each(FIXES)('“%s” names no key and no command', (fix) => {
  const said = wayOut(fix) ?? '';
  expect((said.match(/[A-Za-z]+/g) ?? []).filter((word) => keys.has(word))).toEqual([]);
  expect(said).not.toContain('npm');
});

test.each([
  ['在 governance 下逐项写明（内部信息，不公开）', '在“运行机制”下逐项写明（内部信息，不公开）'],
  ['补上 kind:', undefined],
  ['改成：企业、高校', undefined],
  ['用 npm run new 生成样例后填写', '在这里选“新填一份”'],
  ['把文件放到推荐单位所在板块的文件夹', '改选推荐单位所在的板块'],
])('%s', (fix, said) => {
  expect(wayOut(fix)).toBe(said);
});

test.each([
  ['shape/format', '联系方式 › 办公电话', '联系方式 › 办公电话不是办公座机', '不是办公座机'],
  ['text/canonical', '批次', '批次请写成“2024”', '请写成“2024”'],
  ['text/canonical', '建设定位', '建设定位里的“甲　乙”请写成“甲 乙”', '“甲　乙”请写成“甲 乙”'],
  ['text/canonical', '单位名称', '单位名称中间有空格，请写成“江苏海洋大学”', '中间有空格，请写成“江苏海洋大学”'],
  ['shape/format', '任务', '别的说法', '别的说法'],
  ['shape/format', undefined, '成员单位 0 家', '成员单位 0 家'],
  ['min-members', '成员单位', '成员单位 1 家，原则上不少于 3 家', '成员单位 1 家，原则上不少于 3 家'],
])('%s at its field %s', (rule, field, message, said) => {
  expect(shortMessage({ rule, message, ...(field === undefined ? {} : { field }) })).toBe(said);
});
