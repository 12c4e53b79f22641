/** The published register as the form uses it: indexed once, so that a change is judged at once. */
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { LeadKind, Member, MemberKind } from '#schemas/organisation.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import type { Judging } from '#src/eligibility/judge-alliance.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { requirementsOf } from '#src/eligibility/requirement.ts';
import type { PublicFormAct, PublicFormRecord, PublicFormRegister } from '#src/publication/public-form-register.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import type { FormRecord } from './form-record.ts';

/** A year's notice, as a choice. */
export interface Batch {
  year: number;
  document: string;
  title: string;
}

/** What a record in the form is judged beside, and what the form offers to choose from. */
export interface FormRegister {
  /** The day the publication stands for, an ISO date. */
  asOf: string;
  site: PublicFormRegister['site'];
  districts: readonly Omit<District, 'owners'>[];
  industries: readonly Industry[];
  /** The latest first. */
  batches: readonly Batch[];
  /** The file of each published record, by its id. */
  files: ReadonlyMap<string, string>;
  judging: Judging;
}

/** Reads `/apply/register.json`. */
export function readFormRegister(json: PublicFormRegister): FormRegister {
  const { asOf, site, districts, industries, policies } = json;
  const records = json.records.map((record) => readRecord(record, json));
  return {
    asOf,
    site,
    districts,
    industries,
    batches: policies.map(({ year, document, title }) => ({ year, document, title })),
    files: new Map(records.map(({ id, source }) => [id, source.file])),
    judging: {
      register: indexRegister(
        { alliances: records, decisions: json.acts.map(readDecision) },
        { site, districts, industries, policies: new Map(policies.map((policy) => [policy.year, { policy }])) },
      ),
      policies: new Map(policies.map((policy) => [policy.year, requirementsOf(policy).requirements])),
    },
  };
}

/** What the bureau decided about a record, where it is a published one. */
export const actsOn = ({ judging }: FormRegister, { id }: Pick<FormRecord, 'id'>): readonly Act[] =>
  judging.register.byId.get(id)?.acts ?? [];

/** Where the file of a record stands, from the repository's root. */
export const fileOf = ({ district, id }: Pick<FormRecord, 'district' | 'id'>) =>
  `data/alliances/${district}/${id}.yaml`;

function readRecord(
  [board, id, name, batch, lead, members, applied, acts, formerNames = [], formerLeads = []]: PublicFormRecord,
  { districts, kinds, organisations, acts: known }: PublicFormRegister,
): AllianceRecord {
  const district = districts[board]?.id ?? '';
  const file = fileOf({ district, id });
  const organisation = <Kind extends LeadKind | MemberKind>(place: number) => {
    const [title = '', creditCode = '', kind = -1, certificates = '', ...former] = organisations[place] ?? [];
    const highTech = certificates === '' ? undefined : certificates.split(' ').map((certificate) => ({ certificate }));
    return filled({
      name: title,
      formerNames: named(former),
      creditCode,
      kind: kinds[kind] as Kind | undefined,
      highTech,
    });
  };
  const draft: AllianceDraft = filled({
    name,
    formerNames: named(formerNames),
    batch: batch === '' ? undefined : batch,
    lead: organisation<LeadKind>(lead),
    formerLeads: formerLeads.map(([place, until]) => filled({ ...organisation<LeadKind>(place), until })),
    members: members.map((place): Draft<Member> => organisation<MemberKind>(place)),
    application: filled({ date: applied }),
  });
  const done = acts.flatMap((place) => known[place] ?? []);
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, draft, wrong: [], acts: done };
}

const named = (names: readonly string[]) => (names.length > 0 ? names.map((name) => ({ name })) : undefined);

/** A decision, as far as rules find fault with it: in its own file, which is the bureau's. */
function readDecision({ decision, kind, date, content }: PublicFormAct): DecisionRecord {
  const file = `data/decisions/${decision}.yaml`;
  const draft = { kind, date, ...content };
  return { id: decision, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, draft, wrong: [] };
}

/** Without what stands for nothing. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>;

/** A record with nothing in it but the latest batch. */
export function newRecord({ batches: [latest] }: FormRegister): FormRecord {
  return { district: '', id: '', value: latest ? { batch: String(latest.year) } : {} };
}
