/** Organisations over the whole register: what each leads and takes part in. */
import type { PublicLead, PublicMember, PublicRecord } from '#src/publication/public-registry.ts';
import { once } from './once.ts';

/** A part an organisation once had in an alliance. */
export interface FormerPart {
  record: PublicRecord;
  part: '牵头' | '成员';
  role: string | undefined;
  /** From this day on it had it no more. */
  until: string;
}

/** One organisation, joined by credit code. A partner from abroad has none and is told of at its alliances alone. */
export interface Organisation {
  creditCode: string;
  name: string;
  formerNames: readonly string[];
  /** As a member (企业, 高校 …), or as a lead where it is none; and the words of the notice that calls it so. */
  kind: string;
  vocabulary: PublicRecord['vocabulary'];
  /** What it leads and takes part in on the day of the publication. */
  leads: readonly PublicRecord[];
  memberOf: readonly { record: PublicRecord; role: string | undefined }[];
  former: readonly FormerPart[];
}

interface Making {
  name: string;
  formerNames: Set<string>;
  kind: string;
  vocabulary: PublicRecord['vocabulary'];
  leads: PublicRecord[];
  memberOf: { record: PublicRecord; role: string | undefined }[];
  former: FormerPart[];
}

/** Every organisation of the published records, also of their past: those in most alliances first, then by name. */
export const organisationsOf = once((records: readonly PublicRecord[]): readonly Organisation[] => {
  const found = new Map<string, Making>();
  const entry = (
    creditCode: string,
    { name, kind, formerNames = [] }: PublicLead | PublicMember,
    { vocabulary }: PublicRecord,
  ) => {
    const known = found.get(creditCode);
    const made = known ?? { name, kind, vocabulary, formerNames: new Set(), leads: [], memberOf: [], former: [] };
    if (!known) found.set(creditCode, made);
    for (const former of formerNames) if (former.name !== made.name) made.formerNames.add(former.name);
    return made;
  };
  for (const record of records) {
    for (const member of record.members) {
      if (!member.creditCode) continue;
      const organisation = entry(member.creditCode, member, record);
      organisation.kind = member.kind;
      organisation.vocabulary = record.vocabulary;
      organisation.memberOf.push({ record, role: member.role });
    }
    entry(record.lead.creditCode, record.lead, record).leads.push(record);
  }
  // Their names of today come from today's parts, so the past comes after all of these.
  for (const record of records)
    for (const { organisation, creditCode, ...part } of formerPartsIn(record))
      entry(creditCode, organisation, record).former.push({ record, ...part });
  const takesPart = ({ leads, memberOf }: Pick<Organisation, 'leads' | 'memberOf'>) => leads.length + memberOf.length;
  return [...found]
    .map(([creditCode, { formerNames, ...rest }]) => ({ creditCode, formerNames: [...formerNames], ...rest }))
    .sort((a, b) => takesPart(b) - takesPart(a) || BY_NAME.compare(a.name, b.name));
});

function formerPartsIn({ alliance: { members = [], formerLeads = [] }, lead, members: own }: PublicRecord) {
  const isIn = new Set(own.map(({ creditCode }) => creditCode));
  return [
    ...formerLeads.flatMap(({ until, ...organisation }) =>
      organisation.creditCode === lead.creditCode
        ? []
        : [
            {
              part: '牵头' as const,
              organisation,
              creditCode: organisation.creditCode,
              role: organisation.role,
              until,
            },
          ],
    ),
    ...members.flatMap((organisation) => {
      const { creditCode, left, role } = organisation;
      if (!creditCode || left === undefined || isIn.has(creditCode)) return [];
      return [{ part: '成员' as const, organisation, creditCode, role, until: left }];
    }),
  ];
}

const BY_NAME = new Intl.Collator('zh-Hans');

/** `牵头 1 个、参加 2 个联合体`; of one that takes part in none any more `曾参加 1 个联合体`. */
export function participationSentence({ leads, memberOf, former }: Organisation): string {
  const parts = [
    ...(leads.length > 0 ? [`牵头 ${leads.length} 个`] : []),
    ...(memberOf.length > 0 ? [`参加 ${memberOf.length} 个`] : []),
  ];
  const count = new Set(former.map(({ record }) => record.id)).size;
  if (parts.length === 0) return `曾参加 ${count} 个联合体`;
  return `${parts.join('、')}联合体${count > 0 ? `，另曾参加 ${count} 个` : ''}`;
}

/** The sentence above all organisations. */
export function organisationsSentence(organisations: readonly Organisation[]): string {
  const all = organisations.filter(({ leads, memberOf }) => leads.length + memberOf.length > 0).length;
  const shared = organisations.filter(({ leads, memberOf }) => leads.length + memberOf.length > 1).length;
  if (all === 0) return '尚无公开的联合体，也就没有单位';
  return shared === 0 ? `${all} 家单位，都只参加一个联合体` : `${all} 家单位，其中 ${shared} 家参加了不止一个联合体`;
}

/** Whether an organisation is known from samples alone. */
export const isFictional = ({ leads, memberOf, former }: Organisation): boolean =>
  [...leads, ...[...memberOf, ...former].map(({ record }) => record)].every(({ sample }) => sample);
