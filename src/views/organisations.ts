/** Organisations over the whole register: what each leads and takes part in. */
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { once } from './once.ts';

/** One organisation, joined by credit code. */
export interface Organisation {
  creditCode: string;
  name: string;
  /** As a member (企业, 高校 …), or as a lead where it is none. */
  kind: string;
  leads: readonly PublicRecord[];
  memberOf: readonly { record: PublicRecord; role: string | undefined }[];
}

/** Every organisation of the published records: those in most alliances first, then by name. */
export const organisationsOf = once((records: readonly PublicRecord[]): readonly Organisation[] => {
  const found = new Map<
    string,
    {
      name: string;
      kind: string;
      leads: PublicRecord[];
      memberOf: { record: PublicRecord; role: string | undefined }[];
    }
  >();
  const entry = (creditCode: string, name: string, kind: string) => {
    const known = found.get(creditCode);
    if (known) return known;
    const made = { name, kind, leads: [], memberOf: [] };
    found.set(creditCode, made);
    return made;
  };
  for (const record of records) {
    const { lead, members = [] } = record.alliance;
    for (const { creditCode, name, kind, role } of members) {
      const organisation = entry(creditCode, name, kind);
      organisation.kind = kind;
      organisation.memberOf.push({ record, role });
    }
    entry(lead.creditCode, lead.name, lead.kind).leads.push(record);
  }
  const takesPart = ({ leads, memberOf }: Organisation) => leads.length + memberOf.length;
  return [...found]
    .map(([creditCode, rest]) => ({ creditCode, ...rest }))
    .sort((a, b) => takesPart(b) - takesPart(a) || BY_NAME.compare(a.name, b.name));
});

const BY_NAME = new Intl.Collator('zh-Hans');

/** `牵头 1 个、参加 2 个联合体`. */
export function participationSentence({ leads, memberOf }: Organisation): string {
  const parts = [
    ...(leads.length > 0 ? [`牵头 ${leads.length} 个`] : []),
    ...(memberOf.length > 0 ? [`参加 ${memberOf.length} 个`] : []),
  ];
  return `${parts.join('、')}联合体`;
}

/** The sentence above all organisations. */
export function organisationsSentence(organisations: readonly Organisation[]): string {
  const all = organisations.length;
  const shared = organisations.filter(({ leads, memberOf }) => leads.length + memberOf.length > 1).length;
  if (all === 0) return '尚无公开的联合体，也就没有单位';
  return shared === 0 ? `${all} 家单位，都只参加一个联合体` : `${all} 家单位，其中 ${shared} 家参加了不止一个联合体`;
}

/** Whether an organisation is known from samples alone. */
export const isFictional = ({ leads, memberOf }: Organisation): boolean =>
  [...leads, ...memberOf.map(({ record }) => record)].every(({ sample }) => sample);
