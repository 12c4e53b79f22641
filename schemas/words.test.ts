import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from './alliance.ts';
import { draftOf } from './draft.ts';
import { wordsIn } from './notice-words.ts';
import { bare, eachField, fieldAt, labelOf, type DataPath } from './shape.ts';
import { NO_WORDS } from './word-meaning.ts';
import { ANY_WORDS, choicesOf, unionOf, withWords, wordListOf, WORD_LISTS, type Words } from './words.ts';

const WORDS: Words = {
  leadKinds: ['链主企业', '平台'],
  memberKinds: ['企业', '院校'],
  taskKinds: ['攻关'],
  charterContents: ['宗旨'],
  opinionPoints: ['信用'],
};
const at = (path: DataPath, schema: z.ZodType = Alliance) => fieldAt(schema, path) ?? z.never();

test('the fields whose words a notice gives', () => {
  const lists = [...eachField(Alliance)].flatMap(({ path, field }) => {
    const list = wordListOf(field);
    return list === undefined ? [] : [`${path.join('.')} ${list}`];
  });
  expect(lists).toEqual([
    'tasks.[].kind taskKinds',
    'lead.kind leadKinds',
    'formerLeads.[].kind leadKinds',
    'members.[].kind memberKinds',
    'charter.covers charterContents',
    'recommendation.opinion.others.[].point opinionPoints',
  ]);
  expect(new Set(lists.map((each) => each.split(' ')[1]))).toEqual(new Set(WORD_LISTS));
});

describe('with the words of a notice', () => {
  const schema = withWords(Alliance, WORDS);

  test.each<[DataPath, unknown, unknown]>([
    [['lead', 'kind'], '链主企业', '企业'],
    [['formerLeads', 0, 'kind'], '平台', '行业龙头企业'],
    [['members', 0, 'kind'], '院校', '链主企业'],
    [['tasks', 0, 'kind'], '攻关', '成果转化'],
    [['charter', 'covers'], ['宗旨'], ['宗旨', '任务分工']],
    [['recommendation', 'opinion', 'others', 0, 'point'], '信用', '安全'],
  ])('%j takes only its own', (path, own, another) => {
    const isRead = (value: unknown, by: z.ZodType) => z.safeDecode(at(path, by), value as never).success;
    expect([isRead(own, schema), isRead(another, schema)]).toEqual([true, false]);
    expect([isRead(own, Alliance), isRead(another, Alliance)]).toEqual([true, true]);
  });

  test('every field keeps its label, its help and its visibility', () => {
    const said = (each: z.ZodType) =>
      [...eachField(each)].map(({ path, field }) => {
        const { title, description, visibility, sensitive, multiline, words } = field.meta() ?? {};
        return [path.join('.'), title, description, visibility, sensitive, multiline, words];
      });
    expect(said(schema)).toEqual(said(Alliance));
    expect(labelOf(schema, ['members', 1, 'kind'])).toBe(labelOf(Alliance, ['members', 1, 'kind']));
  });

  test('checks on groups and on the length of lists stay', () => {
    const group = z
      .strictObject({ kind: z.string().meta({ words: 'leadKinds' }), more: z.string().optional() })
      .refine(({ more }) => more !== '甲', '不可');
    const made = withWords(z.array(group).max(1), WORDS);
    const first = { kind: '平台' };
    expect(made.safeParse([first]).success).toBe(true);
    expect(made.safeParse([first, first]).error?.issues[0]?.code).toBe('too_big');
    expect(made.safeParse([{ ...first, more: '甲' }]).error?.issues[0]?.message).toBe('不可');
    expect(made.safeParse([{ ...first, strange: '甲' }]).error?.issues[0]?.code).toBe('unrecognized_keys');
    expect(made.safeParse([{ kind: '甲' }]).error?.issues[0]?.code).toBe('invalid_value');
  });

  test('a draft still may miss anything, and holds only the words', () => {
    const draft = draftOf(schema);
    expect(z.safeDecode(draft, { lead: {} } as never).success).toBe(true);
    expect(z.safeDecode(draft, { lead: { kind: '平台' } } as never).success).toBe(true);
    expect(z.safeDecode(draft, { lead: { kind: '企业' } } as never).success).toBe(false);
  });

  test('it is made once for the same words', () => {
    expect(withWords(Alliance, structuredClone(WORDS))).toBe(schema);
    expect(withWords(Alliance, { ...WORDS, taskKinds: ['攻关', '转化'] })).not.toBe(schema);
  });

  test('a part in which no words stand is the very same', () => {
    expect(bare(at(['contact'], schema))).toBe(bare(at(['contact'])));
    expect(withWords(z.string(), WORDS)).toBeInstanceOf(z.ZodString);
  });
});

test('an empty list takes any word, and where there is no notice all are', () => {
  expect(withWords(Alliance, ANY_WORDS)).toBe(Alliance);
  expect(wordsIn({ vocabulary: NO_WORDS, clauses: [] })).toEqual(ANY_WORDS);
  const some = withWords(Alliance, { ...WORDS, taskKinds: [] });
  expect(z.safeDecode(at(['tasks', 0, 'kind'], some), '示例' as never).success).toBe(true);
});

test('the words of several notices together, each once, the earlier notice first', () => {
  const more = { ...ANY_WORDS, leadKinds: ['龙头', '平台'] };
  expect(unionOf([more, WORDS])).toEqual({ ...WORDS, leadKinds: ['龙头', '平台', '链主企业'] });
  expect(unionOf([])).toEqual(ANY_WORDS);
});

test.each<[DataPath, string[]]>([
  [
    ['lead', 'kind'],
    ['链主企业', '平台'],
  ],
  [['charter', 'covers'], ['宗旨']],
  [
    ['lead', 'signatory', 'as'],
    ['法定代表人', '授权人'],
  ],
  [['name'], []],
  [['members'], []],
])('the choices of %j', (path, expected) => {
  expect(choicesOf(at(path), WORDS)).toEqual(expected);
  expect(choicesOf(at(path, withWords(Alliance, WORDS)))).toEqual(expected);
});

test('without words at hand there is nothing to choose from', () => {
  expect(choicesOf(at(['lead', 'kind']))).toEqual([]);
});
