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

/** What rules may ask about the rest of the register. */
export interface RegisterIndex {
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  /** Open records by their lead's credit code, the earliest application first. */
  openByLead: ReadonlyMap<string, readonly AllianceRecord[]>;
  /** Mentions of organisations by credit code and by {@link nameKey}, in the order of files. */
  byCreditCode: ReadonlyMap<string, readonly Mention[]>;
  byOrganisationName: ReadonlyMap<string, readonly Mention[]>;
  /** The keys of those two whose mentions do not all say the same: only they need a closer look. */
  disputed: ReadonlySet<string>;
  /** Records by {@link nameKey} and by {@link nameStem} of the alliance's name, in the order of application. */
  byName: ReadonlyMap<string, readonly AllianceRecord[]>;
  byNameStem: ReadonlyMap<string, readonly AllianceRecord[]>;
  /** Place names that do not tell two alliances apart. */
  places: readonly string[];
}

/** Builds the index. */
export function indexRegister(alliances: readonly AllianceRecord[], catalogue: Catalogue): RegisterIndex {
  const { site, districts, industries } = catalogue;
  const places = [site.city, ...districts.map(({ name }) => name)];
  const applied = [...alliances].sort((a, b) => (applicationOrder(a) < applicationOrder(b) ? -1 : 1));
  const mentions = alliances.flatMap((record) => [...mentionsIn(record.draft, record)]);
  const byCreditCode = group(mentions, ({ creditCode }) => creditCode);
  const byOrganisationName = group(mentions, ({ name }) => nameKey(name));
  return {
    site,
    districts,
    industries,
    places,
    openByLead: group(
      applied.filter(({ draft }) => isOpen(draft)),
      ({ draft }) => draft.lead?.creditCode,
    ),
    byCreditCode,
    byOrganisationName,
    disputed: new Set([...disputedIn(byCreditCode), ...disputedIn(byOrganisationName)]),
    byName: group(applied, ({ draft }) => draft.name && nameKey(draft.name)),
    byNameStem: group(applied, ({ draft }) => draft.name && nameStem(draft.name, places)),
  };
}

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
  for (const [key, [first, ...rest]] of groups) {
    const agrees = ({ name, creditCode, kind }: Mention) =>
      name === first?.name && creditCode === first.creditCode && kind === first.kind;
    if (!rest.every(agrees)) yield key;
  }
}

function* mentionsIn(draft: AllianceDraft, { id, source: { file } }: AllianceRecord): Iterable<Mention> {
  for (const { path, organisation } of organisationsOf(draft)) {
    const { name, creditCode, kind } = organisation;
    if (name && creditCode) yield { id, file, path, name, creditCode, kind };
  }
}

/** Lead and members of a record, each with its path. */
export function organisationsOf(draft: AllianceDraft) {
  const members = (draft.members ?? []).map((organisation, i) => ({ path: ['members', i] as DataPath, organisation }));
  return draft.lead ? [{ path: ['lead'] as DataPath, organisation: draft.lead }, ...members] : members;
}
