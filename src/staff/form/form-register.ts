/** The published register as the form uses it: indexed once, so that a change is judged at once. */
import type { HistoryEntry, StageEvent } from '#schemas/alliance.ts';
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Industry } from '#schemas/industry.ts';
import type { LeadKind, MemberKind } from '#schemas/organisation.ts';
import type { AllianceDraft } from '#src/eligibility/define-rule.ts';
import type { Judging } from '#src/eligibility/judge-alliance.ts';
import { indexRegister } from '#src/eligibility/register-index.ts';
import { requirementsOf } from '#src/eligibility/requirement.ts';
import type { PublicFormRecord, PublicFormRegister } from '#src/publication/public-form-register.ts';
import type { AllianceRecord } from '#src/registry/registry.ts';
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
      register: indexRegister(records, { site, districts, industries }),
      policies: new Map(policies.map((policy) => [policy.year, requirementsOf(policy).requirements])),
    },
  };
}

/** Where the file of a record stands, from the repository's root. */
export const fileOf = ({ district, id }: Pick<FormRecord, 'district' | 'id'>) =>
  `data/alliances/${district}/${id}.yaml`;

function readRecord(
  [board, id, name, batch, lead, members, history]: PublicFormRecord,
  { districts, kinds, events, organisations }: PublicFormRegister,
): AllianceRecord {
  const district = districts[board]?.id ?? '';
  const file = fileOf({ district, id });
  const organisation = <Kind>(place: number) => {
    const [title = '', creditCode = '', kind = -1] = organisations[place] ?? [];
    return filled({ name: title, creditCode, kind: kinds[kind] as Kind | undefined });
  };
  const draft: AllianceDraft = filled({
    name,
    batch: batch === '' ? undefined : batch,
    lead: organisation<LeadKind>(lead),
    members: members.map(organisation<MemberKind>),
    history: history.map(([event, date]): Draft<HistoryEntry> => filled({ event: events[event] as StageEvent, date })),
  });
  return { id, district, source: { file, locate: () => ({ file, line: 1, column: 1 }) }, draft, wrong: [] };
}

/** Without what stands for nothing. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>;

/** A record with nothing in it but the latest batch. */
export function newRecord({ batches: [latest] }: FormRegister): FormRecord {
  return { district: '', id: '', value: latest ? { batch: String(latest.year) } : {} };
}

/** The rules whose clauses a batch's notice lets one excuse in writing (原则上), for `waivers`. */
export function waivableRules({ judging }: FormRegister, batch: number): readonly { id: string; title: string }[] {
  const waivable = (judging.policies.get(batch) ?? []).filter(({ strength }) => strength === '原则上');
  return [...new Map(waivable.map(({ rule: { id, title } }) => [id, { id, title }])).values()];
}
