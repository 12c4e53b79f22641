/** Who takes part in an alliance, and who did: lead and members with their times. */
import type { PublicLead, PublicMember, PublicRecord } from '#src/publication/public-registry.ts';
import { chineseDate } from '#src/dates.ts';

/** One row of the table. */
export interface Party {
  name: string;
  /** Names it had before. */
  formerNames: readonly string[];
  /** None for a partner from abroad, which has a country instead. */
  creditCode?: string | undefined;
  country?: string | undefined;
  /** 牵头单位, or its kind as a member. */
  label: string;
  /** When it came and left; empty for one that has been there from the founding. */
  period: string;
  role?: string | undefined;
  /** Its discipline and team. */
  more: string;
}

type Facts = Pick<PublicRecord, 'alliance' | 'lead' | 'members'>;

/** The lead of the day, then its members. */
export const partiesOf = ({ lead, members }: Facts): Party[] => [
  { ...whoIs(lead), label: '牵头单位', period: span(lead.since, '起牵头', undefined, '') },
  ...members.map(memberParty),
];

/** Who led before, then the members that left, also those that came back: each time by itself. */
export const formerPartiesOf = ({ alliance }: Facts, asOf: string): Party[] => [
  ...formerLeads(alliance, asOf).map((lead) => ({
    ...whoIs(lead),
    label: '曾牵头',
    period: span(lead.since, '起牵头', lead.until, '起不再牵头'),
  })),
  ...(alliance.members ?? []).filter(({ left }) => left !== undefined && left <= asOf).map(memberParty),
];

const formerLeads = ({ formerLeads: leads = [] }: PublicRecord['alliance'], asOf: string) =>
  leads.filter(({ until }) => until <= asOf).toSorted((a, b) => (a.until < b.until ? -1 : 1));

/** `牵头单位先后为甲（至2025年6月1日）、乙`; empty where one has led all the time. */
export function leadsSentence({ alliance, lead }: Facts, asOf: string): string {
  const former = formerLeads(alliance, asOf);
  if (former.length === 0) return '';
  const names = former.map(({ name, until }) => `${name}（至${chineseDate(until)}）`);
  return `牵头单位先后为${names.join('、')}、${lead.name}${lead.since ? `（${chineseDate(lead.since)}起）` : ''}。`;
}

const memberParty = (member: PublicMember): Party => ({
  ...whoIs(member),
  country: member.country,
  label: member.kind,
  period: span(member.joined, '加入', member.left, '退出'),
  more: [member.discipline && `学科方向：${member.discipline}`, member.team].filter(Boolean).join('；'),
});

const span = (from: string | undefined, begins: string, until: string | undefined, ends: string) =>
  [from && `${chineseDate(from)}${begins}`, until && `${chineseDate(until)}${ends}`].filter(Boolean).join('，');

const whoIs = ({
  name,
  formerNames = [],
  creditCode,
  role,
}: Pick<PublicLead, 'name' | 'role'> & Partial<PublicMember>) => ({
  name,
  formerNames: formerNames.map((each) => each.name),
  creditCode,
  role,
  more: '',
});
