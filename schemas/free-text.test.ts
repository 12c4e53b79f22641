/** Every field that takes words of one's own refuses those that say nothing, asked for or not, in the same words. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from './alliance.ts';
import { Calendar } from './calendar.ts';
import { Decision } from './decision.ts';
import { Districts } from './district.ts';
import { LongText, Name, Text } from './text-fields.ts';
import { Industries } from './industry.ts';
import { Policy } from './policy.ts';
import { eachField } from './shape.ts';
import { Site } from './site.ts';

const SCHEMAS = { Alliance, Calendar, Decision, Districts, Industries, Policy, Site } as const;
const FIELDS = Object.entries(SCHEMAS).flatMap(([name, schema]) =>
  [...eachField(schema)].map(({ path, field }) => ({ where: `${name}.${path.join('.')}`, field })),
);
const NOTHING = ['无', '略', '待定', '好', '暂无', '同上。', '（无）', '——', '/', '见附件', 'N/A'];

/** Where one of them is an answer, and why. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  // The root of a host.
  'Site.base': ['/'],
};

const problemOf = (field: z.ZodType, text: string) => z.safeDecode(field, text as never).error?.issues[0]?.message;
const isFree = (field: z.ZodType) => problemOf(field, '示例·合作创新联合体') === undefined;

test.each(FIELDS)('$where takes no text that says nothing', ({ where, field }) => {
  expect(NOTHING.filter((text) => problemOf(field, text) === undefined)).toEqual(ANSWERS[where] ?? []);
});

const free = FIELDS.filter(({ field }) => isFree(field));

test.each(free)('$where says what was written instead', ({ field }) => {
  expect(problemOf(field, ' 略 ')).toBe('只写了“略”');
  expect(problemOf(field, '同上。')).toBe('只写了“同上。”');
});

test('there are such fields to speak of, and what is written may be about nothing', () => {
  expect(free.length).toBeGreaterThan(60);
  for (const { field } of free) expect(problemOf(field, '无溶剂法创新联合体')).toBeUndefined();
});

test('the way out is one for every text', () => {
  const needed = (field: z.ZodType) => {
    const issue = z.safeDecode(field, '无' as never).error?.issues[0];
    return issue?.code === 'custom' ? (issue.params?.['needed'] as string) : undefined;
  };
  expect([Text, LongText, Name].map(needed)).toEqual([
    '写清楚；没有要写的，删去',
    '写清楚；没有要写的，删去',
    '填写全称；暂时没有的，删去',
  ]);
});
