/** The bureau's public documents: what each is called, which came of which, and the list of all of them. */
import { chineseDate } from '#src/dates.ts';
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { actTitle } from './act-words.ts';
import { decisionsById } from './decisions-by-id.ts';
import { once } from './once.ts';

type Kind = PublicDecisionRecord['counts']['kind'];
type Decisions = Pick<PublicRegistry, 'decisions'>;

/** What it is in a few words, the number left out: its title, else day and kind. */
export function documentTitle({ counts }: Pick<PublicDecisionRecord, 'counts'>): string {
  const { kind, date, title } = counts;
  if (title !== undefined && kind !== '支持事项') return title;
  if (kind === '年度评估') return actTitle(kind, counts);
  return `${chineseDate(date)}${actTitle(kind, counts)}${title ? `：${title}` : ''}`;
}

/** How a document is named in a sentence: by its number, else by its title. */
export const documentName = (decision: Pick<PublicDecisionRecord, 'counts'>): string =>
  decision.counts.document ?? documentTitle(decision);

/** Documents of one year, the latest first. */
export interface DocumentYear {
  year: string;
  documents: readonly PublicDecisionRecord[];
}

/** All public documents by the years of their days, the latest first. */
export const documentYears = once(({ decisions }: Decisions): readonly DocumentYear[] =>
  [...Map.groupBy(decisions, ({ counts }) => counts.date.slice(0, 4))].map(([year, documents]) => ({
    year,
    documents,
  })),
);

/** The latest so many of them, in their years. */
export function latestYears(years: readonly DocumentYear[], most: number): DocumentYear[] {
  let left = most;
  return years.flatMap(({ year, documents }) => {
    const own = documents.slice(0, Math.max(left, 0));
    left -= own.length;
    return own.length > 0 ? [{ year, documents: own }] : [];
  });
}

/** Kinds of these documents and how many there are, the most frequent first. */
export function documentKinds(documents: readonly PublicDecisionRecord[]): { kind: Kind; count: number }[] {
  const counts = Map.groupBy(documents, ({ counts: { kind } }) => kind);
  return [...counts].map(([kind, own]) => ({ kind, count: own.length })).sort((a, b) => b.count - a.count);
}

/** A document and those it stands with. */
export interface DocumentRelations {
  /** What it corrects, or takes back. */
  corrects?: PublicDecisionRecord;
  /** Those that corrected it, in their order. */
  correctedBy: readonly PublicDecisionRecord[];
  /** The 公示 it goes on with, and those that go on with it. */
  follows?: PublicDecisionRecord;
  followedBy: readonly PublicDecisionRecord[];
}

const byFollowed = once(({ decisions }: Decisions) => Map.groupBy(decisions, ({ counts }) => counts.follows ?? ''));

/** The 公示 that go on with one, the earliest first; those taken back do not. */
export const followersOf = (registry: Decisions, id: string): readonly PublicDecisionRecord[] =>
  (byFollowed(registry).get(id) ?? []).filter(({ withdrawn }) => !withdrawn).toReversed();

/** What a document stands with, as far as that is public. */
export function relationsOf(registry: Decisions, decision: PublicDecisionRecord): DocumentRelations {
  const known = decisionsById(registry);
  const { id, counts, correctedBy } = decision;
  const corrects = known.get(counts.corrects ?? '');
  const follows = known.get(counts.follows ?? '');
  return {
    ...(corrects ? { corrects } : {}),
    correctedBy: correctedBy.flatMap((each) => known.get(each) ?? []),
    ...(follows ? { follows } : {}),
    followedBy: followersOf(registry, id),
  };
}
