/** What a notice as data may hold: a clause is answered in one way, a reading is about one thing, and paths are paths. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Clause, Policy, Reading } from './policy.ts';
import { fieldAt } from './shape.ts';

const issueOf = (schema: z.ZodType, value: unknown) => z.safeDecode(schema, value as never).error?.issues[0];
const wrong = (schema: z.ZodType, value: unknown) => issueOf(schema, value)?.path.join('.');
const neededBy = (schema: z.ZodType, value: unknown) => {
  const issue = issueOf(schema, value);
  return issue?.code === 'custom' ? [issue.message, issue.params?.['needed']] : undefined;
};

const CLAUSE = { id: 'members', citation: '二、（一）2', text: '成员单位原则上不少于 3 个', strength: '原则上' };
const RULE = { rule: 'min-members' };
const FIELDS = { attested: ['recommendation.opinion.resources'] };
const POINT = { attestedAs: '信用状况' };

describe('a clause is answered by one of a rule, fields and a point of its own', () => {
  test.each([RULE, FIELDS, POINT])('%j alone', (answer) => {
    expect(wrong(Clause, { ...CLAUSE, ...answer })).toBeUndefined();
  });

  test.each([
    {},
    { ...RULE, ...FIELDS },
    { ...RULE, ...POINT },
    { ...FIELDS, ...POINT },
    { ...RULE, ...FIELDS, ...POINT },
  ])('not %j', (answers) => {
    expect(wrong(Clause, { ...CLAUSE, ...answers })).toBe('rule');
    expect(neededBy(Clause, { ...CLAUSE, ...answers })).toEqual([
      '条款要么有 rule，要么有 attested 或 attestedAs',
      'rule、attested 和 attestedAs 三者有且只有其一',
    ]);
  });
});

test.each<[unknown, string | undefined]>([
  [['recommendation.opinion.resources', 'charter'], undefined],
  [[], 'attested'],
  [['推荐意见'], 'attested.0'],
  [['charter', 'tasks.0.goal'], 'attested.1'],
  [['.charter'], 'attested.0'],
  [['charter.'], 'attested.0'],
  [['lead..kind'], 'attested.0'],
  [['lead kind'], 'attested.0'],
  [[''], 'attested.0'],
])('fields that a person attests: %j', (attested, at) => {
  expect(wrong(Clause, { ...CLAUSE, attested })).toBe(at);
});

test.each<[unknown, string | undefined]>([
  [{ least: '3', kinds: ['企业', '高校院所'] }, undefined],
  [{ least: { of: '3' } }, 'with.least'],
  ['3', 'with'],
])('parameters of a rule: %j', (written, at) => {
  expect(wrong(Clause, { ...CLAUSE, ...RULE, with: written })).toBe(at);
});

test.each<[unknown, string | undefined]>([
  [{ 'lead.kind': ['lead-leads'], charter: ['charter', 'charter-contents'] }, undefined],
  [{ 'lead.kind': [] }, 'lead.kind'],
  [{ 'lead.kind': ['二、1'] }, 'lead.kind.0'],
  [{ 'lead kind': ['lead-leads'] }, 'lead kind'],
])('passages that fields cite: %j', (cited, at) => {
  expect(wrong(fieldAt(Policy, ['fields']) ?? z.never(), cited)).toBe(at);
});

test('a path that is none is told how it is written', () => {
  const issue = issueOf(Clause, { ...CLAUSE, attested: ['推荐意见'] });
  expect(issue?.message).toBe('不是字段路径（写作 recommendation.opinion.resources）');
});

describe('a reading is about one clause or one passage', () => {
  const reading = { says: '含牵头单位', because: '原文没有写明', status: '待市局确认', date: '2024-07-01' };

  test.each([{ clause: 'members' }, { citation: '二、（一）2' }])('%j alone', (about) => {
    expect(wrong(Reading, { ...reading, ...about })).toBeUndefined();
  });

  test.each([{}, { clause: 'members', citation: '二、（一）2' }])('not %j', (about) => {
    expect(wrong(Reading, { ...reading, ...about })).toBe('clause');
    expect(neededBy(Reading, { ...reading, ...about })).toEqual([
      '读法要么针对一个条款（clause），要么针对一个段落（citation）',
      'clause 和 citation 二者有且只有其一',
    ]);
  });
});
