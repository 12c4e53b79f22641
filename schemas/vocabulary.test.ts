import { expect, test } from 'vitest';
import { z } from 'zod';
import { asksToAttest, wordsIn, yearOf } from './notice-words.ts';
import type { Policy } from './policy.ts';
import { meaningOf, NO_WORDS, wordsThat } from './word-meaning.ts';
import { Vocabulary, type OrganisationWord } from './vocabulary.ts';

const LEADS: readonly OrganisationWord[] = [
  { word: '链主企业', is: '企业', figures: true },
  { word: '平台', is: '研究', pairs: ['12'] },
  { word: '骨干企业', is: '企业' },
];

test('words are asked for by what they are, in the order of the notice', () => {
  expect(wordsThat(LEADS, ({ is }) => is === '企业')).toEqual(['链主企业', '骨干企业']);
  expect(wordsThat(LEADS, ({ figures }) => figures === true)).toEqual(['链主企业']);
  expect(wordsThat(LEADS, () => false)).toEqual([]);
});

test('what a word means, and that another means nothing', () => {
  expect(meaningOf(LEADS, '平台')).toEqual({ word: '平台', is: '研究', pairs: ['12'] });
  expect([meaningOf(LEADS, '企业'), meaningOf(LEADS, undefined)]).toEqual([undefined, undefined]);
});

const written = (changed: object) => ({
  leadKinds: [{ word: '链主企业', is: '企业', pairs: ['91'], figures: 'true' }],
  memberKinds: [{ word: '企业', is: '企业' }],
  taskKinds: [],
  charterContents: [],
  ...changed,
});

test.each<[string, object, string | undefined]>([
  ['as it should be', {}, undefined],
  ['no kind of lead', { leadKinds: [] }, 'leadKinds'],
  ['no kind of member', { memberKinds: [] }, 'memberKinds'],
  ['a nature nobody knows', { memberKinds: [{ word: '企业', is: '公司' }] }, 'memberKinds.0.is'],
  ['a word without a nature', { memberKinds: [{ word: '企业' }] }, 'memberKinds.0.is'],
  ['figures of a member', { memberKinds: [{ word: '企业', is: '企业', figures: 'true' }] }, 'memberKinds.0'],
  ['a pair of one character', { leadKinds: [{ word: '甲', is: '企业', pairs: ['9'] }] }, 'leadKinds.0.pairs.0'],
])('a vocabulary with %s', (_, changed, wrong) => {
  const found = z.safeDecode(Vocabulary, written(changed) as never);
  expect(found.error?.issues[0]?.path.join('.')).toBe(wrong);
});

test('the words records of a notice may hold: those of its lists, and the points it asks to be attested', () => {
  const clause = { citation: '二', text: '甲', strength: '人工' as const };
  const clauses: Policy['clauses'] = [
    { ...clause, id: 'a', attestedAs: '信用' },
    { ...clause, id: 'b', attested: ['recommendation.opinion.resources'] },
  ];
  const vocabulary = { ...NO_WORDS, leadKinds: [...LEADS], taskKinds: ['攻关'] };
  expect(wordsIn({ vocabulary, clauses })).toEqual({
    leadKinds: ['链主企业', '平台', '骨干企业'],
    memberKinds: [],
    taskKinds: ['攻关'],
    charterContents: [],
    opinionPoints: ['信用'],
  });
});

test('what a recommendation attests is what the notice asks for; of a notice without clauses it may be anything', () => {
  const clause = { id: 'a', citation: '二', text: '甲', strength: '人工' as const };
  const clauses: Policy['clauses'] = [
    { ...clause, rule: 'min-members' },
    { ...clause, attested: ['recommendation.opinion.cooperation', 'recommendation.opinion.resources'] },
    { ...clause, attestedAs: '信用' },
  ];
  expect(asksToAttest({ clauses }, 'recommendation.opinion.resources')).toBe(true);
  expect(asksToAttest({ clauses }, 'recommendation.opinion.rdCapability')).toBe(false);
  expect(asksToAttest({ clauses: clauses.slice(0, 1) }, 'recommendation.opinion.resources')).toBe(false);
  expect(asksToAttest({ clauses: [] }, 'recommendation.opinion.rdCapability')).toBe(true);
});

test('the second notice of a year is of that year', () => {
  expect([yearOf('2024'), yearOf('2024-2')]).toEqual([2024, 2024]);
});
