/** Hash joins over the register, made once a judgement: no rule looks through all alliances for each alliance. */
import { checkCharacterFits } from '#schemas/credit-code.ts';
import type { CalendarYear } from '#schemas/calendar.ts';
import type { District } from '#schemas/district.ts';
import type { Industry } from '#schemas/industry.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Policy } from '#schemas/policy.ts';
import type { Site } from '#schemas/site.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { AllianceRecord, Catalogue, DecisionRecord } from '#src/registry/registry.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { listedSince } from '#src/registry/state/standing.ts';
import { isConfirmed } from './consents.ts';
import { nameKey, nameStem } from '#src/registry/name-key.ts';
import { everyOrganisationOf } from './named-organisations.ts';

/** One mention of an organisation in a record. */
export interface Mention {
  id: string;
  file: string;
  path: DataPath;
  /** Today's name first, then the former ones. */
  names: readonly string[];
  /** The former names whose last day is known: {@link nameKey} of each, and the first day without it; the earliest first. */
  dropped: readonly { key: string; name: string; until: string }[];
  creditCode: string;
  kind: string | undefined;
  /** Whose notice says what the kind means. */
  batch: string | undefined;
}

/** A table that is asked by key. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** What rules may ask about the rest of the register. */
export interface RegisterIndex {
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  industriesComplete: boolean;
  calendar: readonly CalendarYear[];
  /** The day each notice was issued, where it is known; by the notice's id. */
  issued: ReadonlyMap<string, string>;
  /** What each notice's words mean, by its id. */
  vocabularies: ReadonlyMap<string, Vocabulary>;
  byId: Lookup<AllianceRecord>;
  decisions: Lookup<DecisionRecord>;
  /** Records by the credit code of every lead they have or had, in the order of {@link comesBefore}. */
  byLead: Lookup<readonly AllianceRecord[]>;
  /** Mentions of organisations by credit code and by {@link nameKey}, in the order of files. */
  byCreditCode: Lookup<readonly Mention[]>;
  byOrganisationName: Lookup<readonly Mention[]>;
  /** The keys of those two whose mentions do not all say the same: only they need a closer look. */
  disputed: Pick<ReadonlySet<string>, 'has'>;
  /** Records by {@link nameKey} and {@link nameStem} of every name they have or had, in the order of {@link comesBefore}. */
  byName: Lookup<readonly AllianceRecord[]>;
  byNameStem: Lookup<readonly AllianceRecord[]>;
  /** Records by the number of every high-tech certificate in them, in the order of {@link comesBefore}. */
  byCertificate: Lookup<readonly AllianceRecord[]>;
  /** Those numbers of which more than one organisation has it. */
  disputedCertificates: Pick<ReadonlySet<string>, 'has'>;
  /** Records by board and batch, `haizhou 2024`, of the batches in which a board's recommendations are capped. */
  byBoard: Lookup<readonly AllianceRecord[]>;
  /** Those batches. */
  capped: Pick<ReadonlySet<string>, 'has'>;
  /** Place names that do not tell two alliances apart. */
  places: readonly string[];
}

/** Builds the index. Records come in the order of their files. */
export function indexRegister(
  { alliances, decisions }: { alliances: readonly AllianceRecord[]; decisions: readonly DecisionRecord[] },
  catalogue: Pick<Catalogue, 'site' | 'districts' | 'industries' | 'industriesComplete' | 'calendar'> & {
    policies: ReadonlyMap<string, { policy: Pick<Policy, 'issued' | 'vocabulary' | 'clauses' | 'practice'> }>;
  },
): RegisterIndex {
  const { site, districts, industries, industriesComplete, calendar } = catalogue;
  const places = [site.city, ...districts.map(({ name }) => name)];
  const ordered = inOrder(alliances);
  const mentions = alliances.flatMap(mentionsIn);
  const byCreditCode = group(mentions, mentionKeys.byCreditCode);
  const byOrganisationName = group(mentions, mentionKeys.byOrganisationName);
  const capped = new Set([...catalogue.policies].flatMap(([id, { policy }]) => (capsBoards(policy) ? id : [])));
  const keys = recordKeys({ places, capped });
  return {
    site,
    districts,
    industries,
    industriesComplete,
    calendar,
    places,
    issued: new Map(
      [...catalogue.policies].flatMap(([id, { policy }]) => (policy.issued ? [[id, policy.issued] as const] : [])),
    ),
    vocabularies: new Map([...catalogue.policies].map(([id, { policy }]) => [id, policy.vocabulary])),
    byId: new Map(alliances.map((record) => [record.id, record])),
    decisions: new Map(decisions.map((record) => [record.id, record])),
    capped,
    byBoard: group(ordered, keys.byBoard),
    byLead: group(ordered, keys.byLead),
    byCreditCode,
    byOrganisationName,
    disputed: new Set([...disputedIn(byCreditCode), ...disputedIn(byOrganisationName)]),
    byName: group(ordered, keys.byName),
    byNameStem: group(ordered, keys.byNameStem),
    byCertificate: group(ordered, keys.byCertificate),
    disputedCertificates: disputedCertificatesIn(alliances),
  };
}

/** Whether a notice caps what each board recommends. */
const capsBoards = ({ clauses, practice }: Pick<Policy, 'clauses' | 'practice'>): boolean =>
  [...clauses, ...practice].some(({ rule }) => rule === 'max-per-board');

