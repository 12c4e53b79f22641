/**
 * Examples of the rules in a register's own words. They are written under one notice; under another the same record has
 * that notice's batch, kinds and clauses, and the places, offices and document numbers of its city.
 */
import type { Policy } from '#schemas/policy.ts';
import { yearOf } from '#schemas/notice-words.ts';
import type { OrganisationWord } from '#schemas/vocabulary.ts';
import { parseFixture, type Fixture } from '#src/eligibility/rules/fixtures.ts';
import writtenIn from '#src/eligibility/rules/fixtures/written-in.json' with { type: 'json' };
import type { Catalogue } from '#src/registry/registry.ts';

/** A word of the examples and what stands for it; undefined where the register has nothing of the kind. */
type Pair = readonly [from: string, to: string | undefined];

/** Puts examples into a register's words; one with a word that the register has nothing for is left out. */
export type Translate = (fixture: Fixture) => Fixture | undefined;

/** How examples are put into the words of a register under one of its notices; undefined where they are in them already. */
export function translation(catalogue: Catalogue, notice: Policy): Translate | undefined {
  const shift = yearOf(notice.id) - yearOf(writtenIn.batch);
  const words = pairsOf(catalogue, notice);
  if (notice.id === writtenIn.batch && words.every(([from, to]) => from === to)) return undefined;
  const toText = translator(words, shift, notice.id);
  return (fixture) => {
    const { rule, name, text, decisions, district } = fixture;
    const whole = toText([text, ...decisions.map((each) => `${each.id}\n${each.text}`)].join('--- '));
    const board = boardFor(catalogue, district);
    if (whole === undefined || board === undefined) return undefined;
    const read = parseFixture(rule, `${name}.yaml`, whole);
    const expected = read.expected.map((each) => ({
      ...each,
      file: each.file.replace(`data/alliances/${read.district}/`, `data/alliances/${board}/`),
    }));
    return { ...read, expected, district: board, asOf: shifted(fixture.asOf, shift) };
  };
}

/** The board that stands for one of the examples': the one at its place in the list. */
const boardFor = ({ districts }: Catalogue, id: string): string | undefined =>
  districts.some((board) => board.id === id)
    ? id
    : districts[writtenIn.districts.findIndex((board) => board.id === id)]?.id;

const shifted = (text: string, years: number) =>
  text.replace(/(?<![\dA-Z.])20\d\d(?![\d.])|(?<=GR)20\d\d/g, (year) => String(Number(year) + years));

/** Changes every word once, the longest first, so that no change is changed again. */
function translator(words: readonly Pair[], years: number, batch: string) {
  const known = new Map(words);
  const alternatives = [...known.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(alternatives.join('|'), 'g');
  return (text: string): string | undefined => {
    let missing = false;
    const said = text.replace(pattern, (word) => {
      const to = known.get(word);
      missing ||= to === undefined;
      return to ?? '';
    });
    return missing ? undefined : shifted(said, years).replace(/^batch: .*$/m, `batch: ${batch}`);
  };
}

/** A word; with the name of its field, the whole of what stands there. */
const patternOf = (word: string) => (word.includes(': ') ? `${word}(?![\\w\u4e00-\u9fff-])` : word);

function pairsOf({ site, districts, industries }: Catalogue, { vocabulary, clauses }: Policy): Pair[] {
  const province = clauses.find(({ rule }) => rule === 'lead-registered-locally')?.with?.['province'];
  const [series, letters = series] = site.documents;
  const from = writtenIn.vocabulary;
  return [
    [writtenIn.bureau, site.bureau],
    [writtenIn.city, site.city],
    [bare(writtenIn.city), bare(site.city)],
    [writtenIn.province, typeof province === 'string' ? province : undefined],
    [bare(writtenIn.province), typeof province === 'string' ? bare(province) : undefined],
    ...writtenIn.districts.flatMap(({ id, name, authority }): Pair[] => {
      const board = districts.find((each) => each.id === boardFor({ districts } as Catalogue, id));
      return [
        [authority, board?.authority],
        [name, board?.name],
        [`district: ${id}`, board && `district: ${board.id}`],
      ];
    }),
    ...writtenIn.documents.map((word, i): Pair => [
      word,
      site.documents.includes(word) ? word : i === 0 ? series : letters,
    ]),
    [writtenIn.boardSeries, site.examples?.boardSeries ?? series],
    [writtenIn.industry, (industries.find(({ name }) => name === writtenIn.industry) ?? industries[0])?.name],
    ...from.leadKinds.map((kind): Pair => [kind.word, likeIn(vocabulary.leadKinds, kind)]),
    // A member's kind may be any word, such as 企业: only where a kind is written does it stand for one.
    ...from.memberKinds.map(({ word, is }): Pair => {
      const to = likeIn(vocabulary.memberKinds, { word, is });
      return [`kind: ${word}`, to && `kind: ${to}`];
    }),
    ...inOrder(from.taskKinds, vocabulary.taskKinds),
    [from.charterContents.join(', '), vocabulary.charterContents.join(', ')],
    ...inOrder(from.charterContents, vocabulary.charterContents),
    [writtenIn.point, clauses.flatMap(({ attestedAs }) => attestedAs ?? [])[0] ?? writtenIn.point],
    ...Object.entries(writtenIn.clauses).map(([id, rule]): Pair => {
      const own = clauses.find((clause) => clause.id === id) ?? clauses.find((clause) => clause.rule === rule);
      return [`clause: ${id}`, own && `clause: ${own.id}`];
    }),
  ];
}

const bare = (place: string) => place.replace(/[市省]$/, '');

/** The same word, or another that is the same: with figures where that one has them, if there is such a one. */
const likeIn = (words: readonly OrganisationWord[], like: { word: string; is: string; figures?: boolean }) =>
  (
    words.find(({ word }) => word === like.word) ??
    words.find(({ is, figures = false }) => is === like.is && figures === (like.figures ?? false)) ??
    words.find(({ is }) => is === like.is)
  )?.word;

/** Words without a nature stand for one another by their place; where a notice has none, any word will do. */
const inOrder = (from: readonly string[], to: readonly string[]): Pair[] =>
  from.map((word, i) => [word, to.includes(word) ? word : (to[i] ?? to.at(-1) ?? `示例${i + 1}`)]);
