/** The published register as the form uses it: indexed once, so that a change is judged at once. */
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Member } from '#schemas/organisation.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import type { Judging } from '#src/eligibility/judge-alliance.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { judgedBy } from '#src/eligibility/requirement.ts';
import type {
  FormPolicy,
  PublicFormAct,
  PublicFormRecord,
  PublicFormRegister,
} from '#src/publication/public-form-register.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { allianceSchemas, type SchemaOf } from '#src/registry/alliance-schema.ts';
import type { AllianceRecord, DecisionRecord } from '#src/registry/registry.ts';
import { placeIn } from './file-name.ts';
import type { FormRecord } from './form-record.ts';

/** A notice, as a choice of batch. */
export interface Batch {
  id: string;
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
  /** The schema of a record by its batch as written. */
  schemaOf: SchemaOf;
  /** The notices by id, as far as records are judged by them. */
  notices: ReadonlyMap<string, FormPolicy>;
  /** The file of each published record, by its id. */
  files: ReadonlyMap<string, string>;
  judging: Judging;
}

/** The bureau's own data as they are published. */
export const publishedCatalogue = (published: PublicFormRegister) => {
  const { site, districts, industries, industriesComplete, calendar, policies } = published;
  const byId = new Map(policies.map((policy) => [policy.id, { policy }]));
  return { site, districts, industries, industriesComplete, calendar, policies: byId };
};

/** Reads `/apply/register.json`. */
export function readFormRegister(json: PublicFormRegister): FormRegister {
  const { asOf, policies } = json;
  const catalogue = publishedCatalogue(json);
  const { site, districts, industries } = catalogue;
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const records = json.records.map((record) => readRecord(record, json));
  return {
    asOf,
    site,
    districts,
    industries,
    batches: policies.map(({ id, document, title }) => ({ id, document, title })),
    notices: byId,
    schemaOf: allianceSchemas(catalogue.policies),
    files: new Map(records.map(({ id, source }) => [id, source.file])),
    judging: {
      register: indexRegister({ alliances: records, decisions: json.acts.map(readDecision) }, catalogue),
      policies: new Map(policies.map((policy) => [policy.id, judgedBy(policy)])),
    },
  };
}

/** A record as it is published, where the one in the form was read from that record's own file. */
export function publishedOf(record: FormRecord, { files, judging }: FormRegister): AllianceRecord | undefined {
  const isItsOwn = record.origin !== undefined && [record.id, ''].includes(placeIn(record.origin.name).id);
  return isItsOwn && files.get(record.id) === fileOf(record) ? judging.register.byId.get(record.id) : undefined;
}

/** What the bureau decided about a record, where it is a published one. */
export const actsOn = ({ judging }: FormRegister, { id }: Pick<FormRecord, 'id'>): readonly Act[] =>
  judging.register.byId.get(id)?.acts ?? [];

/** Where the file of a record stands, from the repository's root. */
export const fileOf = ({ district, id }: Pick<FormRecord, 'district' | 'id'>) =>
  `data/alliances/${district}/${id}.yaml`;

function readRecord(
  [board, id, name, batch, lead, members, days, acts, formerNames = [], formerLeads = []]: PublicFormRecord,
  { districts, kinds, organisations, acts: known }: PublicFormRegister,
): AllianceRecord {
  const district = districts[board]?.id ?? '';
  const file = fileOf({ district, id });
  const organisation = (place: number) => {
    const [title = '', creditCode = '', kind = -1, certificates = '', ...former] = organisations[place] ?? [];
    const highTech = certificates === '' ? undefined : certificates.split(' ').map((certificate) => ({ certificate }));
    return filled({
      name: title,
      formerNames: former.length > 0 ? former.map(([old, until]) => filled({ name: old, until })) : undefined,
      creditCode,
      kind: kinds[kind],
      highTech,
    });
  };
  const [applied = '', recommended = ''] = days.split(' ');
  const draft: AllianceDraft = filled({
    name,
    formerNames: named(formerNames),
    batch,
    lead: organisation(lead),
    formerLeads: formerLeads.map(([place, until]) => filled({ ...organisation(place), until })),
    members: members.map((place): Draft<Member> => organisation(place)),
    application: filled({ date: applied }),
    ...(recommended === '' ? {} : { recommendation: { date: recommended } }),
  });
  const done = acts.flatMap((place) => known[place] ?? []);
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, draft, wrong: [], acts: done };
}

const named = (names: readonly string[]) => (names.length > 0 ? names.map((name) => ({ name })) : undefined);

/** A decision, as far as rules find fault with it: in its own file, which is the bureau's and is not shown in the form. */
function readDecision({ decision, kind, date, content }: PublicFormAct): DecisionRecord {
  const file = `data/decisions/${decision}.yaml`;
  const draft = { kind, date, ...content };
  return {
    id: decision,
    label: (path) => path.join('.'),
    source: { file, locate: () => ({ file, line: 1, column: 1 }) },
    draft,
    wrong: [],
  };
}

/** Without what stands for nothing. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>;

/** A record with nothing in it but the latest batch. */
export function newRecord({ batches: [latest] }: FormRegister): FormRecord {
  return { district: '', id: '', value: latest ? { batch: latest.id } : {} };
}