/** By what mentions and records are found in each table. */
export const mentionKeys = {
  byCreditCode: ({ creditCode }: Mention) => [creditCode],
  byOrganisationName: ({ names }: Mention) => unique(names.map(nameKey)),
};
export const recordKeys = ({ places, capped }: Pick<RegisterIndex, 'places' | 'capped'>) => ({
  byBoard: ({ district, draft: { batch = '' } }: AllianceRecord) => (capped.has(batch) ? [`${district} ${batch}`] : []),
  byLead: ({ draft: { lead, formerLeads = [] } }: AllianceRecord) =>
    unique([lead, ...formerLeads].flatMap((each) => each?.creditCode ?? [])),
  byName: ({ draft }: AllianceRecord) => unique(namesOf(draft).map(nameKey)),
  byNameStem: ({ draft }: AllianceRecord) => unique(namesOf(draft).map((name) => nameStem(name, places))),
  byCertificate: ({ draft }: AllianceRecord) =>
    unique(
      everyOrganisationOf(draft).flatMap(({ organisation }) =>
        (organisation.highTech ?? []).flatMap(({ certificate }) => certificate ?? []),
      ),
    ),
});

/**
 * Files of the records that rules may look up on account of some records: they share a key with one, then or now. Each
 * group is walked through once, however many of the records are in it.
 */
export function filesNear(records: Iterable<AllianceRecord>, index: RegisterIndex): ReadonlySet<string> {
  const files = new Set<string>();
  const walked = new Set<unknown>();
  const walk = <T>(group: readonly T[] | undefined, fileOf: (item: T) => string) => {
    if (group === undefined || walked.has(group)) return;
    walked.add(group);
    for (const item of group) files.add(fileOf(item));
  };
  for (const record of records) {
    for (const [table, keysOf] of Object.entries(recordKeys(index)))
      for (const key of keysOf(record))
        walk(index[table as keyof ReturnType<typeof recordKeys>].get(key), ({ source }) => source.file);
    for (const mention of mentionsIn(record))
      for (const [table, keysOf] of Object.entries(mentionKeys))
        for (const key of keysOf(mention)) walk(index[table as keyof typeof mentionKeys].get(key), ({ file }) => file);
  }
  return files;
}

const unique = (keys: readonly string[]) => (keys.length < 2 ? keys : [...new Set(keys)]);

/** The records in the order of {@link comesBefore}, each looked at once. */
const inOrder = (alliances: readonly AllianceRecord[]): AllianceRecord[] =>
  alliances
    .map((record) => ({ record, rank: precedence(record) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ record }) => record);

/** Whose word stands where two records conflict: the one listed first, then the one applied for first. */
export const comesBefore = (a: AllianceRecord, b: AllianceRecord) => precedence(a) < precedence(b);

const precedence = (record: AllianceRecord) =>
  `${listedSince(record) ?? '9999'} ${record.draft.application?.date ?? '9999'} ${record.id}`;

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      if (key === '') continue;
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

function* disputedIn(groups: ReadonlyMap<string, readonly Mention[]>): Iterable<string> {
  for (const [key, mentions] of groups) if (isDisputed(mentions)) yield key;
}

/** Numbers of certificates that more than one organisation has; one without a code is told by its name. */
export function disputedCertificatesIn(alliances: Iterable<AllianceRecord>): ReadonlySet<string> {
  const holders = new Map<string, string>();
  const disputed = new Set<string>();
  for (const { draft } of alliances)
    for (const { organisation } of everyOrganisationOf(draft))
      for (const { certificate } of organisation.highTech ?? []) {
        if (certificate === undefined) continue;
        const holder = organisation.creditCode ?? organisation.name ?? '';
        const known = holders.get(certificate);
        if (known === undefined) holders.set(certificate, holder);
        else if (known !== holder) disputed.add(certificate);
      }
  return disputed;
}

/** Whether there are mentions that do not all say the same. */
export function isDisputed(mentions: readonly Mention[] | undefined): boolean {
  if (mentions === undefined || mentions.length < 2) return false;
  const [first] = mentions;
  const agrees = ({ names, creditCode, kind }: Mention) =>
    names.length === 1 && names[0] === first?.names[0] && creditCode === first?.creditCode && kind === first.kind;
  return !mentions.every(agrees);
}

const droppedBy = ({ formerNames }: Named): Mention['dropped'] =>
  formerNames === undefined
    ? NOTHING
    : formerNames
        .flatMap(({ name, until }) => (name && until ? [{ key: nameKey(name), name, until }] : []))
        .sort((a, b) => (a.until < b.until ? -1 : 1));

type Named = ReturnType<typeof everyOrganisationOf>[number]['organisation'];

const NOTHING: Mention['dropped'] = [];

/**
 * The organisations a record names by both name and code, in its order: those of the past too. A code that was mistyped,
 * which is reported where it stands, says nothing about what other records say.
 */
export function mentionsIn({ draft, id, acts, source: { file } }: AllianceRecord): Mention[] {
  return everyOrganisationOf(draft).flatMap(({ path, organisation }) => {
    const { name, creditCode, kind } = organisation;
    const counts = creditCode && (checkCharacterFits(creditCode) || isConfirmed(creditCode, acts));
    const names = namesOf(organisation);
    return name && counts
      ? [{ id, file, path, names, dropped: droppedBy(organisation), creditCode, kind, batch: draft.batch }]
      : [];
  });
}
