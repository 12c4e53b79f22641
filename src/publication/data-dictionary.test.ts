import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField } from '#schemas/shape.ts';
import { DecisionKind } from '#schemas/decision.ts';
import {
  allianceDictionary,
  decisionDictionary,
  DECISION_KINDS,
  dictionarySource,
  dictionaryOf,
} from './data-dictionary.ts';
import { loadPublication } from './load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';

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
      "批次写作 2024；同一年的第二批写作 2024-2",
      "列表，每项见下",
      "列表，每项：文字，不超过 80 字",
      "年月写作 2024-07",
      "数",
    ]
  `);
  expect([field('name')?.required, field('positioning')?.required]).toEqual([true, false]);
});

test('with a register, words, passages and examples are those of its latest notice; without one none is told', () => {
  const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
  const [latest = expect.unreachable()] = registry.policies;
  const [first = expect.unreachable()] = latest.policy.vocabulary.memberKinds;
  const vocabulary = { ...latest.policy.vocabulary, memberKinds: [first, { word: '共建单位', is: '其他' as const }] };
  const site = { ...registry.site, examples: { place: '示例市东区' } };
  const newer = { ...latest, policy: { ...latest.policy, id: '2030', vocabulary } };
  const of = (policies: typeof registry.policies) =>
    allianceDictionary(dictionarySource({ ...registry, site, policies })).flatMap((group) => group.fields);
  const told = (all: ReturnType<typeof of>, path: string) => all.find((each) => each.path === path);
  const own = of([newer, latest]);
  expect(told(own, 'members[].kind')?.format).toBe('企业、共建单位');
  expect(told(own, 'charter.covers')?.format).toMatch(/^列表，每项：技术创新目标、/);
  expect(told(own, 'members[].team')?.help).toContain('见二、（三）3');
  expect(told(own, 'lead.registeredIn')?.help).toContain('示例市东区');
  expect(told(of([]), 'members[].team')?.help).not.toContain('二、');
  expect(told(of([]), 'members[].kind')?.format).toBe('文字，不超过 80 字');
});

test('decisions are described by kind, in words, and field by field; what stays inside says so', () => {
  expect(DECISION_KINDS.map(({ kind }) => kind)).toEqual(DecisionKind.options);
  for (const { about, must, may } of DECISION_KINDS)
    for (const text of [about, ...must, ...may]) expect(text).toMatch(/^[\u4e00-\u9fff]/u);
  expect(DECISION_KINDS.find(({ kind }) => kind === '退出')).toMatchObject({
    must: ['所涉联合体', '文号', '退出情形'],
    may: ['公开的原因', '内部原因'],
  });
  const decided = decisionDictionary().flatMap((group) => group.fields);
  const internal = decided.filter((each) => !each.public).map(({ path }) => path);
  expect(internal.toSorted()).toEqual(['internalReason', 'matter', 'outcome', 'received', 'results[].internalReason']);
});
