import { expect, test } from 'vitest';
import type { DataChange } from '#src/changes/change-report.ts';
import { dataInWords, dataOutline, outsideInWords } from './data-words.ts';
import { rowsOf } from './outline.ts';

const PAGE = '请看 Files changed';
const data = (parts: Partial<DataChange> = {}): DataChange => ({
  kind: '修改',
  what: '板块名录',
  file: 'data/districts.yaml',
  fields: [{ field: '板块“甲”', kind: '修改', from: '一', to: '二' }],
  fieldsLeftOut: 0,
  told: [],
  toldLeftOut: 0,
  ...parts,
});

test('a heading says what happened to which file', () => {
  expect(dataInWords(data())).toBe('修改：板块名录（data/districts.yaml）');
  expect(dataInWords(data({ fields: [] }))).toBe('修改：板块名录（data/districts.yaml），内容没有变化');
  expect(dataInWords(data({ fields: [], what: '模板', file: 'data/policies/2024.summary.xlsx' }))).toBe(
    '修改：模板（data/policies/2024.summary.xlsx），文字没有变化；版式请打开文件看',
  );
  expect(dataInWords(data({ fields: [], unreadable: true }))).toBe(
    '修改：板块名录（data/districts.yaml），改后读不出来',
  );
});

test('what is left out is counted, and where to look', () => {
  const told = [{ label: '文号', value: '连科〔2024〕31号' }];
  expect(dataOutline(data({ fieldsLeftOut: 3, told, toldLeftOut: 2 }), PAGE).map(({ text }) => text)).toEqual([
    '板块“甲”：由“一”改为“二”',
    '另有 3 处修改没有列出，请看 data/districts.yaml',
    '文号：连科〔2024〕31号',
    '另有 2 项没有列出，请看 data/districts.yaml',
  ]);
});

test('files outside the data by what they decide', () => {
  const outline = outsideInWords({ what: '审核人', files: [{ kind: '修改', file: 'CODEOWNERS' }], leftOut: 2 }, PAGE);
  expect(rowsOf([outline]).map(({ text }) => text)).toEqual([
    '审核人 3 个：决定谁能同意合并',
    '修改 CODEOWNERS',
    '另有 2 个没有列出，请看 Files changed',
  ]);
});

test('where nothing is left out, nothing is said of it', () => {
  expect(dataOutline(data(), PAGE).map(({ text }) => text)).toEqual(['板块“甲”：由“一”改为“二”']);
  expect(dataInWords(data({ fields: [], kind: '新增' }))).toBe('新增：板块名录（data/districts.yaml）');
  expect(dataInWords(data({ fields: [], file: 'data/policies/a.docx.yaml' }))).toMatch(/，内容没有变化$/);
});

test.each([
  ['审核人', '审核人 1 个：决定谁能同意合并'],
  ['流水线', '流水线 1 个：决定自动运行什么、用什么权限'],
  ['程序', '程序 1 个：决定怎样判断、怎样发布'],
  ['说明', '说明 1 个'],
  ['其他', '其他 1 个'],
] as const)('a file of %s', (what, text) => {
  const files = [{ kind: '修改', file: 'x' }] as const;
  expect(outsideInWords({ what, files, leftOut: 0 }, PAGE)).toEqual({ text, below: [{ text: '修改 x' }] });
});
