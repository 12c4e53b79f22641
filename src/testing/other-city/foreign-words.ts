/**
 * For tests: what another city's register must never say. Read from the usual register: its places, offices, document
 * series, words, numbers as its notice writes them, and every passage of the notice; without what the other city's own
 * data says too.
 */
import { Alliance } from '#schemas/alliance.ts';
import type { Policy } from '#schemas/policy.ts';
import { itemOf, shapeOf } from '#schemas/shape.ts';
import type { z } from 'zod';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { OTHER_CITY, USUAL } from '../registers.ts';

/** So many characters in a row of the notice are no coincidence. */
const RUN = 10;

/** General words that the notice uses too. */
const GENERAL: ReadonlySet<string> = new Set(['高校', '医院', '境外机构', '任务分工']);
/** This project's own: what it calls the papers it makes, and a strength with what a rule asks. */
const OF_THE_PROJECT = ['市创新联合体建设申请书', '市创新联合体推荐汇总表', '原则上应为高新技术企业'];

/** Without blanks, and with brackets of one kind: texts are set in many ways. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

const { files } = readDataFolder(USUAL);
const { catalogue } = loadRegistry({ files, diagnostics: [] });
if (!catalogue) throw new Error('the usual register has no catalogue');
const notices = [...catalogue.policies.values()];

/** What the fields of a record are called is the format's, whoever keeps the register. */
const labelsOf = (schema: z.ZodType): string[] => [
  schema.meta()?.title ?? '',
  ...Object.values(shapeOf(itemOf(schema) ?? schema)).flatMap(labelsOf),
];
const own = squeezed(
  [
    ...readDataFolder(OTHER_CITY).files.map(({ bytes }) => new TextDecoder().decode(bytes)),
    ...labelsOf(Alliance),
    ...OF_THE_PROJECT,
  ].join('\n'),
);

/** Everything of the register that names a place, an office, a series of documents or a host. */
function namesOf({ site, districts, industries }: Catalogue): string[] {
  const { place = '', boardSeries = '', areaCode = '' } = site.examples ?? {};
  return [
    site.city,
    site.bureau,
    site.name,
    site.url,
    site.repository.url ?? '',
    site.siteCode ?? '',
    place,
    boardSeries,
    areaCode,
    ...site.documents,
    ...(site.owners ?? []),
    ...districts.flatMap(({ id, name, authority, divisionCode = '', owners }) => [
      id,
      name,
      authority,
      divisionCode,
      ...(owners ?? []),
    ]),
    ...industries.flatMap(({ id, name, kind = '' }) => [id, name, kind]),
  ];
}

function wordsOf({ document, title, vocabulary, clauses, tasks, measures, practice }: Policy): string[] {
  const { leadKinds, memberKinds, taskKinds, charterContents } = vocabulary;
  const parameters = [...clauses, ...practice].flatMap(({ with: params = {} }) => Object.values(params).flat());
  return [
    document,
    title,
    ...taskKinds,
    ...charterContents,
    ...[...leadKinds, ...memberKinds].flatMap(({ word, about = '' }) => [word, ...about.split('、')]),
    ...[...tasks, ...measures].map((passage) => passage.title),
    // A number alone means nothing; it is looked for as the notice writes it, a day also as registers do.
    ...parameters.filter((value) => /\p{Script=Han}/u.test(value)),
    ...parameters.filter((value) => /^\d\d-\d\d$/.test(value)).map((day) => `2024-${day}`),
    ...practice.flatMap(({ text }) => marksOf(text)),
  ];
}

/** Terms in quotation marks; numbers with what they count, and with the words before them where they are small. */
function marksOf(text: string): string[] {
  const flat = squeezed(text);
  const all = (pattern: RegExp) => Array.from(flat.matchAll(pattern), (found) => found[1] ?? found[0]);
  return [
    ...all(/[“《]([^”》]{2,})[”》]/g),
    ...all(/\d+(?:\.\d+)?(?:亿元|万元|%|个自然日|月\d+日)/g),
    ...all(/(?:不少于|不超过|仅限牵头组建)[\d一]+[个家]/g),
    ...all(/\d{7,}/g),
  ];
}

/** Every run of {@link RUN} characters without a mark of punctuation in it. */
const runsOf = (text: string): string[] =>
  squeezed(text)
    .split(/[^\p{Script=Han}\d%“”]+/u)
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - RUN + 1) }, (_, i) => part.slice(i, i + RUN)));

const isForeign = (word: string) => word.length > 1 && !own.includes(word) && !GENERAL.has(word);
/** A place without what kind of place it is; two characters may be part of any word. */
const bare = (name: string) => name.replace(/[市省县区]$/, '');
const names = [...namesOf(catalogue), ...notices.flatMap(({ policy }) => wordsOf(policy))];

/** The words and numbers, the longest first. */
export const FOREIGN_WORDS: readonly string[] = [
  ...new Set(
    [
      ...names,
      ...names.map(bare).filter((name) => name.length > 2),
      ...notices.flatMap(({ notice }) => marksOf(notice)),
    ].map(squeezed),
  ),
]
  .filter(isForeign)
  .sort((a, b) => b.length - a.length);

const passages = new Set(notices.flatMap(({ notice }) => runsOf(notice)).filter(isForeign));

/** Han characters stand anywhere; numbers and ids by themselves. */
function patternOf(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (isPlain(word)) return `(?<![\\w.-])${escaped}(?![\\w-])`;
  return /^\d/.test(word) ? `(?<![\\d.])${escaped}(?![\\dT])` : escaped;
}

/** Letters are read as they stand: without blanks they would run into what is before them. */
const isPlain = (word: string) => /^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i.test(word);
const anyOf = (words: readonly string[]) => new RegExp(words.map(patternOf).join('|'), 'g');
const plainWord = anyOf(FOREIGN_WORDS.filter(isPlain));
const otherWord = anyOf(FOREIGN_WORDS.filter((word) => !isPlain(word)));

/** The first city's words and numbers in a text, each with what is around it. */
export function foreignWordsIn(text: string): string[] {
  const search = (pattern: RegExp, where: string) =>
    Array.from(where.matchAll(pattern), ({ 0: word, index }) => {
      const around = where.slice(Math.max(0, index - 12), index + word.length + 12);
      return `${word}：${around}`;
    });
  return [...new Set([...search(plainWord, text), ...search(otherWord, squeezed(text))])];
}

/** The same, and passages of its notice: of a text that people read. */
export const foreignIn = (text: string): string[] => [
  ...foreignWordsIn(text),
  ...new Set(runsOf(text).filter((run) => passages.has(run))),
];
