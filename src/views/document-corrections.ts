/** What corrections changed of a document: what was written, what counts instead, in words. */
import { chineseDate } from '#src/dates.ts';
import { decisionDictionary } from '#src/publication/data-dictionary.ts';
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { changeWords } from './act-words.ts';
import { calledOn, recordsById } from './document-alliances.ts';
import { documentName } from './documents.ts';
import { decisionsById } from './decisions-by-id.ts';

type Said = PublicDecisionRecord['written'];
type Field = Exclude<keyof Said, 'kind' | 'instead' | 'corrects' | 'withdraws'>;

/** One field that a correction changed. `''` stands for what was not written. */
export interface Difference {
  label: string;
  before: string;
  after: string;
}

/** One correction of a document. */
export interface Correction {
  decision: PublicDecisionRecord;
  /** What it says is right instead; empty where it takes the document back. */
  differences: readonly Difference[];
  withdraws: boolean;
}

/** Fields by what the schema calls them. */
const LABELS: ReadonlyMap<string, string> = new Map(
  decisionDictionary()[0]?.fields.map(({ path, label }) => [path, label]),
);

/** The corrections of a document in their order, each against what counted before it. */
export function correctionsOf(registry: PublicRegistry, { written, correctedBy }: PublicDecisionRecord): Correction[] {
  let before = written;
  return correctedBy.flatMap((id): Correction[] => {
    const decision = decisionsById(registry).get(id);
    if (!decision) return [];
    const { instead = {}, withdraws = false } = decision.written;
    const after = { ...before, ...instead } as Said;
    const differences = differencesOf(registry, before, after);
    before = after;
    return [{ decision, differences, withdraws }];
  });
}

/** What this correction changed of the document it corrects; undefined of what is no correction. */
export function ownCorrection(registry: PublicRegistry, { id, counts }: PublicDecisionRecord): Correction | undefined {
  const target = decisionsById(registry).get(counts.corrects ?? '');
  return target && correctionsOf(registry, target).find(({ decision }) => decision.id === id);
}

function differencesOf(registry: PublicRegistry, before: Said, after: Said): Difference[] {
  const day = after.date;
  return (Object.keys(WORDS) as Field[]).flatMap((field): Difference[] => {
    const inWords = (said: Said) => {
      const value = said[field];
      return value === undefined ? [] : WORDS[field](value as never, { registry, day });
    };
    const [was, is] = [inWords(before), inWords(after)];
    if (was.join('\n') === is.join('\n')) return [];
    // Of a long list only what differs: the rest stands on the page.
    const only = (own: readonly string[], other: readonly string[]) =>
      own.filter((each) => !other.includes(each)).join('；');
    return [{ label: LABELS.get(field) ?? field, before: only(was, is), after: only(is, was) }];
  });
}

interface About {
  registry: PublicRegistry;
  day: string;
}
type InWords<F extends Field> = (value: NonNullable<Said[F]>, about: About) => readonly string[];

const text = (value: string): string[] => [value];
const date = (value: string): string[] => [chineseDate(value)];
const alliance = (id: string | undefined, { registry, day }: About): string => {
  const record = recordsById(registry).get(id ?? '');
  return record ? calledOn(record, day) : (id ?? '');
};
const document = (id: string, { registry }: About): string[] => {
  const found = decisionsById(registry).get(id);
  return [found ? documentName(found) : id];
};

/** A clause or measure of any notice, called by one of its texts. */
function passage(
  { policies }: PublicRegistry,
  id: string,
  called: (found: { citation: string; title?: string }) => string,
): string {
  const found = policies
    .flatMap(({ policy }) => [...policy.measures, ...policy.clauses])
    .find((each) => each.id === id);
  return found ? called(found) : id;
}

/** Each field in words, the items of a list by themselves. */
const WORDS: { [F in Field]: InWords<F> } = {
  date,
  document: text,
  title: text,
  alliances: (ids, about) => ids.map((id) => alliance(id, about)),
  until: date,
  round: text,
  notice: text,
  sha256: text,
  objections: ({ until, office, phone, address }) =>
    [until && `至${chineseDate(until)}`, office, phone, address].filter((each) => each !== undefined),
  follows: document,
  clause: (id, { registry }) => [passage(registry, id, ({ citation }) => citation)],
  subject: text,
  code: text,
  year: (year) => [`${year}`],
  results: (results, about) =>
    results.map(
      ({ alliance: id, result, reason }) => `${alliance(id, about)}：${result}${reason ? `（${reason}）` : ''}`,
    ),
  measure: (id, { registry }) => [passage(registry, id, ({ title = id }) => title)],
  changes: (changes, about) =>
    changes.map((change) => `${change.alliance ? `${alliance(change.alliance, about)}：` : ''}${changeWords(change)}`),
  cause: text,
  reason: text,
};
