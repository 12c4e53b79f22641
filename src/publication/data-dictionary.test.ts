import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { DecisionKind } from '#schemas/decision.ts';
import { DECISION_DICTIONARY, DECISION_KINDS, dictionaryOf } from './data-dictionary.ts';

const groups = dictionaryOf(Alliance, '创新联合体');
const fields = groups.flatMap((group) => group.fields);
const field = (path: string) => fields.find((each) => each.path === path);

test('every field of a record is described once, with label, help and format', () => {
  const paths = [...eachField(Alliance)].map(({ path }) => path.join('.').replaceAll('.[]', '[]'));
  expect(fields.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  for (const { path, label, help, format } of fields)
    for (const text of [label, help, format]) expect(text, path).toMatch(/[\u4e00-\u9fff]/u);
});

test('the groups are the headings of a file, in its order', () => {
  expect(groups.map(({ path }) => path).slice(0, 5)).toEqual([
    '',
    'formerNames[]',
    'tasks[]',
    'tasks[].outcome',
    'lead',
  ]);
});

test('what lies below an internal field is internal, and nothing else becomes so', () => {
  expect(field('recommendation.opinion.cooperation')?.public).toBe(false);
  expect(field('recommendation.document')?.public).toBe(true);
  for (const { path, public: shown } of fields.filter((each) => each.path.startsWith('governance')))
    expect(shown, path).toBe(false);
});

test('formats say how a value is written', () => {
  const formats = ['name', 'batch', 'members', 'tasks[].undertakers', 'tasks[].start', 'lead.finance.salesRevenue'];
  expect(formats.map((path) => field(path)?.format)).toMatchInlineSnapshot(`
    [
      "名称以“创新联合体”结尾",
      "年份，写作 2024",
      "列表，每项见下",
      "列表，每项：文字，不超过 80 字",
      "年月写作 2024-07",
      "数",
    ]
  `);
  expect(field('members[].kind')?.format).toBe('企业、高校、科研院所、新型研发机构、境外机构、其他');
  expect([field('name')?.required, field('positioning')?.required]).toEqual([true, false]);
});

test('decisions are described by kind, in words, and field by field; what stays inside says so', () => {
  expect(DECISION_KINDS.map(({ kind }) => kind)).toEqual(DecisionKind.options);
  for (const { about, must, may } of DECISION_KINDS)
    for (const text of [about, ...must, ...may]) expect(text).toMatch(/^[\u4e00-\u9fff]/u);
  expect(DECISION_KINDS.find(({ kind }) => kind === '退出')).toMatchObject({
    must: ['所涉联合体', '文号', '退出情形'],
    may: ['公开的原因', '内部原因'],
  });
  const decided = DECISION_DICTIONARY.flatMap((group) => group.fields);
  const internal = decided.filter((each) => !each.public).map(({ path }) => path);
  expect(internal.toSorted()).toEqual(['internalReason', 'matter', 'outcome', 'received', 'results[].internalReason']);
});
