/** Hash joins over the register, made once a judgement: no rule looks through all alliances for each alliance. */
import type { District } from '#schemas/district.ts';
import type { Industry } from '#schemas/industry.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Site } from '#schemas/site.ts';
import type { AllianceRecord, Catalogue } from '#src/registry/registry.ts';
import { isOpen } from '#src/registry/stages.ts';
import type { AllianceDraft } from './define-rule.ts';
import { nameKey, nameStem } from './name-key.ts';

/** One mention of an organisation in a record. */
export interface Mention {
  id: string;
  file: string;
  path: DataPath;
  name: string;
  creditCode: string;
  kind: string | undefined;
}

/** A table that is asked by key. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** What rules may ask about the rest of the register. */
export interface RegisterIndex {
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  byId: Lookup<AllianceRecord>;
  /** Open records by their lead's credit code, the earliest application first. */
  openByLead: Lookup<readonly AllianceRecord[]>;
  /** Mentions of organisations by credit code and by {@link nameKey}, in the order of files. */
  byCreditCode: Lookup<readonly Mention[]>;
  byOrganisationName: Lookup<readonly Mention[]>;
  /** The keys of those two whose mentions do not all say the same: only they need a closer look. */
  disputed: Pick<ReadonlySet<string>, 'has'>;
  /** Records by {@link nameKey} and by {@link nameStem} of the alliance's name, in the order of application. */
  byName: Lookup<readonly AllianceRecord[]>;
  byNameStem: Lookup<readonly AllianceRecord[]>;
  /** Place names that do not tell two alliances apart. */
  places: readonly string[];
}

/** Builds the index. Records come in the order of their files. */
export function indexRegister(
  alliances: readonly AllianceRecord[],
  catalogue: Pick<Catalogue, 'site' | 'districts' | 'industries'>,
): RegisterIndex {
  const { site, districts, industries } = catalogue;
  const places = [site.city, ...districts.map(({ name }) => name)];
  const applied = [...alliances].sort((a, b) => (isAppliedBefore(a, b) ? -1 : 1));
  const mentions = alliances.flatMap(mentionsIn);
  const byCreditCode = group(mentions, mentionKeys.byCreditCode);
  const byOrganisationName = group(mentions, mentionKeys.byOrganisationName);
  const keys = recordKeys(places);
  return {
    site,
    districts,
    industries,
    places,
    byId: new Map(alliances.map((record) => [record.id, record])),
    openByLead: group(applied, keys.openByLead),
    byCreditCode,
    byOrganisationName,
    disputed: new Set([...disputedIn(byCreditCode), ...disputedIn(byOrganisationName)]),
    byName: group(applied, keys.byName),
    byNameStem: group(applied, keys.byNameStem),
  };
}

/** By what mentions and records are found in each table; undefined where they are not in it. */
export const mentionKeys = {
  byCreditCode: ({ creditCode }: Mention) => creditCode,
  byOrganisationName: ({ name }: Mention) => nameKey(name),
};
export const recordKeys = (places: readonly string[]) => ({
  openByLead: ({ draft }: AllianceRecord) => (isOpen(draft) ? draft.lead?.creditCode : undefined),
  byName: ({ draft }: AllianceRecord) => draft.name && nameKey(draft.name),
  byNameStem: ({ draft }: AllianceRecord) => draft.name && nameStem(draft.name, places),
});

/** The order of application, by the first entry of the history; records without one come last. */
export const isAppliedBefore = (a: AllianceRecord, b: AllianceRecord) => applicationOrder(a) < applicationOrder(b);

const applicationOrder = ({ draft, id }: AllianceRecord) => `${draft.history?.[0]?.date ?? '9999'} ${id}`;

function group<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function* disputedIn(groups: ReadonlyMap<string, readonly Mention[]>): Iterable<string> {
  for (const [key, mentions] of groups) if (isDisputed(mentions)) yield key;
}

/** Whether there are mentions that do not all say the same. */
export function isDisputed(mentions: readonly Mention[] | undefined): boolean {
  const first = mentions?.[0];
  const agrees = ({ name, creditCode, kind }: Mention) =>
    name === first?.name && creditCode === first.creditCode && kind === first.kind;
  return mentions?.every(agrees) === false;
}

/** The organisations a record names by both name and code, in its order. */
export function mentionsIn({ draft, id, source: { file } }: AllianceRecord): Mention[] {
  return organisationsOf(draft).flatMap(({ path, organisation: { name, creditCode, kind } }) =>
    name && creditCode ? [{ id, file, path, name, creditCode, kind }] : [],
  );
}

/** Lead and members of a record, each with its path. */
export function organisationsOf(draft: AllianceDraft) {
  const members = (draft.members ?? []).map((organisation, i) => ({ path: ['members', i] as DataPath, organisation }));
  return draft.lead ? [{ path: ['lead'] as DataPath, organisation: draft.lead }, ...members] : members;
}
