/** What a data file may say where the choice is given, and how long its lists may be, written out: who upgrades relies on it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from './alliance.ts';
import { Calendar } from './calendar.ts';
import { Decision } from './decision.ts';
import { Districts } from './district.ts';
import { Industries } from './industry.ts';
import { Policy } from './policy.ts';
import { bare, eachField } from './shape.ts';
import { Site } from './site.ts';

const SCHEMAS = { Alliance, Calendar, Decision, Districts, Industries, Policy, Site };
const FIELDS = new Map(
  Object.entries(SCHEMAS).flatMap(([name, schema]) =>
    [...eachField(schema)].map(
      ({ path, field }) => [[name, ...path].join('.').replaceAll('.[]', '[]'), field] as const,
    ),
  ),
);

const RESULTS = ['优秀', '合格', '不合格', '通过', '不通过'];
const CHANGES = ['联合体更名', '牵头单位变更', '成员加入', '成员退出'];
const CAUSES = ['自愿', '撤销', '期满', '合并', '解散'];
const NATURES = ['企业', '研究', '境外', '其他'];
const SIGNERS = ['法定代表人', '授权人'];
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'Alliance.tasks[].outcome.state': ['已完成', '延期', '已调整', '已终止'],
  'Alliance.lead.signatory.as': SIGNERS,
  'Alliance.formerLeads[].signatory.as': SIGNERS,
  'Alliance.members[].signatory.as': SIGNERS,
  'Decision.kind':
    '形式审查、评审、公示、异议处理、书面同意、列入培育名单、变更备案、支持事项、年度评估、限期整改、整改验收、验收、终止、退出、更正'.split(
      '、',
    ),
  'Decision.outcome': ['成立', '不成立'],
  'Decision.results[].result': RESULTS,
  'Decision.changes[].what': CHANGES,
  'Decision.cause': CAUSES,
  'Decision.instead.outcome': ['成立', '不成立'],
  'Decision.instead.results[].result': RESULTS,
  'Decision.instead.changes[].what': CHANGES,
  'Decision.instead.cause': CAUSES,
  'Policy.vocabulary.leadKinds[].is': NATURES,
  'Policy.vocabulary.memberKinds[].is': NATURES,
  'Policy.clauses[].strength': ['必须', '原则上', '人工'],
  'Policy.readings[].status': ['待市局确认', '已确认'],
  'Site.repository.forge': ['github', 'gitee', 'gitlab'],
  'Site.repository.visibility': ['private', 'public'],
};

/** The least and the most items of a list. */
const LIMITS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'Alliance.formerNames': [0, 20],
  'Alliance.tasks': [0, 60],
  'Alliance.tasks[].undertakers': [0, 40],
  'Alliance.lead.formerNames': [0, 20],
  'Alliance.lead.formerLegalRepresentatives': [0, 20],
  'Alliance.lead.highTech': [0, 20],
  'Alliance.formerLeads': [0, 10],
  'Alliance.formerLeads[].formerNames': [0, 20],
  'Alliance.formerLeads[].formerLegalRepresentatives': [0, 20],
  'Alliance.formerLeads[].highTech': [0, 20],
  'Alliance.members': [0, 100],
  'Alliance.members[].formerNames': [0, 20],
  'Alliance.members[].highTech': [0, 20],
  'Alliance.charter.covers': [0, 20],
  'Alliance.recommendation.opinion.others': [0, 20],
  'Calendar.years': [0, 60],
  'Calendar.years[].holidays': [0, 60],
  'Calendar.years[].workdays': [0, 20],
  'Decision.alliances': [1, 500],
  'Decision.results': [1, 500],
  'Decision.changes': [1, 200],
  'Decision.instead.alliances': [1, 500],
  'Decision.instead.results': [1, 500],
  'Decision.instead.changes': [1, 200],
  'Districts.districts': [1, Infinity],
  'Districts.districts[].formerAuthorities': [0, 20],
  'Districts.districts[].owners': [0, Infinity],
  'Industries.industries': [1, Infinity],
  'Industries.industries[].formerNames': [0, 20],
  'Policy.vocabulary.leadKinds': [1, 20],
  'Policy.vocabulary.leadKinds[].pairs': [0, 40],
  'Policy.vocabulary.memberKinds': [1, 20],
  'Policy.vocabulary.memberKinds[].pairs': [0, 40],
  'Policy.vocabulary.taskKinds': [0, 20],
  'Policy.vocabulary.charterContents': [0, 20],
  'Policy.covers': [0, 20],
  'Policy.tasks': [0, Infinity],
  'Policy.clauses': [0, Infinity],
  'Policy.clauses[].attested': [1, Infinity],
  'Policy.measures': [0, Infinity],
  'Policy.readings': [0, 60],
  'Policy.practice': [0, Infinity],
  'Site.documents': [1, 20],
  'Site.registers': [1, 1000],
  'Site.owners': [0, Infinity],
};

test('every choice and every list is here', () => {
  const places = (kind: (field: z.ZodType) => boolean) =>
    [...FIELDS].filter(([, field]) => kind(bare(field))).map(([place]) => place);
  expect(places((field) => field instanceof z.ZodEnum).sort()).toEqual(Object.keys(WORDS).sort());
  expect(places((field) => field instanceof z.ZodArray).sort()).toEqual(Object.keys(LIMITS).sort());
});

test.each(Object.entries(WORDS))('%s is one of %j, in this order', (place, words) => {
  const field = bare(FIELDS.get(place) ?? z.never());
  expect(field instanceof z.ZodEnum && field.options).toEqual(words);
  expect(words.map((word) => field.safeParse(word).success)).toEqual(words.map(() => true));
  for (const other of ['', '其它', ` ${words[0]}`]) expect(field.safeParse(other).success).toBe(false);
});

test.each(Object.entries(LIMITS))('%s holds %j items', (place, [least, most]) => {
  const field = FIELDS.get(place) ?? z.never();
  /** What is said of the list itself; what its items are is another matter. */
  const saidOfLength = (length: number) =>
    (field.safeParse(Array.from({ length })).error?.issues ?? [])
      .filter(({ path }) => path.length === 0)
      .map(({ code }) => code);
  expect(saidOfLength(least)).toEqual([]);
  if (least > 0) expect(saidOfLength(least - 1)).toEqual(['too_small']);
  if (most === Infinity) return expect(saidOfLength(2000)).toEqual([]);
  expect(saidOfLength(most)).toEqual([]);
  expect(saidOfLength(most + 1)).toEqual(['too_big']);
});
